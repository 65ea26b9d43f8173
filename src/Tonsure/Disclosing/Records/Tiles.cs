using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Records;

/// <summary>Which tiles a log of a size has, and what is in them.</summary>
public static class Tiles
{
    /// <summary>How many hashes a level of tiles has in all: one for each full tile below it.</summary>
    /// <param name="size">The number of leaves.</param>
    /// <param name="level">The level of tiles.</param>
    public static long HashesAt(long size, int level) =>
        level * TileId.Height >= 63 ? 0 : size >> (level * TileId.Height);

    /// <summary>The tiles of a log: of leaves and of entries first, then each level above, the partial one of each last.</summary>
    /// <param name="size">The number of leaves.</param>
    public static IEnumerable<TileId> Of(long size) => Between(0, size);

    /// <summary>The tiles that a log of a size has and one of fewer leaves has not.</summary>
    /// <param name="before">Leaves before.</param>
    /// <param name="size">Leaves now; not fewer.</param>
    public static IEnumerable<TileId> Between(long before, long size)
    {
        foreach (TileId tile in AtLevel(-1, before, size))
        {
            yield return tile;
        }

        for (int level = 0; HashesAt(size, level) > 0; level++)
        {
            foreach (TileId tile in AtLevel(level, HashesAt(before, level), HashesAt(size, level)))
            {
                yield return tile;
            }
        }
    }

    /// <summary>The tile of a log that holds what a whole subtree is made of, as wide as that log has it.</summary>
    /// <param name="node">The subtree.</param>
    /// <param name="size">The number of leaves of the log.</param>
    internal static TileId Holding(MerkleNode node, long size)
    {
        int level = node.Level / TileId.Height;
        long first = node.Index << (node.Level % TileId.Height);
        return At(level, first / TileId.FullWidth, HashesAt(size, level));
    }

    /// <summary>The tile of a level that has so many hashes in all, as wide as they make it.</summary>
    internal static TileId At(int level, long index, long hashes)
    {
        int width = (int)Math.Min(TileId.FullWidth, hashes - (index * TileId.FullWidth));
        return level < 0 ? TileId.OfEntries(index, width) : TileId.OfHashes(level, index, width);
    }

    /// <summary>The hash of a whole subtree from the bytes of the tile that holds what it is made of.</summary>
    internal static Digest HashWithin(MerkleNode node, ReadOnlySpan<byte> tile)
    {
        int levels = node.Level % TileId.Height;
        int first = (int)((node.Index << levels) % TileId.FullWidth);
        Span<Digest> hashes = new Digest[1 << levels];
        for (int i = 0; i < hashes.Length; i++)
        {
            hashes[i] = Digest.FromBytes(tile.Slice((first + i) * Digest.Length, Digest.Length));
        }

        return Fold(hashes);
    }

    /// <summary>The root of neighbouring subtrees of one height, a power of two of them.</summary>
    internal static Digest Fold(Span<Digest> hashes)
    {
        for (int count = hashes.Length / 2; count > 0; count /= 2)
        {
            for (int i = 0; i < count; i++)
            {
                hashes[i] = Merkle.Node(hashes[2 * i], hashes[(2 * i) + 1]);
            }
        }

        return hashes[0];
    }

    private static IEnumerable<TileId> AtLevel(int level, long before, long hashes)
    {
        if (before == hashes)
        {
            yield break;
        }

        for (long i = before / TileId.FullWidth; i * TileId.FullWidth < hashes; i++)
        {
            yield return At(level, i, hashes);
        }
    }
}
