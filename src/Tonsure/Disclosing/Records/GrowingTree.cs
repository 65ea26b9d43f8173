using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Records;

/// <summary>
/// A log that entries are added to. It keeps only the partial tiles at the right edge, one a level, so it needs as much memory for ten
/// entries as for ten million.
/// </summary>
public sealed class GrowingTree : IMerkleNodes
{
    private readonly ITileSink _sink;
    private readonly List<List<Digest>> _edge = [];
    private readonly List<byte> _bundle = [];
    private readonly byte[] _bytes = new byte[TileId.FullWidth * Digest.Length];

    private GrowingTree(ITileSink sink, long size) => (_sink, Size) = (sink, size);

    /// <summary>How many entries it has.</summary>
    public long Size { get; private set; }

    /// <summary>The root.</summary>
    public Digest Root => MerkleTrees.Root(this, Size);

    /// <summary>Continues a log where a checkpoint ends.</summary>
    /// <param name="tiles">The log's tiles.</param>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <param name="sink">Where further tiles go.</param>
    /// <exception cref="LogDamagedException">The tiles at the right edge are not those of the checkpoint.</exception>
    public static GrowingTree Continue(ITileSource tiles, Checkpoint checkpoint, ITileSink sink)
    {
        GrowingTree tree = new(sink, checkpoint.Size);
        for (int level = 0; Tiles.HashesAt(tree.Size, level) > 0; level++)
        {
            tree._edge.Add(Edge(tiles, level, Tiles.HashesAt(tree.Size, level)));
        }

        if (tree.Root != checkpoint.Root)
        {
            throw new LogDamagedException("tile", "the tiles are not those of the checkpoint");
        }

        tree.ReadBundle(tiles);
        return tree;
    }

    /// <summary>Adds an entry; tiles that are full by it are written.</summary>
    /// <param name="entry">At most <see cref="EntryBundle.MostBytes"/>.</param>
    public void Add(ReadOnlySpan<byte> entry)
    {
        EntryBundle.Append(_bundle, entry);
        Size++;
        if (Size % TileId.FullWidth == 0)
        {
            _sink.Write(TileId.OfEntries((Size / TileId.FullWidth) - 1), _bundle.ToArray());
            _bundle.Clear();
        }

        Push(0, Merkle.Leaf(entry));
    }

    /// <summary>Writes the partial tiles, so that a checkpoint of this size can be shown.</summary>
    public void WriteEdge()
    {
        long left = Size % TileId.FullWidth;
        if (left > 0)
        {
            _sink.Write(TileId.OfEntries(Size / TileId.FullWidth, (int)left), _bundle.ToArray());
        }

        for (int level = 0; level < _edge.Count; level++)
        {
            if (_edge[level].Count > 0)
            {
                Write(
                    Tiles.At(level, Tiles.HashesAt(Size, level) / 256, Tiles.HashesAt(Size, level))
                );
            }
        }
    }

    /// <inheritdoc/>
    Digest IMerkleNodes.HashOf(MerkleNode node)
    {
        int width = 1 << (node.Level % TileId.Height);
        int first = (int)((node.Index * width) % TileId.FullWidth);
        Digest[] hashes = [.. _edge[node.Level / TileId.Height].GetRange(first, width)];
        return Tiles.Fold(hashes);
    }

    private void Push(int level, Digest hash)
    {
        if (level == _edge.Count)
        {
            _edge.Add([]);
        }

        List<Digest> edge = _edge[level];
        edge.Add(hash);
        if (edge.Count < TileId.FullWidth)
        {
            return;
        }

        Write(TileId.OfHashes(level, (Tiles.HashesAt(Size, level) / TileId.FullWidth) - 1));
        Digest above = Tiles.Fold(CollectionsMarshal.AsSpan(edge));
        edge.Clear();
        Push(level + 1, above);
    }

    private void Write(TileId tile)
    {
        List<Digest> edge = _edge[tile.Level];
        for (int i = 0; i < edge.Count; i++)
        {
            edge[i].CopyTo(_bytes.AsSpan(i * Digest.Length));
        }

        _sink.Write(tile, _bytes.AsMemory(0, edge.Count * Digest.Length));
    }

    private void ReadBundle(ITileSource tiles)
    {
        int width = (int)(Size % TileId.FullWidth);
        if (width == 0)
        {
            return;
        }

        TileId tile = TileId.OfEntries(Size / TileId.FullWidth, width);
        ImmutableArray<ReadOnlyMemory<byte>> entries = LogEntries.Read(tiles, tile);
        for (int i = 0; i < width; i++)
        {
            if (Merkle.Leaf(entries[i].Span) != _edge[0][i])
            {
                throw new LogDamagedException(tile.Path, "an entry is not the one that was logged");
            }

            EntryBundle.Append(_bundle, entries[i].Span);
        }
    }

    private static List<Digest> Edge(ITileSource tiles, int level, long hashes)
    {
        List<Digest> edge = [];
        int width = (int)(hashes % TileId.FullWidth);
        if (width == 0)
        {
            return edge;
        }

        TileId tile = Tiles.At(level, hashes / TileId.FullWidth, hashes);
        ReadOnlySpan<byte> bytes = tiles.Read(tile).Span;
        if (bytes.Length < width * Digest.Length)
        {
            throw new LogDamagedException(tile.Path, $"{bytes.Length} bytes are too few");
        }

        for (int i = 0; i < width; i++)
        {
            edge.Add(Digest.FromBytes(bytes.Slice(i * Digest.Length, Digest.Length)));
        }

        return edge;
    }
}
