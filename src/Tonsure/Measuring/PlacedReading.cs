using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>A reading between the boundaries that it spans.</summary>
internal sealed record PlacedReading(
    MeterDescription Meter,
    Reading Reading,
    SampleBoundary From,
    SampleBoundary To
)
{
    public Interval Interval => Interval.FromMilliseconds(From.AtMs, To.AtMs);

    public CpuTimes Used => To.Times.Since(From.Times);

    /// <summary>The mean of both ends; a run that has not begun or has ended has no pages to show.</summary>
    public long? ResidentBytes =>
        (From.ResidentBytes, To.ResidentBytes) switch
        {
            ({ } from, { } to) => from + ((to - from) / 2),
            var (from, to) => from ?? to,
        };
}
