using System.Collections.Concurrent;
using System.Diagnostics;
using Tonsure.Accounting;
using Tonsure.Adapters.Ledgers;
using Xunit;
using Activity = Tonsure.Accounting.Activity;

namespace Tonsure.Adapters.Tests.Ledgers;

/// <summary>Processes append, one reads, and compaction is killed wherever it can be. <c>./check --long</c> appends more.</summary>
public sealed class KilledCompactionTests : IDisposable
{
    private const int Writers = 8;
    private const int Killed = 137;

    /// <summary>Each has something to do when its turn comes: what the one before has left, or a new segment.</summary>
    private static readonly CompactionStep[] Steps =
    [
        CompactionStep.Locked,
        CompactionStep.BaseWritten,
        CompactionStep.BaseUnlinked,
        CompactionStep.BatchesWritten,
        CompactionStep.ManifestWritten,
        CompactionStep.ManifestPublished,
        CompactionStep.SegmentUnlinked,
        CompactionStep.ManifestDurable,
    ];

    private readonly TemporaryHome _home = new();
    private readonly ConcurrentDictionary<Guid, bool> _acknowledged = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static int Appends =>
        int.TryParse(Environment.GetEnvironmentVariable("TONSURE_TEST_APPENDS"), out int given)
            ? given
            : 200;

    private ParquetActivityLedger Ledger => new(_home.Path, TimeProvider.System);

    public void Dispose() => _home.Dispose();

    [Fact]
    public void Every_step_is_killed() =>
        Assert.Equal(Enum.GetValues<CompactionStep>(), Steps.Order());

    [Fact]
    public async Task Writers_readers_and_compactions_killed_anywhere_lose_nothing_and_double_nothing()
    {
        Task[] writers =
        [
            .. Enumerable
                .Range(0, Writers)
                .Select(i => RunAsync("append", _home.Path, $"{(i + 1) * 100_000}", $"{Appends}")),
        ];
        using CancellationTokenSource done = new();
        Task<int> reader = Task.Run(() => ReadAsync(done.Token), Stop);
        int round = 0;
        do
        {
            foreach (CompactionStep step in Steps)
            {
                Activity one = ActivityLedgerContract.Hour((ulong)++round);
                Assert.True(await Ledger.AppendAsync(one.Id, [one], Stop));
                _acknowledged[one.Id] = true;
                Assert.Equal(Killed, await RunAsync("compact", _home.Path, $"{step}"));
            }
        } while (writers.Any(writer => !writer.IsCompleted));
        await Task.WhenAll(writers);
        Assert.All(writers, writer => Assert.Equal(0, ((Task<int>)writer).Result));

        Assert.Equal(0, await RunAsync("compact", _home.Path));
        Assert.Equal(0, await RunAsync("compact", _home.Path));
        await done.CancelAsync();
        Assert.True(await reader > 0);
        Assert.Empty(Directory.GetFiles(_home.Log));
        Assert.Equal((Writers * Appends) + round, await CheckAsync());
        Assert.Equal((Writers * Appends) + round, _acknowledged.Count);
        Assert.Empty(
            (
                await new LedgerVerification(_home.Path, TimeProvider.System).VerifyAsync(Stop)
            ).Findings
        );
    }

    /// <summary>Asks again and again until told to stop; each answer holds.</summary>
    private async Task<int> ReadAsync(CancellationToken done)
    {
        int answers = 0;
        while (!done.IsCancellationRequested)
        {
            await CheckAsync();
            answers++;
        }

        return answers;
    }

    /// <summary>What was acknowledged before the question is in the answer, and nothing is in it twice.</summary>
    private async Task<int> CheckAsync()
    {
        Guid[] before = [.. _acknowledged.Keys];
        List<Activity> read = await Ledger.ReadAsync(ActivityFilter.All, Stop).ToListAsync(Stop);
        HashSet<Guid> ids = [.. read.Select(activity => activity.Id)];
        Assert.Equal(read.Count, ids.Count);
        Assert.All(before, id => Assert.Contains(id, ids));
        IReadOnlyList<FootprintRow> total = await Ledger.SummariseAsync(
            new FootprintQuery(FootprintKey.Total, ActivityFilter.All, TimeZoneInfo.Utc),
            TestGrid.Factors,
            Stop
        );
        Assert.InRange(total.Sum(row => row.Activities), read.Count, int.MaxValue);
        return read.Count;
    }

    private async Task<int> RunAsync(params string[] arguments)
    {
        using Process process = Process.Start(
            new ProcessStartInfo(BuiltTree.Program("Tonsure.LedgerHost"), arguments)
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        while (await process.StandardOutput.ReadLineAsync(Stop) is { } line)
        {
            if (Guid.TryParse(line, out Guid appended))
            {
                _acknowledged[appended] = true;
            }
        }

        await process.WaitForExitAsync(Stop);
        return process.ExitCode;
    }
}
