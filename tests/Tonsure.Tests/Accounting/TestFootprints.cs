using Tonsure.Accounting;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Tests.Accounting;

/// <summary>Factors that can be reckoned with by hand, and activities over them.</summary>
internal static class TestFootprints
{
    internal const long Hour = 3_600_000;
    internal const long KilowattHour = 3_600_000_000;

    private static readonly Signal Signal = new(
        SignalKind.Lifecycle,
        SignalBasis.Average,
        "test",
        "2026",
        "CC0"
    );

    /// <summary>Zone FLAT: 400 g/kWh; zone STEP: 100 g/kWh at even hours, 300 at odd ones.</summary>
    internal static FootprintFactors Factors(
        int pue = 1000,
        int below = 0,
        int above = 0,
        long siteWater = 0,
        long gridWater = 0
    ) =>
        new(
            new IntensityBook(
                new GridTables(
                    [
                        Zone("FLAT", At(400_000, below, above), []),
                        Zone(
                            "STEP",
                            At(200_000, 0, 0),
                            [
                                .. Enumerable
                                    .Range(0, 288)
                                    .Select(i => At(i % 2 == 0 ? 100_000 : 300_000, below, above)),
                            ]
                        ),
                    ],
                    [new CountryYear("WORLD", "World", "세계", 2024, At(480_000, 0, 0), Signal)],
                    []
                )
            ),
            new Factor(new Bounded<long>(70_000, 35_000, 140_000), "test"),
            Factor.None,
            _ => new SiteFactors(Pue.FromThousandths(pue), Water(siteWater), Water(gridWater))
        );

    internal static Activity Activity(
        Bounded<long>? millijoules,
        string zone = "FLAT",
        long startMs = 0,
        long endMs = Hour,
        EnergyBoundary boundary = EnergyBoundary.It
    ) =>
        new()
        {
            Id = Guid.Parse("01234567-0000-7000-8000-000000000001"),
            RunId = "run",
            Component = "cpu",
            Subject = "model",
            Zone = ZoneId.Parse(zone),
            Interval = Interval.FromMilliseconds(startMs, endMs),
            Energy = millijoules is { } energy ? new ActivityEnergy(energy, boundary) : null,
            Reason = millijoules is null ? "no counter" : null,
            Evidence = new Evidence(
                millijoules is null ? EvidenceGrade.Uncovered : EvidenceGrade.Measured,
                "counter",
                "1",
                ""
            ),
            Source = "test",
            RecordedAtMs = endMs,
        };

    private static Factor Water(long amount) => new(Bounded<long>.Exactly(amount), "test");

    private static ZoneProfile Zone(
        string id,
        Bounded<CarbonIntensity> year,
        Bounded<CarbonIntensity>[] cells
    ) => new(ZoneId.Parse(id), id, id, year, 0, Signal, cells);

    /// <summary>Bounds in per cent of the value.</summary>
    private static Bounded<CarbonIntensity> At(int value, int below, int above) =>
        new(
            CarbonIntensity.FromMilligramsPerKilowattHour(value),
            CarbonIntensity.FromMilligramsPerKilowattHour(value - (value / 100 * below)),
            CarbonIntensity.FromMilligramsPerKilowattHour(value + (value / 100 * above))
        );
}
