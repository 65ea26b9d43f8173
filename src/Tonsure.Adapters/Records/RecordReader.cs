using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Records;

namespace Tonsure.Adapters.Records;

/// <summary>Reads a record: proofs of what its checkpoint covers, and what it says of a subject.</summary>
/// <param name="folder">The record.</param>
public sealed class RecordReader(RecordFolder folder)
{
    private readonly DigestIndex _index = new(folder.Index);

    /// <summary>The checkpoint that the public sees.</summary>
    /// <exception cref="LogDamagedException">There is none, or it is none.</exception>
    public SignedCheckpoint Shown => folder.ReadCheckpoint();

    /// <summary>The latest entry about a document, and the proof of it; null where there is none.</summary>
    /// <exception cref="LogDamagedException">The record is not what its checkpoint says.</exception>
    public (RecordEntry Entry, InclusionProof Proof)? Prove(Digest document)
    {
        SignedCheckpoint shown = folder.ReadCheckpoint();
        TileFiles tiles = new(folder);
        if (Find(tiles, shown.Checkpoint, document) is not { } found)
        {
            return null;
        }

        InclusionProof proof = new(
            found.Entry.ToBytes(),
            found.Index,
            MerkleTrees.Inclusion(
                new TiledTree(tiles, shown.Checkpoint.Size),
                found.Index,
                shown.Checkpoint.Size
            ),
            shown
        );
        return proof.Verify(found.Entry.ToBytes()) == ProofVerdict.Holds
            ? (found.Entry, proof)
            : throw new LogDamagedException("tile", "the tiles are not those of the checkpoint");
    }

    /// <summary>The proof that the record has only grown since an older checkpoint of it.</summary>
    /// <exception cref="LogDamagedException">The record is not what its checkpoint says.</exception>
    public ConsistencyProof ProveSince(long oldSize)
    {
        SignedCheckpoint shown = folder.ReadCheckpoint();
        return ConsistencyProof.Make(
            new TiledTree(new TileFiles(folder), shown.Checkpoint.Size),
            oldSize,
            shown
        );
    }

    /// <summary>All entries about a subject in order, from the whole log, hashed up to its root.</summary>
    /// <exception cref="LogDamagedException">The record is not what its checkpoint says.</exception>
    public IReadOnlyList<(long Index, RecordEntry Entry)> History(string subject)
    {
        List<(long, RecordEntry)> history = [];
        foreach (
            (long index, RecordEntry entry) in Entries(
                new TileFiles(folder),
                folder.ReadCheckpoint().Checkpoint
            )
        )
        {
            if (entry.Subject == subject)
            {
                history.Add((index, entry));
            }
        }

        return history;
    }

    /// <summary>The latest entry about a document: where the index says, else by reading the whole log.</summary>
    internal (long Index, RecordEntry Entry)? Find(
        TileFiles tiles,
        Checkpoint checkpoint,
        Digest document
    ) =>
        FindIndexed(tiles, checkpoint, document)
        ?? Entries(tiles, checkpoint)
            .Where(found => found.Entry.Digest == document)
            .Cast<(long, RecordEntry)?>()
            .LastOrDefault();

    /// <summary>The latest entry about a document where the index says; null where it says nothing, which proves nothing.</summary>
    internal (long Index, RecordEntry Entry)? FindIndexed(
        TileFiles tiles,
        Checkpoint checkpoint,
        Digest document
    )
    {
        foreach (long index in _index.Find(document))
        {
            if (
                index < checkpoint.Size
                && RecordEntry.TryParse(
                    LogEntries.At(tiles, index, checkpoint.Size).Span,
                    out RecordEntry? entry
                )
                && entry.Digest == document
            )
            {
                return (index, entry);
            }
        }

        return null;
    }

    private static IEnumerable<(long Index, RecordEntry Entry)> Entries(
        TileFiles tiles,
        Checkpoint checkpoint
    )
    {
        foreach ((long index, ReadOnlyMemory<byte> bytes) in LogEntries.All(tiles, checkpoint))
        {
            // An entry of another kind is logged all the same and none of ours.
            if (RecordEntry.TryParse(bytes.Span, out RecordEntry? entry))
            {
                yield return (index, entry);
            }
        }
    }
}
