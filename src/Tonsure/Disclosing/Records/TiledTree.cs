using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Records;

/// <summary>The tree of a log of a size, read from its tiles.</summary>
/// <param name="tiles">Where they are.</param>
/// <param name="size">The number of leaves.</param>
public sealed class TiledTree(ITileSource tiles, long size) : IMerkleNodes
{
    /// <inheritdoc/>
    public Digest HashOf(MerkleNode node)
    {
        TileId tile = Tiles.Holding(node, size);
        ReadOnlySpan<byte> bytes = tiles.Read(tile).Span;
        return
            bytes.Length == tile.Width * Digest.Length
            || bytes.Length == TileId.FullWidth * Digest.Length
            ? Tiles.HashWithin(node, bytes)
            : throw new LogDamagedException(
                tile.Path,
                $"{bytes.Length} bytes instead of {tile.Width * Digest.Length}"
            );
    }
}
