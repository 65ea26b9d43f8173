using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Tests.Grid.Sources;

/// <summary>Points and series for the tests.</summary>
internal static class Points
{
    public static IntensityPoint Hour(
        long hour,
        double grams,
        PointQuality quality = PointQuality.Observed
    ) => Minutes(hour, 0, 60, grams, quality);

    public static IntensityPoint Minutes(
        long hour,
        int from,
        int minutes,
        double grams,
        PointQuality quality = PointQuality.Observed
    )
    {
        long start = (hour * HourIndex.Milliseconds) + (from * 60_000L);
        return new IntensityPoint(
            Interval.FromMilliseconds(start, start + (minutes * 60_000L)),
            CarbonIntensity.FromGramsPerKilowattHour(grams),
            quality
        );
    }

    public static SourcedPoint Sourced(IntensityPoint point) => new("a", Grids.Signal, 1, point);

    public static Interval Hours(long from, long until) =>
        Interval.FromMilliseconds(from * HourIndex.Milliseconds, until * HourIndex.Milliseconds);
}
