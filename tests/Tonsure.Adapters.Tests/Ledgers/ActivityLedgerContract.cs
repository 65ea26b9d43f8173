using System.Collections.Immutable;
using CsCheck;
using Tonsure.Accounting;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Adapters.Tests.Ledgers;

/// <summary>What holds of every ledger.</summary>
public abstract class ActivityLedgerContract : IDisposable
{
    private static readonly long Noon = new DateTimeOffset(
        2026,
        11,
        22,
        12,
        0,
        0,
        TimeSpan.Zero
    ).ToUnixTimeMilliseconds();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>An empty ledger.</summary>
    protected abstract IActivityLedger Empty();

    [Fact]
    public async Task An_empty_ledger_reads_as_nothing_and_sums_to_no_row()
    {
        IActivityLedger ledger = Empty();
        Assert.Empty(await Read(ledger, ActivityFilter.All));
        Assert.Empty(await Sum(ledger, FootprintKey.Total));
    }

    [Fact]
    public async Task Every_column_comes_back_as_it_was_appended()
    {
        IActivityLedger ledger = Empty();
        Activity[] appended = [Samples.Full, Samples.Bare, Samples.Uncovered];
        Assert.True(await ledger.AppendAsync(ActivityGen.Id(1), appended, Stop));
        List<Activity> read = await Read(ledger, ActivityFilter.All);
        Assert.Equal(
            appended.OrderBy(a => a.Interval.StartMs).ThenBy(a => a.Id).Select(Samples.Comparable),
            read.Select(Samples.Comparable)
        );
        Assert.Equal(Samples.Full.Labels, read.Single(a => a.Id == Samples.Full.Id).Labels);
    }

    [Fact]
    public async Task A_batch_appended_again_is_left_as_it_is()
    {
        IActivityLedger ledger = Empty();
        Assert.True(await ledger.AppendAsync(ActivityGen.Id(1), [Hour(1)], Stop));
        Assert.False(await ledger.AppendAsync(ActivityGen.Id(1), [Hour(2)], Stop));
        Assert.Equal(ActivityGen.Id(1), Assert.Single(await Read(ledger, ActivityFilter.All)).Id);
    }

    [Fact]
    public async Task A_batch_with_one_activity_that_breaks_a_rule_is_refused_whole()
    {
        IActivityLedger ledger = Empty();
        Activity wrong = Hour(2) with { CostMicros = 1 };
        ActivityRejectedException refused = await Assert.ThrowsAsync<ActivityRejectedException>(
            () =>
                ledger.AppendAsync(ActivityGen.Id(1), [Hour(1), wrong], Stop)
        );
        Assert.Equal(wrong.Id, refused.ActivityId);
        Assert.Equal("a cost needs its currency", refused.Rule);
        Assert.Empty(await Read(ledger, ActivityFilter.All));
    }

    [Fact]
    public async Task An_append_that_is_cancelled_leaves_nothing()
    {
        IActivityLedger ledger = Empty();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            ledger.AppendAsync(ActivityGen.Id(1), [Hour(1)], new CancellationToken(true))
        );
        Assert.Empty(await Read(ledger, ActivityFilter.All));
    }

    [Fact]
    public async Task Activities_are_read_by_start_and_then_by_id()
    {
        IActivityLedger ledger = Empty();
        Activity late = At(1, Noon + 5, Noon + 6);
        await ledger.AppendAsync(ActivityGen.Id(1), [late, Hour(0xFFFF_0000_0000_0000)], Stop);
        await ledger.AppendAsync(ActivityGen.Id(2), [Hour(0x7000_0000_0000_0000)], Stop);
        Assert.Equal(
            [ActivityGen.Id(0x7000_0000_0000_0000), ActivityGen.Id(0xFFFF_0000_0000_0000), late.Id],
            (await Read(ledger, ActivityFilter.All)).Select(a => a.Id)
        );
    }

    [Fact]
    public async Task Parts_from_the_newest_on_join_to_all_that_a_filter_takes_backwards()
    {
        await ActivityGen.Some.SampleAsync(
            async some =>
            {
                IActivityLedger ledger = Empty();
                await ledger.AppendAsync(
                    ActivityGen.Id(1),
                    some.Activities,
                    CancellationToken.None
                );
                foreach (ActivityFilter filter in new[] { ActivityFilter.All, some.Filter })
                {
                    List<Activity> all = await Read(ledger, filter);
                    all.Reverse();
                    List<Activity> parts = [];
                    IReadOnlyList<Activity> part;
                    do
                    {
                        part = await ledger.NewestAsync(
                            filter,
                            parts.Count == 0 ? null : ActivityMark.After(parts[^1]),
                            3,
                            CancellationToken.None
                        );
                        parts.AddRange(part);
                    } while (part.Count == 3);

                    Assert.Equal(all.Select(a => a.Id), parts.Select(a => a.Id));
                }
            },
            iter: 6
        );
    }

    [Fact]
    public async Task The_version_changes_with_what_is_appended_and_not_by_looking()
    {
        IActivityLedger ledger = Empty();
        string empty = await ledger.VersionAsync(Stop);
        await ledger.AppendAsync(ActivityGen.Id(1), [Hour(1)], Stop);
        string first = await ledger.VersionAsync(Stop);
        Assert.NotEqual(empty, first);
        Assert.Equal(first, await ledger.VersionAsync(Stop));
        await ledger.AppendAsync(ActivityGen.Id(2), [Hour(2)], Stop);
        Assert.NotEqual(first, await ledger.VersionAsync(Stop));
    }

    [Fact]
    public async Task A_filter_takes_a_site_and_a_zone_only_where_no_site_is_known()
    {
        IActivityLedger ledger = Empty();
        Activity sited = Hour(1) with { Site = "home" };
        await ledger.AppendAsync(ActivityGen.Id(1), [sited, Hour(2) with { Site = null }], Stop);
        Assert.Equal(
            [sited.Id],
            (await Read(ledger, new ActivityFilter { Site = "home" })).Select(a => a.Id)
        );
        Assert.Equal(
            [Hour(2).Id],
            (await Read(ledger, new ActivityFilter { Site = "BB" })).Select(a => a.Id)
        );
        Assert.Equal(
            "home",
            Assert.Single(await Sum(ledger, FootprintKey.Site, new() { Site = "home" })).Key
        );
    }

    [Fact]
    public async Task What_is_superseded_is_neither_read_nor_summed_even_where_a_filter_hides_its_successor()
    {
        IActivityLedger ledger = Empty();
        Activity amended = Amendment.Of(
            Hour(1),
            a => a with { Subject = "other" },
            ActivityGen.Id(2),
            DateTimeOffset.UnixEpoch
        );
        await ledger.AppendAsync(ActivityGen.Id(1), [Hour(1)], Stop);
        await ledger.AppendAsync(ActivityGen.Id(2), [amended], Stop);
        Assert.Equal(amended.Id, Assert.Single(await Read(ledger, ActivityFilter.All)).Id);
        Assert.Equal("other", Assert.Single(await Sum(ledger, FootprintKey.Subject)).Key);
        Assert.Empty(await Read(ledger, new ActivityFilter { Subject = "llama" }));
    }

    [Fact]
    public async Task A_filter_takes_owners_below_a_path_and_not_their_namesakes()
    {
        IActivityLedger ledger = Empty();
        await ledger.AppendAsync(
            ActivityGen.Id(1),
            [Owned(1, "acme"), Owned(2, "acme/nlp"), Owned(3, "acmes"), Owned(4, "unowned")],
            Stop
        );
        ActivityFilter acme = new() { Owner = Samples.Owner("acme") };
        Assert.Equal(
            [Samples.Owner("acme"), Samples.Owner("acme/nlp")],
            (await Read(ledger, acme)).Select(a => a.Owner)
        );
    }

    [Fact]
    public async Task A_filter_takes_a_run_an_id_and_whatever_touches_a_span()
    {
        IActivityLedger ledger = Empty();
        Activity other = At(2, Noon + 3_600_000, Noon + 7_200_000) with { RunId = "other" };
        await ledger.AppendAsync(ActivityGen.Id(1), [Hour(1), other], Stop);
        foreach (
            ActivityFilter filter in new ActivityFilter[]
            {
                new() { RunId = "other" },
                new() { Id = other.Id },
                new() { FromMs = Noon + 3_600_000 },
                new() { FromMs = Noon + 7_199_999, ToMs = Noon + 9_000_000 },
            }
        )
        {
            Assert.Equal(other.Id, Assert.Single(await Read(ledger, filter)).Id);
        }

        Assert.Empty(await Read(ledger, new ActivityFilter { ToMs = Noon }));
    }

    [Fact]
    public async Task An_unknown_zone_is_named_with_its_activity_unless_no_energy_is_known()
    {
        IActivityLedger ledger = Empty();
        await ledger.AppendAsync(
            ActivityGen.Id(1),
            [Samples.Uncovered with { Zone = Grid.ZoneId.Parse("XX-1") }],
            Stop
        );
        Assert.Equal(EvidenceGrade.Measured, (await Sum(ledger, FootprintKey.Total))[0].Intensity);
        await ledger.AppendAsync(
            ActivityGen.Id(2),
            [Hour(7) with { Zone = Grid.ZoneId.Parse("XX-1") }],
            Stop
        );
        UnknownZoneException unknown = await Assert.ThrowsAsync<UnknownZoneException>(() =>
            Sum(ledger, FootprintKey.Total)
        );
        Assert.Equal(("XX-1", ActivityGen.Id(7)), (unknown.Zone.ToString(), unknown.ActivityId));
    }

    [Fact]
    public async Task Many_tasks_append_at_once_and_nothing_is_lost()
    {
        IActivityLedger ledger = Empty();
        await Parallel.ForAsync(
            1,
            41,
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Stop },
            async (i, stop) =>
                await ledger.AppendAsync(ActivityGen.Id((ulong)i), [Hour((ulong)i)], stop)
        );
        Assert.Equal(40, (await Read(ledger, ActivityFilter.All)).Count);
        Assert.Equal(40, (await Sum(ledger, FootprintKey.Total)).Sum(row => row.Activities));
    }

    [Fact]
    public async Task Days_hours_and_halves_add_up_to_the_whole_exactly_in_any_order()
    {
        await ActivityGen.Some.SampleAsync(
            async some =>
            {
                IActivityLedger forth = Empty();
                IActivityLedger back = Empty();
                await forth.AppendAsync(ActivityGen.Id(1), some.Activities, CancellationToken.None);
                foreach ((int i, Activity activity) in some.Activities.Reverse().Index())
                {
                    await back.AppendAsync(
                        ActivityGen.Id((ulong)i),
                        [activity],
                        CancellationToken.None
                    );
                }

                long middle = some.Activities[0].Interval.StartMs + 1;
                FootprintSums whole = Whole(await Sum(forth, FootprintKey.Total));
                Assert.Equal(whole, Whole(await Sum(back, FootprintKey.Evidence)));
                Assert.Equal(whole, Whole(await Sum(forth, FootprintKey.Day)));
                Assert.Equal(whole, Whole(await Sum(back, FootprintKey.Hour)));
                Assert.Equal(whole, Whole(await Sum(forth, FootprintKey.Run)));
                Assert.Equal(
                    whole,
                    Whole(await Sum(back, FootprintKey.Site, new() { ToMs = middle }))
                        + Whole(await Sum(forth, FootprintKey.Total, new() { FromMs = middle }))
                );
            },
            iter: 4
        );
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) { }

    internal static async Task<List<Activity>> Read(
        IActivityLedger ledger,
        ActivityFilter filter
    ) => await ledger.ReadAsync(filter, Stop).ToListAsync(Stop);

    internal static Activity Hour(ulong number) => At(number, Noon, Noon + 3_600_000);

    private static Activity At(ulong number, long start, long end) =>
        ActivityGen.Of(
            number,
            new ActivityEnergy(
                new Bounded<long>(3_600_000_000, 3_000_000_000, 4_000_000_000),
                EnergyBoundary.It
            ),
            -1,
            "BB",
            null,
            Interval.FromMilliseconds(start, end)
        );

    private static Activity Owned(ulong number, string owner) =>
        Hour(number) with
        {
            Owner = Samples.Owner(owner),
        };

    private static Task<IReadOnlyList<FootprintRow>> Sum(
        IActivityLedger ledger,
        FootprintKey key,
        ActivityFilter? filter = null
    ) =>
        ledger.SummariseAsync(
            new FootprintQuery(key, filter ?? ActivityFilter.All, TimeZoneInfo.Utc),
            TestGrid.Factors,
            CancellationToken.None
        );

    private static FootprintSums Whole(IReadOnlyList<FootprintRow> rows) =>
        rows.Aggregate(default(FootprintSums), (sum, row) => sum + row.Sums);
}
