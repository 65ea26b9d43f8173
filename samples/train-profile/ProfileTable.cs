using System.Globalization;

namespace Tonsure.Samples.TrainProfile;

/// <summary>The shipped grid tables: hourly profiles joined with the yearly figures of each zone.</summary>
internal static class ProfileTable
{
    /// <summary>The <c>data</c> directory beside the program, or the nearest one above it.</summary>
    public static string FindData(string programDirectory)
    {
        for (var at = new DirectoryInfo(programDirectory); at is not null; at = at.Parent)
        {
            var data = Path.Combine(at.FullName, "data");
            if (File.Exists(Path.Combine(data, "grid", "profiles.csv")))
            {
                return data;
            }
        }

        return Path.Combine(programDirectory, "data");
    }

    /// <summary>All zones, ordered by name.</summary>
    public static IReadOnlyList<ZoneProfile> Load(string data)
    {
        var profiles = Open(data, "profiles.csv");
        var hours = new Dictionary<string, double[,]>(StringComparer.Ordinal);
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in profiles.Rows)
        {
            if (profiles.Text(row, "statistic") is not "mean")
            {
                continue;
            }

            var zone = profiles.Text(row, "zone");
            var month = profiles.Number(row, "month");
            if (month is not (>= 1 and <= 12) || !double.IsInteger(month))
            {
                throw new InvalidDataException(
                    $"profiles.csv:{row.Line}: month is {month}, not 1 to 12"
                );
            }

            hours.TryAdd(zone, new double[12, 24]);
            months[zone] = months.GetValueOrDefault(zone) | (1 << ((int)month - 1));
            for (var hour = 0; hour < 24; hour++)
            {
                hours[zone][(int)month - 1, hour] = profiles.Number(
                    row,
                    string.Create(CultureInfo.InvariantCulture, $"h{hour:00}")
                );
            }
        }

        var zones = Open(data, "zones.csv");
        return
        [
            .. zones
                .Rows.Select(row => (Row: row, Zone: zones.Text(row, "zone")))
                .Where(entry => months.GetValueOrDefault(entry.Zone) == 0xFFF)
                .OrderBy(entry => entry.Zone, StringComparer.Ordinal)
                .Select(entry => new ZoneProfile(
                    entry.Zone,
                    zones.Number(entry.Row, "mean"),
                    zones.Number(entry.Row, "p05"),
                    zones.Number(entry.Row, "p95"),
                    zones.Number(entry.Row, "sd"),
                    zones.Number(entry.Row, "imputed_share"),
                    hours[entry.Zone]
                )),
        ];
    }

    private static Csv Open(string data, string file)
    {
        var path = Path.GetFullPath(Path.Combine(data, "grid", file));
        return File.Exists(path)
            ? new Csv(path)
            : throw new FileNotFoundException(
                $"{path} is missing; restore it or name its directory with --data DIR"
            );
    }
}
