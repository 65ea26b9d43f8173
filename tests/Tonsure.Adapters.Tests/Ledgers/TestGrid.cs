using System.Diagnostics.CodeAnalysis;
using Tonsure.Accounting;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Tests.Ledgers;

/// <summary>A small grid with every tier: AA has observed, forecast and profile hours, BB a year, CC-X only its country, and the world.</summary>
internal static class TestGrid
{
    internal static readonly string[] Zones = ["AA", "BB", "CC", "CC-X", "world", "ZZ-0"];

    internal static readonly string?[] Sites = [null, "site-1", "데이터 센터", "o'hara"];

    internal static FootprintFactors Factors { get; } =
        new(
            new IntensityBook(Tables(), new Better()),
            new Factor(new Bounded<long>(70_123, 30_001, 140_007), "test"),
            new Factor(new Bounded<long>(2_853_881_279, 1_000_000_001, 5_000_000_003), "test"),
            SiteOf
        );

    internal static SiteFactors SiteOf(string? site) =>
        site switch
        {
            null => new SiteFactors(Pue.One, Factor.None, Factor.None),
            "site-1" => new SiteFactors(
                Pue.FromThousandths(1123),
                Water(1801, 0, 9001),
                Water(3110, 3110, 3110)
            ),
            "o'hara" => new SiteFactors(Pue.FromThousandths(1999), Water(0, 0, 17), Factor.None),
            _ => new SiteFactors(Pue.FromThousandths(1250), Factor.None, Water(7, 3, 700_001)),
        };

    private static Factor Water(long value, long lower, long upper) =>
        new(new Bounded<long>(value, lower, upper), "test");

    private static GridTables Tables() =>
        new(
            [
                Zone(
                    "AA",
                    [.. Enumerable.Range(0, 288).Select(i => At(100_000 + (i * 997), i * 31))]
                ),
                Zone("BB", []),
                new ZoneProfile(ZoneId.Parse("ZZ-0"), "Zero", "영", At(0, 0), 0, Signal, []),
            ],
            [Country("WORLD", 480_001), Country("CC", 700_003)],
            [ZoneId.Parse("CC-X")]
        );

    private static readonly Signal Signal = new(
        SignalKind.Lifecycle,
        SignalBasis.Average,
        "test",
        "2026",
        "CC0"
    );

    private static ZoneProfile Zone(string id, Bounded<CarbonIntensity>[] cells) =>
        new(ZoneId.Parse(id), id, id, At(345_679, 111_111), 0, Signal, cells);

    private static CountryYear Country(string code, int value) =>
        new(code, code, code, 2024, At(value, 250_000), Signal);

    private static Bounded<CarbonIntensity> At(int value, int spread) =>
        new(
            CarbonIntensity.FromMilligramsPerKilowattHour(value),
            CarbonIntensity.FromMilligramsPerKilowattHour(Math.Max(0, value - spread)),
            CarbonIntensity.FromMilligramsPerKilowattHour(value + (2 * spread))
        );

    /// <summary>Whole days of AA are observed, some hours of others forecast.</summary>
    private sealed class Better : IHourlyIntensities
    {
        public bool TryGet(
            ZoneId zone,
            long hour,
            [NotNullWhen(true)] out HourlyIntensity? intensity
        )
        {
            bool observed = hour / 24 % 2 == 0;
            bool forecast = hour % 3 == 0;
            intensity =
                zone.ToString() == "AA" && (observed || forecast)
                    ? new HourlyIntensity(
                        At(50_000 + (int)(hour % 1000), (int)Math.Abs(hour % 77)),
                        observed ? IntensityTier.Observed : IntensityTier.Forecast
                    )
                    : null;
            return intensity is not null;
        }
    }
}
