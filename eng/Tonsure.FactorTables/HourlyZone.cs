using System.Globalization;

namespace Tonsure.FactorTables;

/// <summary>One hour of a zone, UTC and hour-beginning.</summary>
internal readonly record struct ZoneHour(int Month, int Hour, double Intensity);

/// <summary>The hourly lifecycle average intensities of a zone, from the one source that was chosen for it.</summary>
/// <param name="HalfWidth">The least relative half-width of an interval of this zone: see data/README.md.</param>
internal sealed record HourlyZone(
    string Zone,
    IReadOnlyList<ZoneHour> Hours,
    string Years,
    string Source,
    double RepeatedShare,
    double HalfWidth
)
{
    /// <summary>Above this share of its hours at one value a zone counts as imputed.</summary>
    public const double ImputedAbove = 0.20;
    private const double RepeatedAbove = 0.01;
    private const double DisagreesAbove = 0.10;
    private const double LargestHalfWidth = 0.50;

    public bool IsImputed => RepeatedShare > ImputedAbove;

    public IEnumerable<double> Intensities => Hours.Select(h => h.Intensity);

    /// <summary>The mean and its 90% interval, at least as wide as what is known about the zone's facts demands.</summary>
    public (double Mean, double P05, double P95) Summarise(IReadOnlyCollection<double> intensities)
    {
        var mean = intensities.Average();
        return (
            mean,
            Math.Min(Statistics.Percentile(intensities, 0.05), mean * (1 - HalfWidth)),
            Math.Max(Statistics.Percentile(intensities, 0.95), mean * (1 + HalfWidth))
        );
    }

    /// <summary>Every zone of file A; where A is imputed and B is not, the years of B that are not.</summary>
    public static List<HourlyZone> ReadAll(Facts facts)
    {
        var a = ReadFile(facts, "grid/ci_lifecycle_average_2022_A.csv.gz");
        var b = new SortedDictionary<string, Dictionary<string, ZoneHour[]>>(StringComparer.Ordinal)
        {
            ["2021"] = ReadFile(facts, "grid/ci_lifecycle_average_2021_B.csv.gz"),
            ["2022"] = ReadFile(facts, "grid/ci_lifecycle_average_2022_B.csv.gz"),
        };
        return
        [
            .. a.OrderBy(z => z.Key, StringComparer.Ordinal).Select(z => Choose(z.Key, z.Value, b)),
        ];
    }

    private static HourlyZone Choose(
        string zone,
        ZoneHour[] a,
        SortedDictionary<string, Dictionary<string, ZoneHour[]>> b
    )
    {
        var share = Repeated(a);
        var sound = b.Where(y =>
                y.Value.TryGetValue(zone, out var hours) && Repeated(hours) <= ImputedAbove
            )
            .ToList();
        if (share > ImputedAbove && sound.Count > 0)
        {
            ZoneHour[] hours = [.. sound.SelectMany(y => y.Value[zone])];
            share = Repeated(hours);
            var years = string.Join('+', sound.Select(y => y.Key));
            return new HourlyZone(zone, hours, years, $"emaps-{years}-B", share, Widen(share, 0));
        }

        var disagreement =
            b["2022"].TryGetValue(zone, out var other) && Repeated(other) <= ImputedAbove
                ? Math.Abs(other.Average(h => h.Intensity) / a.Average(h => h.Intensity) - 1)
                : 0;
        return new HourlyZone(zone, a, "2022", "emaps-2022-A", share, Widen(share, disagreement));
    }

    private static double Widen(double repeated, double disagreement) =>
        Math.Min(
            LargestHalfWidth,
            Math.Max(
                0.25 * repeated / ImputedAbove,
                disagreement > DisagreesAbove ? disagreement : 0
            )
        );

    private static double Repeated(ZoneHour[] hours)
    {
        var share = (double)hours.GroupBy(h => h.Intensity).Max(g => g.Count()) / hours.Length;
        return share > RepeatedAbove ? share : 0;
    }

    private static Dictionary<string, ZoneHour[]> ReadFile(Facts facts, string path)
    {
        var rows = facts.Read(path);
        var zones = new Dictionary<string, ZoneHour[]>(StringComparer.Ordinal);
        foreach (var zone in rows[0].Columns.Where(c => c != "utc_hour"))
        {
            zones[zone] = [.. rows.Select(r => HourOf(r["utc_hour"], Figures.Parse(r[zone])))];
        }

        return zones;
    }

    private static ZoneHour HourOf(string utcHour, double intensity)
    {
        var time = DateTime.ParseExact(utcHour, "yyyy-MM-dd'T'HH", CultureInfo.InvariantCulture);
        return new ZoneHour(time.Month, time.Hour, intensity);
    }
}
