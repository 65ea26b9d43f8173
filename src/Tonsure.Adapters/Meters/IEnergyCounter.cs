using Tonsure.Measuring;

namespace Tonsure.Adapters.Meters;

/// <summary>One device's energy counter, however it is read.</summary>
public interface IEnergyCounter
{
    /// <summary>The device, such as <c>package-0</c>.</summary>
    string Device { get; }

    /// <summary>What is plausible of it.</summary>
    CounterLimits Limits { get; }

    /// <summary>Counters of one group may be one counter that is shown several times; null where that cannot be.</summary>
    string? MirrorGroup { get; }

    /// <summary>Its value in microjoules, or why there is none.</summary>
    bool TryRead(out long microjoules, out GapReason reason);
}
