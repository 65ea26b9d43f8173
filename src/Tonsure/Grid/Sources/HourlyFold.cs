using Tonsure.Quantities;

namespace Tonsure.Grid.Sources;

/// <summary>
/// Folds points of any resolution up to an hour into clock hours, weighted by time. An hour that is not wholly covered is a gap, and
/// so is one whose points overlap; a period longer than an hour says nothing about its hours.
/// </summary>
public static class HourlyFold
{
    /// <summary>The hours that the points of one source cover, ascending.</summary>
    /// <param name="points">One zone's, one source's and one signal's, by start.</param>
    public static IEnumerable<FoldedHour> Fold(IEnumerable<SourcedPoint> points)
    {
        Part part = default;
        foreach (SourcedPoint point in points)
        {
            Interval period = point.Point.Period;
            if (period.DurationMs > HourIndex.Milliseconds)
            {
                continue;
            }

            // A period of up to an hour touches one hour or two.
            long first = HourIndex.Of(period.StartMs);
            long last = HourIndex.Of(period.EndMs - 1);
            for (long hour = first; hour <= last; hour++)
            {
                if (part.Begun && part.Hour != hour)
                {
                    if (part.IsWhole)
                    {
                        yield return part.ToHour();
                    }

                    part = default;
                }

                part = part.With(hour, point);
            }
        }

        if (part.Begun && part.IsWhole)
        {
            yield return part.ToHour();
        }
    }

    /// <summary>An hour while its points come in.</summary>
    private readonly record struct Part(
        bool Begun,
        bool Broken,
        long Hour,
        long CoveredUntilMs,
        long Weight,
        SourcedPoint Newest,
        PointQuality Quality
    )
    {
        public bool IsWhole => !Broken && CoveredUntilMs == (Hour + 1) * HourIndex.Milliseconds;

        public Part With(long hour, in SourcedPoint point)
        {
            long startMs = hour * HourIndex.Milliseconds;
            long from = Math.Max(point.Point.Period.StartMs, startMs);
            long until = Math.Min(point.Point.Period.EndMs, startMs + HourIndex.Milliseconds);
            long weight = (until - from) * point.Point.Intensity.MilligramsPerKilowattHour;
            if (!Begun)
            {
                return new Part(
                    true,
                    from != startMs,
                    hour,
                    until,
                    weight,
                    point,
                    point.Point.Quality
                );
            }

            return new Part(
                true,
                Broken || from != CoveredUntilMs,
                hour,
                until,
                Weight + weight,
                point.RetrievedMs > Newest.RetrievedMs ? point : Newest,
                point.Point.Quality > Quality ? point.Point.Quality : Quality
            );
        }

        public FoldedHour ToHour() =>
            new(
                Hour,
                CarbonIntensity.FromMilligramsPerKilowattHour(
                    (int)ExactMath.MultiplyDivide(Weight, 1, HourIndex.Milliseconds)
                ),
                Quality,
                Newest.Source,
                Newest.Signal,
                Newest.RetrievedMs
            );
    }
}
