using CsCheck;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Tests.Grid;

/// <summary>Small grids for the tests.</summary>
internal static class Grids
{
    public static readonly Signal Signal = new(
        SignalKind.Lifecycle,
        SignalBasis.Average,
        "test",
        "2026",
        "CC0-1.0"
    );

    /// <summary>Any hour: a figure within its bounds, of any tier.</summary>
    public static readonly Gen<HourlyIntensity> Hour = Gen.Select(
            Gen.Int[0, 1_500_000].Array[3],
            Gen.Int[0, IntensityTiers.Count - 1]
        )
        .Select(
            (figures, tier) =>
            {
                Array.Sort(figures);
                return new HourlyIntensity(
                    Bounds(figures[1], figures[0], figures[2]),
                    (IntensityTier)tier
                );
            }
        );

    public static ZoneId Zone(string id) => ZoneId.Parse(id);

    public static CarbonIntensity Grams(int gramsPerKilowattHour) =>
        CarbonIntensity.FromMilligramsPerKilowattHour(gramsPerKilowattHour * 1_000);

    public static Bounded<CarbonIntensity> Exactly(int gramsPerKilowattHour) =>
        Bounded<CarbonIntensity>.Exactly(Grams(gramsPerKilowattHour));

    public static Bounded<CarbonIntensity> Bounds(int value, int lower, int upper) =>
        new(
            CarbonIntensity.FromMilligramsPerKilowattHour(value),
            CarbonIntensity.FromMilligramsPerKilowattHour(lower),
            CarbonIntensity.FromMilligramsPerKilowattHour(upper)
        );

    public static ZoneProfile WithYear(string id, int grams) =>
        new(Zone(id), id, id, Exactly(grams), 0, Signal, []);

    /// <summary>A zone whose hours of the day are the same in every month.</summary>
    public static ZoneProfile WithHours(string id, Func<int, int> gramsAtHour) =>
        new(
            Zone(id),
            id,
            id,
            Exactly(500),
            0,
            Signal,
            [
                .. Enumerable
                    .Range(0, ZoneProfile.CellCount)
                    .Select(cell => Exactly(gramsAtHour(cell % 24))),
            ]
        );

    public static CountryYear Country(string code, int grams) =>
        new(code, code, code, 2022, Exactly(grams), Signal);

    /// <summary>DE has hours, FR a year, PK and NP only their countries' figures; PK-S exists without figures.</summary>
    public static GridTables Tables() =>
        new(
            [
                WithHours("DE", hour => 100 + (10 * hour)),
                WithYear("FR", 60),
                WithYear("US-CAL-CISO", 250),
            ],
            [
                Country("WORLD", 480),
                Country("DE", 400),
                Country("FR", 56),
                Country("PK", 430),
                Country("NP", 25),
            ],
            [Zone("PK-S"), Zone("XX-1")]
        );
}
