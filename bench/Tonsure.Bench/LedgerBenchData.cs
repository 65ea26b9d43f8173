using Tonsure.Accounting;
using Tonsure.Adapters.Ledgers;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Bench;

/// <summary>A year of activities: 40 subjects in 20 zones, from minutes to days long.</summary>
internal static class LedgerBenchData
{
    internal const int PueThousandths = 1120;
    private const int SegmentRows = 100_000;
    private static readonly ZoneId[] Real =
    [
        .. new[] { "DE", "FR", "GB", "KR", "SE-SE3", "PL", "ES", "US-CAL-CISO" }.Select(
            ZoneId.Parse
        ),
    ];

    private static readonly OwnerPath[] Owners =
    [
        .. new[] { "acme/nlp", "acme/vision", "acme/serving", "lab" }.Select(text =>
            OwnerPath.TryParse(text, out OwnerPath owner) ? owner : default
        ),
    ];

    private static readonly long Year = DateTimeOffset
        .Parse("2025-01-01T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture)
        .ToUnixTimeMilliseconds();

    internal static FootprintFactors Factors { get; } =
        new(
            new IntensityBook(new GridTables(Zones(), [World()], [])),
            new Factor(new Bounded<long>(70_000, 30_000, 140_000), "bench"),
            new Factor(new Bounded<long>(2_500_000_000, 1_000_000_000, 5_000_000_000), "bench"),
            _ => new SiteFactors(
                Pue.FromThousandths(PueThousandths),
                new Factor(new Bounded<long>(1_800, 1_000, 2_600), "bench"),
                new Factor(new Bounded<long>(3_100, 2_000, 4_000), "bench")
            )
        );

    internal static async Task<int> MakeAsync(string home, string count)
    {
        await WriteAsync(home, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    }

    /// <summary>The same in zones that the shipped tables know, of four owners, for whoever asks a server.</summary>
    internal static Task WriteRealAsync(string home, int count) =>
        WriteAsync(
            home,
            count,
            SegmentRows,
            (activity, number) =>
                activity with
                {
                    Zone = Real[number % Real.Length],
                    Owner = Owners[number % Owners.Length],
                }
        );

    internal static Task WriteAsync(string home, int count, int segmentRows = SegmentRows) =>
        WriteAsync(home, count, segmentRows, (activity, _) => activity);

    private static async Task WriteAsync(
        string home,
        int count,
        int segmentRows,
        Func<Activity, int, Activity> changed
    )
    {
        ParquetActivityLedger ledger = new(home, TimeProvider.System);
        Random random = new(20261122);
        for (int first = 0; first < count; first += segmentRows)
        {
            List<Activity> part =
            [
                .. Enumerable
                    .Range(first, Math.Min(segmentRows, count - first))
                    .Select(i => changed(One(i, random), i)),
            ];
            await ledger.AppendAsync(part[0].Id, part, CancellationToken.None);
        }
    }

    internal static Activity One(int number, Random random)
    {
        double minutes = 5 * Math.Pow(4 * 24 * 60 / 5.0, random.NextDouble());
        long duration = (long)(minutes * 60_000);
        long start = Year + random.NextInt64((365L * 86_400_000) - duration);
        long energy = (long)(minutes * 60_000 * (50 + (random.NextDouble() * 650)));
        return new Activity
        {
            Id = Guid.Parse($"{number:x8}-0000-7000-8000-000000000000"),
            RunId = $"run-{number / 4}",
            Component = "accelerator",
            Subject = $"model-{random.Next(40)}",
            Zone = ZoneId.Parse($"Z{random.Next(20):00}"),
            Interval = Interval.FromMilliseconds(start, start + duration),
            Energy = new ActivityEnergy(
                new Bounded<long>(energy, energy - (energy / 50), energy + (energy / 50)),
                EnergyBoundary.It
            ),
            Cpus = 8,
            CpuMs = 8 * duration,
            Accelerators = 1,
            AcceleratorMs = duration,
            Evidence = new Evidence(EvidenceGrade.Measured, "nvml", "1", ""),
            Source = "bench",
            RecordedAtMs = start + duration,
        };
    }

    private static IEnumerable<ZoneProfile> Zones()
    {
        Random random = new(1);
        for (int i = 0; i < 20; i++)
        {
            ZoneId zone = ZoneId.Parse($"Z{i:00}");
            Bounded<CarbonIntensity>[] cells =
            [
                .. Enumerable
                    .Range(0, ZoneProfile.CellCount)
                    .Select(_ => At(random.Next(20_000, 800_000))),
            ];
            yield return new ZoneProfile(zone, "zone", "존", At(400_000), 0, Signal(), cells);
        }
    }

    private static CountryYear World() =>
        new("WORLD", "World", "세계", 2025, At(480_000), Signal());

    private static Signal Signal() =>
        new(SignalKind.Lifecycle, SignalBasis.Average, "bench", "2025", "CC0");

    private static Bounded<CarbonIntensity> At(int value) =>
        new(
            CarbonIntensity.FromMilligramsPerKilowattHour(value),
            CarbonIntensity.FromMilligramsPerKilowattHour(value - (value / 10)),
            CarbonIntensity.FromMilligramsPerKilowattHour(value + (value / 10))
        );
}
