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
}
