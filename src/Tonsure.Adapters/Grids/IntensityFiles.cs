using System.Globalization;
using Tonsure.Adapters.Tables;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Grids;

/// <summary>
/// Reads hourly intensities from CSV files, plain or gzip: <c>utc_hour</c>, then a column a zone in g/kWh. Hours are hour-beginning UTC
/// and ascend; an empty field or a missing row is a gap.
/// </summary>
public static class IntensityFiles
{
    private static readonly string[] HourFormats =
    [
        "yyyy-MM-dd'T'HH",
        "yyyy-MM-dd'T'HH'Z'",
        "yyyy-MM-dd'T'HH:mm'Z'",
        "yyyy-MM-dd'T'HH:mm:ss'Z'",
    ];

    /// <summary>Each column's history, by the column's name, in the order of the first file.</summary>
    /// <param name="paths">Files that follow one another in time; a zone may be in some of them only.</param>
    /// <exception cref="TableException">A file cannot be read, or a line of it cannot.</exception>
    public static IReadOnlyList<KeyValuePair<string, HourlyHistory>> Load(
        params IEnumerable<string> paths
    )
    {
        OrderedDictionary<string, List<(long Hour, CarbonIntensity Figure)>> zones = new(
            StringComparer.Ordinal
        );
        foreach (string path in paths)
        {
            Read(path, zones);
        }

        return [.. zones.Select(zone => KeyValuePair.Create(zone.Key, History(zone.Value)))];
    }

    /// <summary>Reads an hour such as <c>2021-07-01T00</c> or <c>2021-07-01T00:00Z</c>.</summary>
    public static bool TryParseHour(string text, out long hour)
    {
        bool read = DateTimeOffset.TryParseExact(
            text,
            HourFormats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out DateTimeOffset instant
        );
        hour = HourIndex.Of(instant.ToUnixTimeMilliseconds());
        return read && instant.Ticks % TimeSpan.TicksPerHour == 0;
    }

    private static void Read(
        string path,
        OrderedDictionary<string, List<(long Hour, CarbonIntensity Figure)>> zones
    )
    {
        List<(long Hour, CarbonIntensity Figure)>[]? columns = null;
        long before = long.MinValue;
        foreach ((int number, string line) in PlainOrZipped.Lines(path))
        {
            string[] fields = line.Split(',');
            if (columns is null)
            {
                columns = [.. Header(path, fields).Select(zone => Column(zones, zone))];
                before = columns
                    .SelectMany(column => column)
                    .Select(point => point.Hour)
                    .DefaultIfEmpty(long.MinValue)
                    .Max();
                continue;
            }

            if (fields.Length != columns.Length + 1)
            {
                throw new TableException(
                    path,
                    number,
                    $"{fields.Length} fields where the header has {columns.Length + 1}"
                );
            }

            if (!TryParseHour(fields[0], out long hour))
            {
                throw new TableException(
                    path,
                    number,
                    $"'{fields[0]}' is no hour such as 2022-01-01T00"
                );
            }

            if (hour <= before)
            {
                throw new TableException(path, number, $"the hour {fields[0]} does not ascend");
            }

            before = hour;
            for (int i = 0; i < columns.Length; i++)
            {
                columns[i].Add((hour, Figure(path, number, fields[i + 1])));
            }
        }

        if (columns is null)
        {
            throw new TableException(path, 1, "no header");
        }
    }

    private static string[] Header(string path, string[] fields) =>
        fields is ["utc_hour", _, ..]
        && fields.Distinct(StringComparer.Ordinal).Count() == fields.Length
            ? fields[1..]
            : throw new TableException(
                path,
                1,
                "the header is not utc_hour and a column for each zone"
            );

    private static List<(long Hour, CarbonIntensity Figure)> Column(
        OrderedDictionary<string, List<(long Hour, CarbonIntensity Figure)>> zones,
        string zone
    )
    {
        if (!zones.TryGetValue(zone, out List<(long, CarbonIntensity)>? column))
        {
            column = [];
            zones.Add(zone, column);
        }

        return column;
    }

    private static CarbonIntensity Figure(string path, int line, string field)
    {
        if (field.Length == 0)
        {
            return default;
        }

        return
            double.TryParse(
                field,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out double grams
            ) && grams is >= 0 and < 1e6
            ? CarbonIntensity.FromGramsPerKilowattHour(grams)
            : throw new TableException(path, line, $"'{field}' is no intensity in g/kWh");
    }

    private static HourlyHistory History(List<(long Hour, CarbonIntensity Figure)> points)
    {
        if (points.Count == 0)
        {
            return new HourlyHistory(0, []);
        }

        CarbonIntensity[] hours = new CarbonIntensity[points[^1].Hour - points[0].Hour + 1];
        foreach ((long hour, CarbonIntensity figure) in points)
        {
            hours[hour - points[0].Hour] = figure;
        }

        return new HourlyHistory(points[0].Hour, hours);
    }
}
