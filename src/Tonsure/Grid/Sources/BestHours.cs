namespace Tonsure.Grid.Sources;

/// <summary>The best figure of each hour among stored points: an observed one before an estimated one, then by the order of sources, then whoever spoke last.</summary>
public static class BestHours
{
    /// <summary>The hours that are wholly covered, ascending.</summary>
    /// <param name="points">One zone's stored points, by start.</param>
    /// <param name="wanted">What the figures must count.</param>
    /// <param name="order">Names of sources, first to last.</param>
    public static IEnumerable<SourcedHour> Of(
        IReadOnlyList<SourcedPoint> points,
        Signal wanted,
        IReadOnlyList<string> order
    )
    {
        if (points.Count == 0)
        {
            yield break;
        }

        KnownHours known = new(points, wanted);
        HourlyFilling hours = new(
            HourIndex.Of(points[0].Point.Period.StartMs),
            HourIndex.Of(points.Max(point => point.Point.Period.EndMs) - 1) + 1
        );
        foreach (string source in order)
        {
            hours.Add(known.HoursOf(source));
        }

        hours.Add(known.HoursOfOthers(new HashSet<string>(order, StringComparer.Ordinal)));
        for (long hour = hours.First; hour < hours.End; hour++)
        {
            if (hours[hour] is { } filled)
            {
                yield return filled;
            }
        }
    }
}
