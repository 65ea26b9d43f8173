using Tonsure.Quantities;

namespace Tonsure.Adapters.Tests.Planning;

/// <summary>What the figures of a trace mean.</summary>
/// <param name="Start">When its clock is 0.</param>
/// <param name="Unit">The unit of its times: a second, an hour.</param>
/// <param name="Step">Times are cut to whole steps of this; zero leaves them.</param>
/// <param name="ShortWait">How long jobs under two hours may wait.</param>
/// <param name="LongWait">How long the others may.</param>
/// <param name="PowerPerDevice">IT power of a device.</param>
/// <param name="Interruptible">Whether jobs can be suspended.</param>
internal sealed record TraceReading(
    DateTimeOffset Start,
    TimeSpan Unit,
    TimeSpan Step,
    TimeSpan ShortWait,
    TimeSpan LongWait,
    Power PowerPerDevice,
    bool Interruptible
)
{
    internal TimeSpan Span(double units)
    {
        TimeSpan span = TimeSpan.FromTicks((long)Math.Round(units * Unit.Ticks));
        return Step > TimeSpan.Zero ? new TimeSpan(span.Ticks / Step.Ticks * Step.Ticks) : span;
    }
}
