using System.Collections.Immutable;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Records;

/// <summary>The entries of a log, read bundle by bundle and checked against its leaves.</summary>
public static class LogEntries
{
    /// <summary>The entry at an index, whose hash is the log's leaf there.</summary>
    /// <param name="tiles">The log's tiles.</param>
    /// <param name="index">From 0.</param>
    /// <param name="size">How many entries the log has.</param>
    /// <exception cref="LogDamagedException">A tile is missing or broken, or the entry is not that of its leaf.</exception>
    public static ReadOnlyMemory<byte> At(ITileSource tiles, long index, long size)
    {
        TileId tile = Tiles.At(-1, index / TileId.FullWidth, size);
        ReadOnlyMemory<byte> entry = Read(tiles, tile)[(int)(index % TileId.FullWidth)];
        return
            Merkle.Leaf(entry.Span) == new TiledTree(tiles, size).HashOf(new MerkleNode(0, index))
            ? entry
            : throw new LogDamagedException(
                tile.Path,
                $"entry {index} is not the one that was logged"
            );
    }

    /// <summary>All entries in order, hashed up to the root before the last bundle of them is given.</summary>
    /// <param name="tiles">The log's tiles.</param>
    /// <param name="checkpoint">Which log.</param>
    /// <exception cref="LogDamagedException">A tile is missing or broken, or the entries are not those of the checkpoint.</exception>
    public static IEnumerable<(long Index, ReadOnlyMemory<byte> Entry)> All(
        ITileSource tiles,
        Checkpoint checkpoint
    )
    {
        GrowingTree check = GrowingTree.Continue(
            tiles,
            new Checkpoint(checkpoint.Origin, 0, Merkle.EmptyRoot),
            Nowhere.Instance
        );
        for (long first = 0; first < checkpoint.Size; first += TileId.FullWidth)
        {
            TileId tile = Tiles.At(-1, first / TileId.FullWidth, checkpoint.Size);
            ImmutableArray<ReadOnlyMemory<byte>> entries = Read(tiles, tile);
            foreach (ReadOnlyMemory<byte> entry in entries)
            {
                check.Add(entry.Span);
            }

            if (check.Size == checkpoint.Size && check.Root != checkpoint.Root)
            {
                throw new LogDamagedException(
                    "tile/entries",
                    "the entries are not those of the checkpoint"
                );
            }

            for (int i = 0; i < entries.Length; i++)
            {
                yield return (first + i, entries[i]);
            }
        }
    }

    /// <summary>The entries of a bundle; the full one may stand for a partial one.</summary>
    internal static ImmutableArray<ReadOnlyMemory<byte>> Read(ITileSource tiles, TileId tile)
    {
        ReadOnlyMemory<byte> bytes = tiles.Read(tile);
        if (
            EntryBundle.TryRead(
                bytes,
                tile.Width,
                out ImmutableArray<ReadOnlyMemory<byte>>? entries
            )
        )
        {
            return entries.Value;
        }

        return EntryBundle.TryRead(bytes, TileId.FullWidth, out entries)
            ? entries.Value[..tile.Width]
            : throw new LogDamagedException(tile.Path, $"it does not hold {tile.Width} entries");
    }

    private sealed class Nowhere : ITileSink
    {
        internal static Nowhere Instance { get; } = new();

        public void Write(TileId tile, ReadOnlyMemory<byte> bytes)
        {
            // Only the root is wanted.
        }
    }
}
