using System.Diagnostics;
using Tonsure.Adapters.Records;
using Tonsure.Adapters.Tests.Ledgers;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Records;
using Xunit;

namespace Tonsure.Adapters.Tests.Records;

/// <summary>A process that writes the record is killed wherever it can be, while somebody looks at every checkpoint that is shown.</summary>
public sealed class KilledRecordTests : IDisposable
{
    private const int Killed = 137;
    private const int Batch = 150;
    private readonly Scratch _scratch = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private RecordFolder Folder => new(_scratch["record"]);

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task Killed_after_any_step_the_log_continues_every_checkpoint_ever_shown()
    {
        List<Checkpoint> seen = [];
        int number = 0;
        await RunAsync(0, 0);
        foreach (RecordStep step in Enum.GetValues<RecordStep>())
        {
            foreach (int nth in (int[])[1, 2, 3])
            {
                int code = await RunAsync(number, Batch, $"{step}", $"{nth}");
                // Some steps come once a run; the first is always there.
                Assert.True(code == Killed || nth > 1, $"{step}: {code}");
                CheckContinues(seen);
                if (code == 0)
                {
                    number += Batch;
                }
            }

            // What died is done again: the same entries, each once.
            Assert.Equal(0, await RunAsync(number, Batch));
            number += Batch;
            CheckContinues(seen);
            Assert.Equal(number, seen[^1].Size);
        }

        CheckWhole(number);
    }

    [Fact]
    public async Task Killed_at_any_instant_the_log_continues_every_checkpoint_ever_shown()
    {
        Random random = new(20261125);
        List<Checkpoint> seen = [];
        Assert.Equal(0, await RunAsync(0, 0));
        int number = 0;
        int killed = 0;
        for (int round = 0; round < Rounds; round++)
        {
            using Process process = Start($"{number}", $"{Batch}");
            await Task.Delay(random.Next(60, 400), Stop);
            process.Kill();
            await process.WaitForExitAsync(Stop);
            killed += process.ExitCode == 0 ? 0 : 1;
            CheckContinues(seen);
            if (seen[^1].Size >= number + Batch)
            {
                number += Batch;
            }
        }

        Assert.Equal(0, await RunAsync(number, Batch));
        CheckContinues(seen);
        CheckWhole(number + Batch);
        Assert.InRange(killed, 1, Rounds);
    }

    private static int Rounds =>
        int.TryParse(Environment.GetEnvironmentVariable("TONSURE_TEST_APPENDS"), out int given)
            ? given
            : 40;

    /// <summary>The checkpoint that is shown continues all earlier ones, and its tiles lead to its root.</summary>
    private void CheckContinues(List<Checkpoint> seen)
    {
        SignedCheckpoint shown = Folder.ReadCheckpoint();
        TiledTree tree = new(new TileFiles(Folder), shown.Checkpoint.Size);
        Assert.Equal(shown.Checkpoint.Root, MerkleTrees.Root(tree, shown.Checkpoint.Size));
        Assert.All(
            seen,
            older =>
                Assert.Equal(
                    CheckpointRelation.Continues,
                    CheckpointRelations.Compare(
                        older,
                        shown.Checkpoint,
                        older.Size < shown.Checkpoint.Size
                            ? ConsistencyProof.Make(tree, older.Size, shown)
                            : null
                    )
                )
        );
        if (seen.Count == 0 || seen[^1] != shown.Checkpoint)
        {
            seen.Add(shown.Checkpoint);
        }
    }

    /// <summary>Every entry is there once and in order, and is found.</summary>
    private void CheckWhole(int count)
    {
        SignedCheckpoint shown = Folder.ReadCheckpoint();
        Assert.Equal(
            Enumerable.Range(0, count).Select(n => TestRecord.Entry(n).ToBytes()),
            LogEntries
                .All(new TileFiles(Folder), shown.Checkpoint)
                .Select(found => found.Entry.ToArray())
        );
        for (int number = 0; number < count; number += 11)
        {
            Assert.Equal(
                number,
                new RecordReader(Folder)
                    .Prove(Digest.Of(TestRecord.Document(number)))!
                    .Value.Proof.Index
            );
        }
    }

    private async Task<int> RunAsync(int first, int count, params string[] step)
    {
        using Process process = Start([$"{first}", $"{count}", .. step]);
        await process.WaitForExitAsync(Stop);
        return process.ExitCode;
    }

    private Process Start(params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo(
                BuiltTree.Program("Tonsure.LedgerHost"),
                ["record", Folder.Root, .. arguments]
            )
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
}
