using Tonsure.Accounting;
using Tonsure.Adapters.Ledgers;
using Tonsure.Adapters.Tests.Fakes;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Adapters.Tests.Ledgers;

/// <summary>Halves, whole parts per million and nothing at all: where doubles cannot tell how to round, the ledger still says what the core says.</summary>
public sealed class RoundingTests
{
    private static readonly long Midnight = new DateTimeOffset(
        2026,
        11,
        22,
        0,
        0,
        0,
        TimeSpan.Zero
    ).ToUnixTimeMilliseconds();

    /// <summary>25 ÷ 36, 5 ÷ 18 and 1 ÷ 2 a millisecond, so that every few amounts are halves.</summary>
    private static readonly FootprintFactors Factors = new(
        TestGrid.Factors.Intensities,
        new Factor(new Bounded<long>(1_800_000_000, 0, 3_600_000_000), "test"),
        new Factor(new Bounded<long>(2_500_000_000, 1_000_000_000, 5_000_000_000), "test"),
        TestGrid.SiteOf
    );

    [Theory]
    [InlineData(FootprintKey.Total)]
    [InlineData(FootprintKey.SubjectDay)]
    [InlineData(FootprintKey.Hour)]
    public async Task Halves_go_to_the_even_number_in_the_ledger_as_in_the_core(FootprintKey key)
    {
        using TemporaryHome home = new();
        ParquetActivityLedger parquet = new(home.Path, TimeProvider.System);
        InMemoryLedger core = new();
        Activity[] activities =
        [
            .. Enumerable.Range(1, 200).Select(i => Of(i, day: false)),
            .. Enumerable.Range(401, 200).Select(i => Of(i, day: true)),
        ];
        await parquet.AppendAsync(
            ActivityGen.Id(1),
            activities,
            TestContext.Current.CancellationToken
        );
        await core.AppendAsync(
            ActivityGen.Id(1),
            activities,
            TestContext.Current.CancellationToken
        );
        FootprintQuery query = new(
            key,
            new ActivityFilter { FromMs = Midnight - 86_400_001 },
            TimeZoneInfo.Utc
        );
        Assert.Equal(
            await core.SummariseAsync(query, Factors, TestContext.Current.CancellationToken),
            await parquet.SummariseAsync(query, Factors, TestContext.Current.CancellationToken)
        );
    }

    /// <summary>Odd energies of which midnight takes one half, with bounds of exactly a few per cent, in each zone and site.</summary>
    private static Activity Of(int number, bool day)
    {
        long half = day ? ((number % 20) + 1) * 3_600_000L : number;
        long energy = (number % 7 == 0 ? 100 : 1) * number;
        return ActivityGen.Of(
            (ulong)number,
            new ActivityEnergy(
                new Bounded<long>(energy, energy - (energy / 50), energy * (1 + (number % 3))),
                EnergyBoundary.It
            ),
            -1,
            TestGrid.Zones[number % TestGrid.Zones.Length],
            TestGrid.Sites[number % TestGrid.Sites.Length],
            Interval.FromMilliseconds(Midnight - half, Midnight + half)
        ) with
        {
            CpuMs = number,
            AcceleratorMs = 3 * number,
        };
    }
}
