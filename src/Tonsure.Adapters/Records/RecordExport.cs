using Tonsure.Adapters.Interop;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Records;

namespace Tonsure.Adapters.Records;

/// <summary>Copies a record to another folder, tiles first and the checkpoint last; what is there already is left.</summary>
/// <param name="folder">The record.</param>
/// <param name="clock">Measures how long to wait for a writer.</param>
public sealed class RecordExport(RecordFolder folder, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Copies what the checkpoint covers.</summary>
    /// <param name="target">The other folder.</param>
    /// <param name="cancellationToken">Stops before the checkpoint is copied.</param>
    /// <returns>How the checkpoint stands to the one that was there, and how many files were written; none where it does not continue it.</returns>
    /// <exception cref="LogDamagedException">The record is not what its checkpoint says.</exception>
    public async Task<(CheckpointRelation Relation, long Files)> ToAsync(
        string target,
        CancellationToken cancellationToken
    )
    {
        Directory.CreateDirectory(folder.Temporary);
        using FileLock held = await WriterLock.TakeAsync(
            folder.Lock,
            Patience,
            clock,
            cancellationToken
        );
        RecordFolder other = new(target);
        SignedCheckpoint shown = folder.ReadCheckpoint();
        Checkpoint before = other.Exists
            ? other.ReadCheckpoint().Checkpoint
            : new Checkpoint(shown.Checkpoint.Origin, 0, Merkle.EmptyRoot);
        TileFiles from = new(folder);
        TiledTree tree = new(from, shown.Checkpoint.Size);
        if (MerkleTrees.Root(tree, shown.Checkpoint.Size) != shown.Checkpoint.Root)
        {
            throw new LogDamagedException("tile", "the tiles are not those of the checkpoint");
        }

        CheckpointRelation relation = CheckpointRelations.Compare(
            before,
            shown.Checkpoint,
            before.Size > 0 && before.Size < shown.Checkpoint.Size
                ? ConsistencyProof.Make(tree, before.Size, shown)
                : null
        );
        if (relation != CheckpointRelation.Continues)
        {
            return (relation, 0);
        }

        long files = 0;
        foreach (TileId tile in Tiles.Between(before.Size, shown.Checkpoint.Size))
        {
            cancellationToken.ThrowIfCancellationRequested();
            files += Copy(from.Read(tile).Span, target, tile.Path);
        }

        foreach (string statement in Statements())
        {
            cancellationToken.ThrowIfCancellationRequested();
            files += Copy(
                await File.ReadAllBytesAsync(statement, cancellationToken),
                target,
                $"statements/{Path.GetFileName(statement)}"
            );
        }

        files += Copy(shown.Note.ToBytes(), target, "checkpoint");
        return (relation, files);
    }

    private IEnumerable<string> Statements() =>
        Directory.Exists(folder.Statements) ? Directory.EnumerateFiles(folder.Statements) : [];

    private static int Copy(ReadOnlySpan<byte> bytes, string target, string name)
    {
        string path = Path.Combine(target, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (File.Exists(path) && bytes.SequenceEqual(File.ReadAllBytes(path)))
        {
            return 0;
        }

        DurableFiles.Replace(path, path + ".new", bytes);
        DurableNames.SyncDirectory(Path.GetDirectoryName(path)!);
        return 1;
    }
}
