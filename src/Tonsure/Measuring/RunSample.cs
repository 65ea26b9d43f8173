using System.Collections.Immutable;
using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>One step of a measurement: what became known since the step before it.</summary>
/// <param name="Interval">From the step before to this one.</param>
/// <param name="Components">Spans whose energy is now known, by counter or by model.</param>
/// <param name="Shadows">
/// What the power model says of each counted device over exactly this interval; it fills the spans that no counter covers.
/// </param>
/// <param name="Gaps">Gaps that have closed, or that were still open at the end.</param>
public sealed record RunSample(
    Interval Interval,
    ImmutableArray<ComponentSample> Components,
    ImmutableArray<ComponentSample> Shadows,
    ImmutableArray<Gap> Gaps
)
{
    /// <summary>
    /// Time of hardware threads that the run reserved, in microseconds; runs that reserve the same threads share it. Null where
    /// nobody says.
    /// </summary>
    public long? ReservedMicroseconds { get; init; }
}
