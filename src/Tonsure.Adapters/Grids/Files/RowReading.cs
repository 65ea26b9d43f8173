using System.Globalization;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Grids.Files;

/// <summary>Takes rows in and says of each one that it does not take why.</summary>
internal sealed class RowReading(FileColumns columns, FileTerms terms, int width)
{
    private static readonly int[] Minutes = [5, 15, 30, 60];
    private static readonly string[] Yes = ["true", "1", "yes"];

    private readonly Dictionary<ZoneId, SortedDictionary<long, Row>> _zones = [];
    private readonly List<RejectedRow> _rejected = [];

    /// <summary>The rows that were not taken, in their order.</summary>
    public IReadOnlyList<RejectedRow> Rejected => [.. _rejected.OrderBy(row => row.Line)];

    /// <summary>Takes a row in.</summary>
    public void Add(FileRow row)
    {
        if (row.Fields.Count != width)
        {
            Reject(row, $"{row.Fields.Count} fields where the header has {width}");
        }
        else if (!TryZone(row, out ZoneId zone))
        {
            Reject(
                row,
                columns.Zone is { } at
                    ? $"'{row.Fields[at]}' is not a zone id"
                    : "no column for the zone; say --zone"
            );
        }
        else if (terms.Zone is not null && terms.Zone != zone)
        {
            Reject(row, $"of zone {zone}");
        }
        else if (!TryInstant(row.Fields[columns.Time], out long start))
        {
            Reject(row, $"'{row.Fields[columns.Time]}' is no time such as 2026-11-22T10:00Z");
        }
        else if (row.Fields[columns.Figure].Trim().Length > 0)
        {
            Add(row, zone, start);
        }
    }

    /// <summary>The points of each zone. A period without an end is as long as the rows of its zone are apart.</summary>
    public Dictionary<ZoneId, IReadOnlyList<IntensityPoint>> Zones()
    {
        Dictionary<ZoneId, IReadOnlyList<IntensityPoint>> zones = [];
        foreach ((ZoneId zone, SortedDictionary<long, Row> rows) in _zones)
        {
            long spacing = Spacing([.. rows.Keys]);
            List<IntensityPoint> points = [];
            foreach ((long start, Row row) in rows)
            {
                long end = row.EndMs ?? (start + spacing);
                if (spacing == 0 && row.EndMs is null)
                {
                    _rejected.Add(
                        new RejectedRow(
                            row.Line,
                            "how long it holds is not told: no column for its end, and the rows are not 5, 15, 30 or 60 min apart"
                        )
                    );
                }
                else
                {
                    points.Add(
                        new IntensityPoint(
                            Interval.FromMilliseconds(start, end),
                            row.Figure,
                            row.Quality
                        )
                    );
                }
            }

            if (points.Count > 0)
            {
                zones.Add(zone, points);
            }
        }

        return zones;
    }

    private void Add(FileRow row, ZoneId zone, long start)
    {
        string typed = row.Fields[columns.Figure].Trim();
        long? end = null;
        if (
            !decimal.TryParse(
                typed,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out decimal figure
            ) || !columns.Unit.TryConvert(figure, out CarbonIntensity intensity)
        )
        {
            Reject(row, $"'{typed}' is no intensity in {columns.Unit.Name}");
            return;
        }

        if (columns.End is { } at)
        {
            if (
                !TryInstant(row.Fields[at], out long ends)
                || ends <= start
                || ends - start > HourIndex.Milliseconds
            )
            {
                Reject(row, $"'{row.Fields[at]}' is no end within an hour of its start");
                return;
            }

            end = ends;
        }

        if (Quality(row) is not { } quality)
        {
            Reject(row, $"'{row.Fields[columns.Evidence!.Value]}' was not observed");
            return;
        }

        if (!_zones.TryGetValue(zone, out SortedDictionary<long, Row>? rows))
        {
            rows = [];
            _zones.Add(zone, rows);
        }

        if (!rows.TryAdd(start, new Row(row.Line, end, intensity, quality)))
        {
            Reject(
                row,
                $"{Interval.Rfc3339(start)} of {zone} was on line {rows[start].Line} already"
            );
        }
    }

    private PointQuality? Quality(FileRow row)
    {
        if (columns.Evidence is { } tier)
        {
            string word = row.Fields[tier].Trim().ToLowerInvariant();
            if (word is not ("observed" or "estimated" or ""))
            {
                return null;
            }

            if (word == "estimated")
            {
                return PointQuality.Estimated;
            }
        }

        return
            columns.Estimated is { } at
            && Yes.Contains(row.Fields[at].Trim().ToLowerInvariant(), StringComparer.Ordinal)
            ? PointQuality.Estimated
            : PointQuality.Observed;
    }

    private bool TryZone(FileRow row, out ZoneId zone)
    {
        zone = terms.Zone ?? default;
        return columns.Zone is { } at
            ? ZoneId.TryParse(row.Fields[at], out zone)
            : terms.Zone is not null;
    }

    /// <summary>Reads an hour, an instant, or milliseconds since 1970; without an offset it is UTC.</summary>
    private static bool TryInstant(string typed, out long instantMs)
    {
        string text = typed.Trim();
        if (IntensityFiles.TryParseHour(text, out long hour))
        {
            instantMs = hour * HourIndex.Milliseconds;
            return true;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out instantMs))
        {
            // Ten digits would be seconds, and a year is a number too.
            return text.Length is 12 or 13;
        }

        bool read =
            text.Contains(':', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(
                text.Replace(" UTC", "Z", StringComparison.Ordinal),
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out DateTimeOffset instant
            )
            && Set(instant, out instantMs);
        return read;

        static bool Set(DateTimeOffset instant, out long ms)
        {
            ms = instant.ToUnixTimeMilliseconds();
            return true;
        }
    }

    private static long Spacing(long[] starts)
    {
        if (starts.Length == 1)
        {
            return HourIndex.Milliseconds;
        }

        long usual = starts
            .Zip(starts.Skip(1), (left, right) => right - left)
            .CountBy(gap => gap)
            .MaxBy(gap => gap.Value)
            .Key;
        return Array.Exists(Minutes, minutes => minutes * 60_000L == usual) ? usual : 0;
    }

    private void Reject(FileRow row, string reason) =>
        _rejected.Add(new RejectedRow(row.Line, reason));

    private readonly record struct Row(
        int Line,
        long? EndMs,
        CarbonIntensity Figure,
        PointQuality Quality
    );
}
