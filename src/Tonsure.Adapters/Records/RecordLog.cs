using Tonsure.Adapters.Interop;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Records;

namespace Tonsure.Adapters.Records;

/// <summary>
/// Writes a record. Tiles come before the checkpoint that covers them, the checkpoint takes its place at once, and what was appended
/// goes only after that; so whenever its process dies, the log is one that continues every checkpoint ever shown.
/// </summary>
/// <param name="folder">The record.</param>
/// <param name="ed25519">Checks the record's own checkpoint before it is continued.</param>
/// <param name="clock">Measures how long to wait for another writer.</param>
public sealed class RecordLog(RecordFolder folder, IEd25519 ed25519, TimeProvider clock)
{
    private const int IndexRows = 4096;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly PendingEntries _pending = new(folder);

    /// <summary>Called after each step.</summary>
    internal Action<RecordStep> Done { get; init; } = _ => { };

    /// <summary>Makes a record without entries and shows its first checkpoint; false where there is one already.</summary>
    public async Task<bool> InitAsync(NoteSigner signer, CancellationToken cancellationToken)
    {
        using FileLock held = await LockAsync(cancellationToken);
        if (folder.Exists)
        {
            return false;
        }

        Publish(new Checkpoint(signer.Key.Name, 0, Merkle.EmptyRoot), signer);
        return true;
    }

    /// <summary>Appends entries, durable when the task ends; they are in the log with the next checkpoint.</summary>
    /// <exception cref="UnknownSupersededException">One replaces a document that the record does not have.</exception>
    public async Task<IReadOnlyList<AppendedEntry>> AppendAsync(
        IReadOnlyList<RecordEntry> entries,
        CancellationToken cancellationToken
    )
    {
        using FileLock held = await LockAsync(cancellationToken);
        Checkpoint checkpoint = folder.ReadCheckpoint().Checkpoint;
        AppendPlan plan = AppendPlan.Make(folder, checkpoint, _pending, entries);
        if (plan.New.Count > 0)
        {
            _pending.Add(plan.New, checkpoint.Size);
        }

        Done(RecordStep.EntriesAppended);
        return plan.Answers;
    }

    /// <summary>Keeps a document, to be served beside the log once its entry is in it.</summary>
    public void Keep(ReadOnlySpan<byte> document)
    {
        string name = Digest.Of(document).ToHex();
        Directory.CreateDirectory(folder.Temporary);
        Directory.CreateDirectory(folder.Waiting);
        DurableFiles.Replace(
            Path.Combine(folder.Waiting, name),
            folder.TemporaryFor($"statement-{name}"),
            document
        );
        DurableNames.SyncDirectory(folder.Waiting);
    }

    /// <summary>Puts what was appended into the log and shows a checkpoint of it; signs anew where the key has changed.</summary>
    /// <param name="signer">The log's key.</param>
    /// <param name="retired">Keys that the log had before.</param>
    /// <param name="cancellationToken">Stops before the checkpoint is shown.</param>
    /// <exception cref="LogDamagedException">The record is not what its checkpoint says, or the checkpoint is not signed by its keys.</exception>
    public async Task<PublishedRecord> PublishAsync(
        NoteSigner signer,
        IReadOnlyList<NoteKey> retired,
        CancellationToken cancellationToken
    )
    {
        using FileLock held = await LockAsync(cancellationToken);
        SignedCheckpoint shown = folder.ReadCheckpoint();
        Checkpoint before = shown.Checkpoint;
        bool isCurrent = IsSigned(shown, signer.Key);
        if (
            before.Origin != signer.Key.Name
            || !(isCurrent || retired.Any(k => IsSigned(shown, k)))
        )
        {
            throw new LogDamagedException(
                folder.Checkpoint,
                $"it is not signed by the key of {signer.Key.Name}"
            );
        }

        TileFiles tiles = new(folder, () => Done(RecordStep.TileWritten));
        GrowingTree tree = GrowingTree.Continue(tiles, before, tiles);
        AddPending(tree, cancellationToken);
        if (tree.Size == before.Size && isCurrent)
        {
            if (File.Exists(folder.Pending))
            {
                _pending.Clear();
            }

            return new PublishedRecord(shown, 0);
        }

        tree.WriteEdge();
        Done(RecordStep.EdgeWritten);
        tiles.Sync();
        cancellationToken.ThrowIfCancellationRequested();
        SignedCheckpoint next = Publish(
            new Checkpoint(before.Origin, tree.Size, tree.Root),
            signer
        );
        _pending.Clear();
        Done(RecordStep.PendingRemoved);
        tiles.RemoveReplaced();
        Done(RecordStep.PartialsRemoved);
        return new PublishedRecord(next, tree.Size - before.Size);
    }

    /// <summary>Adds witnesses' cosignatures to the checkpoint that the public sees; null where the note is of another checkpoint.</summary>
    /// <param name="cosigned">The same checkpoint with more signatures.</param>
    /// <param name="cancellationToken">Ends the wait for another writer.</param>
    public async Task<SignedCheckpoint?> AddSignaturesAsync(
        SignedNote cosigned,
        CancellationToken cancellationToken
    )
    {
        using FileLock held = await LockAsync(cancellationToken);
        SignedCheckpoint shown = folder.ReadCheckpoint();
        if (shown.Note.Text != cosigned.Text)
        {
            return null;
        }

        SignedNote note = shown.Note.With(cosigned.Signatures);
        Show(note);
        return SignedCheckpoint.Of(note);
    }

    private void AddPending(GrowingTree tree, CancellationToken cancellationToken)
    {
        DigestIndex index = new(folder.Index);
        List<(Digest, long)> rows = [];
        foreach ((long at, byte[] bytes) in _pending.Read(tree.Size))
        {
            cancellationToken.ThrowIfCancellationRequested();
            tree.Add(bytes);
            if (RecordEntry.TryParse(bytes, out RecordEntry? entry))
            {
                rows.Add((entry.Digest, at));
                PublishDocument(entry.Digest);
            }

            if (rows.Count == IndexRows)
            {
                index.Add(rows);
                rows.Clear();
            }
        }

        index.Add(rows);
        Done(RecordStep.IndexWritten);
    }

    private void PublishDocument(Digest digest)
    {
        string waiting = Path.Combine(folder.Waiting, digest.ToHex());
        if (!File.Exists(waiting))
        {
            return;
        }

        Directory.CreateDirectory(folder.Statements);
        File.Move(waiting, Path.Combine(folder.Statements, digest.ToHex()), overwrite: true);
        DurableNames.SyncDirectory(folder.Statements);
        DurableNames.SyncDirectory(folder.Root);
    }

    private bool IsSigned(SignedCheckpoint shown, NoteKey key) =>
        NoteVerification.Check(ed25519, shown.Note, key).Outcome == NoteOutcome.Holds;

    private SignedCheckpoint Publish(Checkpoint checkpoint, NoteSigner signer)
    {
        SignedNote note = checkpoint.Sign(signer, clock.GetUtcNow().ToUnixTimeSeconds());
        Show(note);
        return SignedCheckpoint.Of(note)!;
    }

    private void Show(SignedNote note)
    {
        string next = folder.TemporaryFor("checkpoint");
        DurableFiles.WriteNew(next, note.ToBytes(), DurableFiles.Public);
        Done(RecordStep.CheckpointWritten);
        File.Move(next, folder.Checkpoint, overwrite: true);
        Done(RecordStep.CheckpointPublished);
        DurableNames.SyncDirectory(folder.Root);
        Done(RecordStep.CheckpointDurable);
    }

    private async Task<FileLock> LockAsync(CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(folder.Root);
            Directory.CreateDirectory(folder.Temporary);
            FileLock held = await WriterLock.TakeAsync(
                folder.Lock,
                Patience,
                clock,
                cancellationToken
            );
            Done(RecordStep.Locked);
            return held;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new HomeUnusableException(folder.Root, TonsureHome.Reason(failure), failure);
        }
    }
}
