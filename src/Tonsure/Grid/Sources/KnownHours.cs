namespace Tonsure.Grid.Sources;

/// <summary>What the store has of a zone, by source, folded to hours; only what counts the same as the shipped figures.</summary>
internal sealed class KnownHours
{
    private readonly Dictionary<string, List<SourcedPoint>> _points = new(StringComparer.Ordinal);

    public KnownHours(IEnumerable<SourcedPoint> points, Signal wanted)
    {
        foreach (SourcedPoint point in points)
        {
            if (Counts(point.Signal, wanted))
            {
                Of(point.Source).Add(point);
            }
        }
    }

    /// <summary>Whether two signals count the same thing; which of them is whose does not matter.</summary>
    public static bool Counts(Signal signal, Signal wanted) =>
        signal.Kind == wanted.Kind && signal.Basis == wanted.Basis;

    /// <summary>The hours of one source.</summary>
    public IEnumerable<SourcedHour> HoursOf(string source) =>
        _points.TryGetValue(source, out List<SourcedPoint>? points) ? Fold(points) : [];

    /// <summary>The hours of the sources that are not named, whoever spoke last first.</summary>
    public IEnumerable<SourcedHour> HoursOfOthers(IReadOnlySet<string> named) =>
        _points
            .Where(source => !named.Contains(source.Key))
            .OrderByDescending(source => source.Value.Max(point => point.RetrievedMs))
            .ThenBy(source => source.Key, StringComparer.Ordinal)
            .SelectMany(source => Fold(source.Value));

    /// <summary>Adds what a source has just said; it stands in place of older vintages of the same period.</summary>
    public void Add(SourcedSeries series)
    {
        List<SourcedPoint> points = Of(series.Source);
        HashSet<long> said = [.. series.Points.Select(point => point.Period.StartMs)];
        points.RemoveAll(point => said.Contains(point.Point.Period.StartMs));
        points.AddRange(
            Points(series).Where(point => point.Point.Quality != PointQuality.Forecast)
        );
        points.Sort(
            (left, right) => left.Point.Period.StartMs.CompareTo(right.Point.Period.StartMs)
        );
    }

    /// <summary>A series' points with what is said of all of them.</summary>
    public static IEnumerable<SourcedPoint> Points(SourcedSeries series) =>
        series.Points.Select(point => new SourcedPoint(
            series.Source,
            series.Signal,
            series.RetrievedMs,
            point
        ));

    /// <summary>Points of one source by start as hours with their bounds.</summary>
    public static IEnumerable<SourcedHour> Fold(IEnumerable<SourcedPoint> points)
    {
        FoldedHour before = default;
        Signal? dated = null;
        foreach (FoldedHour hour in HourlyFold.Fold(points))
        {
            // Hours of one vintage are many; what is said of it is said once.
            if (
                dated is null
                || !ReferenceEquals(before.Signal, hour.Signal)
                || before.RetrievedMs != hour.RetrievedMs
            )
            {
                dated = hour.Dated();
            }

            before = hour;
            yield return hour.ToSourced(dated);
        }
    }

    private List<SourcedPoint> Of(string source)
    {
        if (!_points.TryGetValue(source, out List<SourcedPoint>? points))
        {
            points = [];
            _points.Add(source, points);
        }

        return points;
    }
}
