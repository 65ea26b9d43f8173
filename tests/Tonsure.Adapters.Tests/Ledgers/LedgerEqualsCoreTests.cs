using CsCheck;
using Tonsure.Accounting;
using Tonsure.Adapters.Ledgers;
using Tonsure.Adapters.Tests.Fakes;
using Xunit;

namespace Tonsure.Adapters.Tests.Ledgers;

/// <summary>What the ledger sums over cuts that it shares is what the core says part by part, to the last unit.</summary>
public sealed class LedgerEqualsCoreTests
{
    private static readonly Guid Batch = ActivityGen.Id(1);

    [Fact]
    public async Task Ledger_and_core_agree_on_every_row_for_every_key_filter_and_time_zone()
    {
        await Gen.Select(ActivityGen.Some, ActivityGen.Pick(ActivityGen.TimeZones))
            .SampleAsync(
                async (some, zone) =>
                {
                    (Activity[] activities, ActivityFilter filter) = some;
                    using TemporaryHome home = new();
                    ParquetActivityLedger parquet = new(home.Path, TimeProvider.System);
                    InMemoryLedger core = new();
                    await parquet.AppendAsync(Batch, activities, CancellationToken.None);
                    await core.AppendAsync(Batch, activities, CancellationToken.None);
                    TimeZoneInfo tz = TimeZoneInfo.FindSystemTimeZoneById(zone);
                    foreach (FootprintKey key in Enum.GetValues<FootprintKey>())
                    {
                        FootprintQuery query = new(key, filter, tz);
                        Assert.Equal(await Rows(core, query), await Rows(parquet, query));
                    }
                },
                iter: Iterations
            );
    }

    [Fact]
    public async Task More_rows_than_a_reader_keeps_still_add_up_to_the_whole()
    {
        const int Hours = 40_000;
        using TemporaryHome home = new();
        ParquetActivityLedger parquet = new(home.Path, TimeProvider.System);
        Activity years = ActivityLedgerContract.Hour(1) with
        {
            Interval = Quantities.Interval.FromMilliseconds(
                HourMs / 2,
                (HourMs / 2) + (Hours * HourMs)
            ),
        };
        await parquet.AppendAsync(
            Batch,
            [years, ActivityLedgerContract.Hour(2)],
            TestContext.Current.CancellationToken
        );
        FootprintQuery hourly = new(FootprintKey.Hour, ActivityFilter.All, TimeZoneInfo.Utc);
        IReadOnlyList<FootprintRow> rows = await Rows(parquet, hourly);
        FootprintRow whole = Assert.Single(
            await Rows(parquet, hourly with { Key = FootprintKey.Total })
        );
        Assert.Equal(Hours + 2, rows.Count);
        Assert.Equal(2, whole.Activities);
        Assert.Equal(
            whole.Sums,
            rows.Aggregate(default(FootprintSums), (sum, row) => sum + row.Sums)
        );
    }

    private const long HourMs = 3_600_000;

    private static int Iterations =>
        int.TryParse(Environment.GetEnvironmentVariable("TONSURE_TEST_ITERATIONS"), out int given)
            ? given
            : 25;

    private static Task<IReadOnlyList<FootprintRow>> Rows(
        IActivityLedger ledger,
        FootprintQuery query
    ) => ledger.SummariseAsync(query, TestGrid.Factors, CancellationToken.None);
}
