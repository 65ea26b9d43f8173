using CsCheck;
using Tonsure.Accounting;
using Tonsure.Adapters.Ledgers;
using Tonsure.Adapters.Tests.Fakes;
using Xunit;

namespace Tonsure.Adapters.Tests.Ledgers;

/// <summary>Whatever is appended, amended, appended again and compacted in whatever order, and wherever compaction dies, the ledger is the one in memory.</summary>
public sealed class CompactionModelTests
{
    /// <summary>Stories append one activity in two batches and amend it twice; that is no damage.</summary>
    private static readonly LedgerProblem[] OfStory =
    [
        LedgerProblem.Duplicate,
        LedgerProblem.SupersedesNothing,
        LedgerProblem.SupersededTwice,
    ];

    private static readonly Gen<(int What, int Which)> Step = Gen.Select(
        Gen.Int[0, 9],
        Gen.Int[0, 40]
    );

    private static readonly Gen<(Activity[] Activities, (int, int)[] Steps)> Story =
        from some in ActivityGen.Some
        from steps in Step.Array[5, 40]
        select (some.Activities, steps);

    [Fact]
    public async Task Any_story_of_appends_and_cut_compactions_reads_as_the_ledger_in_memory()
    {
        await Story.SampleAsync(
            async story =>
            {
                using TemporaryHome home = new();
                ParquetActivityLedger files = new(home.Path, TimeProvider.System);
                InMemoryLedger memory = new();
                foreach ((int what, int which) in story.Steps)
                {
                    switch (what)
                    {
                        case < 5:
                            Guid batch = ActivityGen.Id((ulong)which);
                            Activity[] part = Batch(story.Activities, which);
                            Assert.Equal(
                                await memory.AppendAsync(batch, part, CancellationToken.None),
                                await files.AppendAsync(batch, part, CancellationToken.None)
                            );
                            break;
                        case < 9:
                            await CompactAsync(home.Path, dieAfter: which);
                            break;
                        default:
                            Assert.Equal(await Rows(memory), await Rows(files));
                            break;
                    }
                }

                Assert.Equal(await Rows(memory), await Rows(files));
                await CompactAsync(home.Path, dieAfter: int.MaxValue);
                Assert.Equal(await Rows(memory), await Rows(files));
                await CompactAsync(home.Path, dieAfter: int.MaxValue);
                Assert.Equal(await Rows(memory), await Rows(files));
                Assert.Empty(Directory.Exists(home.Log) ? Directory.GetFiles(home.Log) : []);
                LedgerReport report = await new LedgerVerification(
                    home.Path,
                    TimeProvider.System
                ).VerifyAsync(CancellationToken.None);
                Assert.DoesNotContain(
                    report.Findings,
                    finding => !OfStory.Contains(finding.Problem)
                );
            },
            iter: Iterations,
            threads: 1
        );
    }

    private static int Iterations =>
        int.TryParse(Environment.GetEnvironmentVariable("TONSURE_TEST_ITERATIONS"), out int given)
            ? given
            : 12;

    /// <summary>Half of the batches are several activities, some amend one, some are one.</summary>
    private static Activity[] Batch(Activity[] all, int which) =>
        (which % 4) switch
        {
            0 =>
            [
                Amendment.Of(
                    all[which % all.Length],
                    activity => activity with { Subject = "amended" },
                    ActivityGen.Id(1_000_000 + (ulong)which),
                    DateTimeOffset.UnixEpoch
                ),
                all[which % all.Length],
            ],
            1 => [all[which % all.Length]],
            _ => [.. all.Where((_, i) => i % 10 == which % Math.Min(10, all.Length))],
        };

    /// <summary>Compacts, and stops dead after so many steps, with nothing tidied up.</summary>
    private static async Task CompactAsync(string home, int dieAfter)
    {
        int steps = 0;
        LedgerCompaction compaction = new(
            home,
            TimeProvider.System,
            _ =>
            {
                if (steps++ == dieAfter)
                {
                    throw new KilledException();
                }
            }
        );
        try
        {
            Assert.NotNull(
                await compaction.CompactAsync(
                    TimeSpan.Zero,
                    unasked: dieAfter % 2 == 0,
                    CancellationToken.None
                )
            );
        }
        catch (KilledException)
        {
            // As a killed process: the lock has fallen and whatever was written is still there.
        }
    }

    private static Task<IReadOnlyList<FootprintRow>> Rows(IActivityLedger ledger) =>
        ledger.SummariseAsync(
            new FootprintQuery(FootprintKey.SubjectDay, ActivityFilter.All, TimeZoneInfo.Utc),
            TestGrid.Factors,
            CancellationToken.None
        );

    private sealed class KilledException : Exception;
}
