using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>What a run used of one device over a span.</summary>
/// <param name="Component"><c>cpu</c>, <c>memory</c>, …</param>
/// <param name="Device">The device, such as <c>package-0</c>; spans of one device do not overlap.</param>
/// <param name="Interval">The span; longer than a sample where a gap was bridged.</param>
/// <param name="Run">The run's energy with bounds.</param>
/// <param name="Self">The tool's own energy with bounds.</param>
/// <param name="Host">The split of what a counter measured; null where nothing was counted.</param>
/// <param name="Evidence">How it is known.</param>
public sealed record ComponentSample(
    string Component,
    string Device,
    Interval Interval,
    Bounded<ItEnergy> Run,
    Bounded<ItEnergy> Self,
    HostSplit? Host,
    Evidence Evidence
);
