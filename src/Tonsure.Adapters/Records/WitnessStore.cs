using Tonsure.Adapters.Interop;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Records;

namespace Tonsure.Adapters.Records;

/// <summary>What a witness has cosigned last of each log. It is durable before the cosignature leaves.</summary>
/// <param name="folder">Its folder; made when first needed.</param>
/// <param name="ed25519">Checks the log's signature.</param>
/// <param name="clock">Says when.</param>
public sealed class WitnessStore(string folder, IEd25519 ed25519, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Cosigns the checkpoint of a record where it continues what was seen.</summary>
    /// <param name="record">The record, from whose tiles the proof is made.</param>
    /// <param name="log">The log's key.</param>
    /// <param name="witness">The witness's key.</param>
    /// <param name="cancellationToken">Ends the wait for another process of this witness.</param>
    /// <returns>The decision, and the cosigned note where it was positive.</returns>
    public async Task<(WitnessDecision Decision, SignedNote? Cosigned)> CosignAsync(
        RecordFolder record,
        NoteKey log,
        NoteSigner witness,
        CancellationToken cancellationToken
    )
    {
        Directory.CreateDirectory(folder);
        using FileLock held = await WriterLock.TakeAsync(
            Path.Combine(folder, "lock"),
            Patience,
            clock,
            cancellationToken
        );
        SignedCheckpoint shown = record.ReadCheckpoint();
        string path = Path.Combine(
            folder,
            Digest.Of(System.Text.Encoding.UTF8.GetBytes(shown.Checkpoint.Origin)).ToHex()
        );
        SignedCheckpoint? last = Last(path);
        WitnessDecision decision = Witnessing.Decide(
            ed25519,
            log,
            last,
            shown,
            Proof(record, last, shown)
        );
        if (decision is not WitnessDecision.Cosign)
        {
            return (decision, null);
        }

        DurableFiles.Replace(path, path + ".new", shown.Note.ToBytes(), DurableFiles.Private);
        DurableNames.SyncDirectory(folder);
        return (
            decision,
            shown.Note.With(witness.Sign(shown.Note.Text, clock.GetUtcNow().ToUnixTimeSeconds()))
        );
    }

    private static SignedCheckpoint? Last(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        // What was seen and cannot be read any more is not as if nothing had been seen.
        return SignedCheckpoint.TryParse(File.ReadAllBytes(path), out SignedCheckpoint? last)
            ? last
            : throw new LogDamagedException(path, "it is no checkpoint");
    }

    private static ConsistencyProof? Proof(
        RecordFolder record,
        SignedCheckpoint? last,
        SignedCheckpoint shown
    ) =>
        last is not null && last.Checkpoint.Size > 0 && last.Checkpoint.Size < shown.Checkpoint.Size
            ? ConsistencyProof.Make(
                new TiledTree(new TileFiles(record), shown.Checkpoint.Size),
                last.Checkpoint.Size,
                shown
            )
            : null;
}
