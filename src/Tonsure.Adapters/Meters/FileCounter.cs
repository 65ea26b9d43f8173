using Tonsure.Measuring;

namespace Tonsure.Adapters.Meters;

/// <summary>An energy counter that is a file of sysfs: whole microjoules as text.</summary>
/// <param name="Device">The device, such as <c>package-0</c>.</param>
/// <param name="Path">The file.</param>
/// <param name="Limits">Its range and the power that it cannot exceed.</param>
/// <param name="MirrorGroup">See <see cref="IEnergyCounter.MirrorGroup"/>.</param>
public sealed record FileCounter(
    string Device,
    string Path,
    CounterLimits Limits,
    string? MirrorGroup = null
) : IEnergyCounter
{
    /// <inheritdoc/>
    public bool TryRead(out long microjoules, out GapReason reason) =>
        CounterFile.TryRead(Path, out microjoules, out reason);
}
