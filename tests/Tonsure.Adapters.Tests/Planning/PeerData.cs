using Tonsure.Adapters.Grids;
using Tonsure.Adapters.Planning;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;
using Tonsure.Planning;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Adapters.Tests.Planning;

/// <summary>Inputs of peers' published figures, in the collection of facts; tests that need them are skipped where it is absent.</summary>
internal static class PeerData
{
    private static readonly Lazy<IReadOnlyDictionary<string, HourlyHistory>> Grid2022 = new(() =>
        IntensityFiles
            .Load(Path.Combine(Folder(), "grid", "ci_lifecycle_average_2022_A.csv.gz"))
            .ToDictionary(zone => zone.Key, zone => zone.Value, StringComparer.Ordinal)
    );

    /// <summary>The first hour of 2022.</summary>
    public static long FirstHour { get; } =
        HourIndex.Of(
            new DateTimeOffset(2022, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds()
        );

    /// <summary>A file of the collection.</summary>
    public static string Find(params string[] parts) => Path.Combine([Folder(), .. parts]);

    /// <summary>All zones of 2022.</summary>
    public static IReadOnlyDictionary<string, HourlyHistory> Grid()
    {
        Folder();
        return Grid2022.Value;
    }

    /// <summary>A site in each of some zones, with the hours of 2022 from one on.</summary>
    public static SignalMatrix Matrix(int firstRow, int hours, params IReadOnlyList<string> zones)
    {
        IReadOnlyDictionary<string, HourlyHistory> grid = Grid();
        return new SignalMatrix(
            [.. zones.Select(zone => new PlanSite { Id = zone, Zone = ZoneId.Parse(zone) })],
            FirstHour + firstRow,
            hours,
            (site, hour) =>
                grid[site.Id][hour] is { IsKnown: true } figure
                    ? new HourlyIntensity(
                        Bounded<CarbonIntensity>.Exactly(figure),
                        IntensityTier.Observed
                    )
                    : null
        );
    }

    /// <summary>A thousand jobs, as the GAIA scheduler's simulator reads them: steps of five seconds, half a year into row 7000.</summary>
    public static IReadOnlyList<PlanJob> Gaia(bool interruptible) =>
        TraceFile.Read(
            Find("jobs", "jobs_gaia_pai_1k.csv"),
            new TraceReading(
                HourIndex.Start(FirstHour + GaiaRow),
                TimeSpan.FromSeconds(1),
                TimeSpan.FromSeconds(5),
                TimeSpan.FromHours(6),
                TimeSpan.FromHours(24),
                Power.FromWatts(1000),
                interruptible
            )
        );

    /// <summary>The row of the grid's table at which the trace begins.</summary>
    public const int GaiaRow = 7000;

    private static string Folder()
    {
        string data = Path.GetFullPath(
            Path.Combine(
                Environment.GetEnvironmentVariable("TONSURE_SHARED")
                    ?? Path.Combine(ShippedData.Folder, "..", "..", "shared"),
                "data"
            )
        );
        if (!Directory.Exists(data))
        {
            Assert.Skip("The collection of facts is not here (TONSURE_SHARED).");
        }

        return data;
    }
}
