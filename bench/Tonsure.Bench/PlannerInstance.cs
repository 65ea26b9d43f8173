using System.Globalization;
using System.IO.Compression;
using Tonsure.Adapters.Grids;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;
using Tonsure.Planning;
using Tonsure.Quantities;

namespace Tonsure.Bench;

/// <summary>The queue of the planner's benchmark, made from GAIA's trace of a year and five zones' hours of 2022.</summary>
internal static class PlannerInstance
{
    private const double WattsPerDevice = 100;
    private const double YearHours = 8760;
    private const int Tail = 120;

    /// <summary>The five zones; the first is where every job is submitted.</summary>
    internal static readonly string[] Zones = ["DE", "AU-SA", "CA-ON", "SE-SE1", "US-CAL-CISO"];

    /// <summary>How the instance is made, for people.</summary>
    internal const string Story =
        "The instance: the first N jobs of `jobs_gaia_pai-100k.csv.gz` (hours over a year: `arrival_time`, `length`, `cpus`), a device per cpu, 100 W per device (a constant, which scales all carbon alike), uninterrupted, each to end within 24 h after it could have ended, submitted in DE, data free to move. Sites: one in each of DE, AU-SA, CA-ON, SE-SE1 and US-CAL-CISO of `ci_lifecycle_average_2022_A` (the year begins again where jobs run over its end), PUE 1.1, and at each site as many devices as 110 % of the mean load of the whole queue (work × devices ÷ the time from the first arrival to the last), rounded down: SE-SE1 is a quarter to a thirtieth as dirty as the others and holds the mean load but not its peaks. Jobs wider than a site are answered as such.";

    internal static bool IsThere(out string shared)
    {
        shared = Environment.GetEnvironmentVariable("TONSURE_SHARED") ?? "../shared";
        return Directory.Exists(Path.Combine(shared, "data", "jobs"));
    }

    /// <summary>The first jobs of the trace.</summary>
    /// <param name="shared">The folder of the trace and the grid.</param>
    /// <param name="count">How many jobs.</param>
    /// <param name="variant">What is different from the story.</param>
    internal static PlanRequest Make(string shared, int count, PlannerVariant variant)
    {
        (double Arrival, double Length, double Devices)[] rows =
        [
            .. Rows(Path.Combine(shared, "data/jobs/jobs_gaia_pai-100k.csv.gz")).Take(count),
        ];
        double span = Math.Min(YearHours, rows[^1].Arrival - rows[0].Arrival);
        double load = rows.Sum(row => row.Length * (variant.Single ? 1 : row.Devices)) / span;
        Dictionary<string, HourlyHistory> year = IntensityFiles
            .Load(Path.Combine(shared, "data/grid/ci_lifecycle_average_2022_A.csv.gz"))
            .ToDictionary(zone => zone.Key, zone => zone.Value);
        long first = year[Zones[0]].FirstHour;
        PlanSite[] sites =
        [
            .. Zones.Select(zone => new PlanSite
            {
                Id = zone,
                Zone = ZoneId.Parse(zone),
                Pue = Pue.FromThousandths(1100),
                Capacity = HourlySchedule.Always(Math.Floor(variant.Share * load)),
            }),
        ];
        SignalMatrix signals = new(
            sites,
            first,
            (int)(rows[^1].Arrival + variant.SlackHours) + Tail,
            (site, hour) =>
                new HourlyIntensity(
                    Bounded<CarbonIntensity>.Exactly(
                        year[site.Id][first + ((hour - first) % (long)YearHours)]
                    ),
                    IntensityTier.Observed
                )
        );
        DateTimeOffset start = HourIndex.Start(first);
        return new PlanRequest(
            [
                .. rows.Select(
                    (row, i) =>
                        new PlanJob
                        {
                            Id = i.ToString(CultureInfo.InvariantCulture),
                            Submitted = start.AddHours(row.Arrival),
                            LatestEnd = start.AddHours(
                                row.Arrival + row.Length + variant.SlackHours
                            ),
                            Work = TimeSpan.FromHours(row.Length),
                            Curve = ScalingCurve.Fixed(
                                Power.FromWatts(WattsPerDevice * row.Devices)
                            ),
                            Devices = variant.Single ? 1 : row.Devices,
                            Interruptible = variant.Interruptible,
                        }
                ),
            ],
            signals,
            TransferEnergy.Free,
            new PlanObjective.Carbon()
        );
    }

    private static IEnumerable<(double Arrival, double Length, double Devices)> Rows(string path)
    {
        using StreamReader reader = new(
            new GZipStream(File.OpenRead(path), CompressionMode.Decompress)
        );
        reader.ReadLine();
        while (reader.ReadLine() is string line)
        {
            double[] figures =
            [
                .. line.Split(',').Select(f => double.Parse(f, CultureInfo.InvariantCulture)),
            ];
            yield return (figures[0], figures[1], figures[2]);
        }
    }
}
