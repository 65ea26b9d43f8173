using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>A device's energy, split.</summary>
/// <param name="Run">The run's part, its part of idle power by policy included.</param>
/// <param name="Self">The tool's own part of the active energy; inside the split's unattributed part.</param>
/// <param name="Host">The whole, split without remainder.</param>
public sealed record AttributedEnergy(
    Bounded<ItEnergy> Run,
    Bounded<ItEnergy> Self,
    HostSplit Host
);
