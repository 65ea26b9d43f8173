using CsCheck;
using Tonsure.Accounting;
using Tonsure.Adapters.Ledgers;
using Tonsure.Adapters.Tests.Fakes;
using Xunit;

namespace Tonsure.Adapters.Tests.Ledgers;

/// <summary>The ledger's SQL and the core's C# say the same, to the last unit.</summary>
public sealed class SqlEqualsCoreTests
{
    private static readonly Guid Batch = ActivityGen.Id(1);

    [Fact]
    public async Task Sql_and_core_agree_on_every_row_for_every_key_filter_and_time_zone()
    {
        await Gen.Select(ActivityGen.Some, ActivityGen.Pick(ActivityGen.TimeZones))
            .SampleAsync(
                async (some, zone) =>
                {
                    (Activity[] activities, ActivityFilter filter) = some;
                    using TemporaryHome home = new();
                    ParquetActivityLedger sql = new(home.Path, TimeProvider.System);
                    InMemoryLedger core = new();
                    await sql.AppendAsync(Batch, activities, CancellationToken.None);
                    await core.AppendAsync(Batch, activities, CancellationToken.None);
                    TimeZoneInfo tz = TimeZoneInfo.FindSystemTimeZoneById(zone);
                    foreach (FootprintKey key in Enum.GetValues<FootprintKey>())
                    {
                        FootprintQuery query = new(key, filter, tz);
                        Assert.Equal(await Rows(core, query), await Rows(sql, query));
                    }
                },
                iter: Iterations
            );
    }

    private static int Iterations =>
        int.TryParse(Environment.GetEnvironmentVariable("TONSURE_TEST_ITERATIONS"), out int given)
            ? given
            : 25;

    private static Task<IReadOnlyList<FootprintRow>> Rows(
        IActivityLedger ledger,
        FootprintQuery query
    ) => ledger.SummariseAsync(query, TestGrid.Factors, CancellationToken.None);
}
