using Tonsure.Accounting;
using Tonsure.Measuring;

namespace Tonsure.Adapters.Ledgers;

/// <summary>
/// Brings the measurements of processes that died into the ledger: what was written is kept, marked incomplete.
/// Repeating it, even after being cut short, adds nothing twice: the segment is named by the measurement.
/// </summary>
/// <param name="folders">Where journals may lie.</param>
/// <param name="ledger">Where activities go.</param>
/// <param name="time">The clock.</param>
public sealed class JournalRecovery(
    IReadOnlyList<string> folders,
    IActivityLedger ledger,
    TimeProvider time
)
{
    /// <summary>Recovers every orphaned journal; those of living processes are locked and left alone.</summary>
    /// <returns>What was recovered.</returns>
    public async Task<IReadOnlyList<RecoveredRun>> RecoverAsync(CancellationToken cancellationToken)
    {
        List<RecoveredRun> recovered = [];
        foreach (string path in folders.SelectMany(JournalFiles.In))
        {
            if (await RecoverAsync(path, cancellationToken) is { } run)
            {
                recovered.Add(run);
            }
        }

        return recovered;
    }

    private async Task<RecoveredRun?> RecoverAsync(string path, CancellationToken cancellationToken)
    {
        FileStream file;
        try
        {
            file = RunJournal.Open(path, FileMode.Open);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Locked by its living owner, gone, or not ours.
            return null;
        }

        await using (file)
        {
            byte[] bytes = new byte[file.Length];
            await file.ReadExactlyAsync(bytes, cancellationToken);
            if (Read(bytes) is not { } measured)
            {
                File.Move(path, path + ".unreadable", overwrite: true);
                return new RecoveredRun(path + ".unreadable", null, null, 0);
            }

            long now = time.GetUtcNow().ToUnixTimeMilliseconds();
            MeasuredRun run = measured.Accumulator.Finish(
                complete: false,
                now,
                () => Guid.CreateVersion7(time.GetUtcNow())
            );
            await ledger.AppendAsync(run.Context.Measurement, run.Activities, cancellationToken);
            File.Delete(path);
            return new RecoveredRun(path, run.Context.RunId, run.Interval, measured.Samples);
        }
    }

    private static (RunAccumulator Accumulator, int Samples)? Read(byte[] bytes)
    {
        RunAccumulator? accumulator = null;
        int samples = 0;
        foreach (ReadOnlyMemory<byte> line in Lines(bytes))
        {
            if (!JournalFormat.TryUnwrap(line.Span, out byte[] body))
            {
                // A torn line is the last one that was being written; nothing after it can be trusted.
                break;
            }

            if (!JournalFormat.TryTake(body, ref accumulator, out RunSample? sample))
            {
                break;
            }

            samples += sample is null ? 0 : 1;
        }

        return accumulator is null ? null : (accumulator, samples);
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Lines(byte[] bytes)
    {
        int start = 0;
        while (start < bytes.Length)
        {
            int end = Array.IndexOf(bytes, (byte)'\n', start);
            if (end < 0)
            {
                yield break;
            }

            yield return bytes.AsMemory(start, end - start);
            start = end + 1;
        }
    }
}
