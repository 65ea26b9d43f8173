using System.Globalization;
using Tonsure.Quantities;

namespace Tonsure.Grid.Sources;

/// <summary>
/// Puts what a source told in order: ascending, nothing twice, nothing overlapping. What is missing, impossible or contradicts
/// itself is left out and remarked upon; it never becomes a figure.
/// </summary>
public sealed class SeriesBuilder
{
    /// <summary>Above this no grid is; a figure beyond it is in another unit or a slip. In g/kWh.</summary>
    public const double Highest = 5_000;

    private readonly List<IntensityPoint> _points = [];
    private readonly SortedDictionary<string, int> _leftOut = new(StringComparer.Ordinal);
    private readonly List<string> _remarks = [];

    /// <summary>Adds a figure as the source gave it.</summary>
    /// <param name="startMs">The first instant of its period.</param>
    /// <param name="endMs">The first instant after it.</param>
    /// <param name="gramsPerKilowattHour">Null where the source has none.</param>
    /// <param name="quality">How the source came by it.</param>
    public void Add(long startMs, long endMs, double? gramsPerKilowattHour, PointQuality quality)
    {
        if (gramsPerKilowattHour is null)
        {
            LeaveOut("without a figure");
        }
        else if (!(gramsPerKilowattHour >= 0) || gramsPerKilowattHour > Highest)
        {
            LeaveOut($"with a figure that no grid has, such as {Text(gramsPerKilowattHour)} g/kWh");
        }
        else
        {
            Add(
                startMs,
                endMs,
                CarbonIntensity.FromGramsPerKilowattHour(gramsPerKilowattHour.Value),
                quality
            );
        }
    }

    /// <summary>Adds a figure.</summary>
    public void Add(long startMs, long endMs, CarbonIntensity intensity, PointQuality quality)
    {
        if (Interval.TryCreate(startMs, endMs, out Interval period))
        {
            _points.Add(new IntensityPoint(period, intensity, quality));
        }
        else
        {
            LeaveOut("without an extent");
        }
    }

    /// <summary>Counts a period that gives no point.</summary>
    /// <param name="why">What follows <c>period(s)</c>: <c>without a figure</c>.</param>
    public void LeaveOut(string why) => _leftOut[why] = _leftOut.GetValueOrDefault(why) + 1;

    /// <summary>Says something about the whole answer, once.</summary>
    public void Remark(string remark)
    {
        if (!_remarks.Contains(remark, StringComparer.Ordinal))
        {
            _remarks.Add(remark);
        }
    }

    /// <summary>Adds all that another one has: a part of a long answer that was read to its end.</summary>
    public void Take(SeriesBuilder part)
    {
        _points.AddRange(part._points);
        foreach ((string why, int count) in part._leftOut)
        {
            _leftOut[why] = checked(_leftOut.GetValueOrDefault(why) + count);
        }

        foreach (string remark in part._remarks)
        {
            Remark(remark);
        }
    }

    /// <summary>The answer: the points that touch the interval, or that there are none.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="source">The source's name.</param>
    /// <param name="signal">What the figures count.</param>
    /// <param name="retrievedMs">When the source said so.</param>
    /// <param name="asked">What was asked for; null for everything.</param>
    public SourceAnswer Build(
        ZoneId zone,
        string source,
        Signal signal,
        long retrievedMs,
        Interval? asked
    )
    {
        List<IntensityPoint> points = Consistent([
            .. _points
                .Where(point => asked is null || point.Period.TryIntersect(asked.Value, out _))
                .OrderBy(point => point.Period.StartMs)
                .ThenBy(point => point.Period.EndMs),
        ]);
        string[] remarks =
        [
            .. _remarks,
            .. _leftOut.Select(pair =>
                $"left out {pair.Value.ToString(CultureInfo.InvariantCulture)} period(s) {pair.Key}"
            ),
        ];
        return points.Count > 0
            ? new SourceAnswer.Answered(
                new SourcedSeries(zone, source, signal, retrievedMs, points),
                remarks
            )
            : new SourceAnswer.Failed(
                SourceFailure.NoData,
                string.Join("; ", [$"{source} has nothing for {zone} in that time", .. remarks]),
                null
            );
    }

    /// <summary>Equal repetitions become one; of periods that overlap with different figures none is believed.</summary>
    private List<IntensityPoint> Consistent(List<IntensityPoint> sorted)
    {
        List<IntensityPoint> kept = new(sorted.Count);
        int first = 0;
        while (first < sorted.Count)
        {
            int after = first + 1;
            long end = sorted[first].Period.EndMs;
            while (after < sorted.Count && sorted[after].Period.StartMs < end)
            {
                end = Math.Max(end, sorted[after].Period.EndMs);
                after++;
            }

            IntensityPoint point = sorted[first];
            bool same = sorted
                .GetRange(first, after - first)
                .TrueForAll(other =>
                    other.Period == point.Period && other.Intensity == point.Intensity
                );
            if (same)
            {
                // The least certain of the equal ones: a claim to have observed must be undisputed.
                kept.Add(
                    point with
                    {
                        Quality = sorted.GetRange(first, after - first).Max(p => p.Quality),
                    }
                );
                for (int i = first + 1; i < after; i++)
                {
                    LeaveOut("repeated");
                }
            }
            else
            {
                for (int i = first; i < after; i++)
                {
                    LeaveOut("that overlap with different figures");
                }
            }

            first = after;
        }

        return kept;
    }

    private static string Text(double? value) =>
        value!.Value.ToString("G6", CultureInfo.InvariantCulture);
}
