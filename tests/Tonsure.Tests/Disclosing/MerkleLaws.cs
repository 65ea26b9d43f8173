using CsCheck;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Records;
using Xunit;

namespace Tonsure.Tests.Disclosing;

public sealed class MerkleLaws
{
    private const int Most = 70;

    private static readonly byte[][] Entries =
    [
        .. Enumerable.Range(0, 600).Select(i => new byte[] { (byte)(i & 255), (byte)(i >> 8) }),
    ];

    private static readonly PlainTree Plain = new(Entries);

    [Fact]
    public void Roots_and_proofs_are_those_of_the_standard_for_every_small_tree()
    {
        MemoryTiles tiles = Grown(Most);
        for (int size = 0; size <= Most; size++)
        {
            TiledTree tree = new(tiles, size);
            Assert.Equal(Plain.Root(size), MerkleTrees.Root(tree, size));
            for (int i = 0; i < size; i++)
            {
                Assert.Equal(Plain.Inclusion(i, size), MerkleTrees.Inclusion(tree, i, size));
                if (i > 0)
                {
                    Assert.Equal(
                        Plain.Consistency(i, size),
                        MerkleTrees.Consistency(tree, i, size)
                    );
                }
            }
        }
    }

    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(511)]
    [InlineData(600)]
    public void Beyond_a_tile_the_tree_is_the_same(int size)
    {
        MemoryTiles tiles = Grown(size);
        Assert.Equal(Plain.Root(size), MerkleTrees.Root(new TiledTree(tiles, size), size));
        Assert.Equal(
            Plain.Consistency(200, size),
            MerkleTrees.Consistency(new TiledTree(tiles, size), 200, size)
        );
    }

    [Fact]
    public void However_a_log_was_grown_its_tiles_are_the_same() =>
        Gen.Int[1, 300]
            .Array[1, 3]
            .Where(steps => steps.Sum() <= Entries.Length)
            .Sample(steps =>
            {
                MemoryTiles tiles = new();
                Checkpoint checkpoint = new("o", 0, Merkle.EmptyRoot);
                int done = 0;
                foreach (int step in steps)
                {
                    GrowingTree tree = GrowingTree.Continue(tiles, checkpoint, tiles);
                    for (int i = 0; i < step; i++)
                    {
                        tree.Add(Entries[done++]);
                    }

                    tree.WriteEdge();
                    checkpoint = new Checkpoint("o", tree.Size, tree.Root);
                }

                MemoryTiles once = Grown(done);
                return checkpoint.Root == Plain.Root(done)
                    && Tiles.Of(done).All(t => once.Files[t].SequenceEqual(tiles.Files[t]));
            });

    [Fact]
    public void A_proof_of_anything_else_never_holds() =>
        Gen.Select(Gen.Int[1, Most], Gen.Int[0, Most], Gen.Int[0, 400], Gen.Byte[1, 255])
            .Where((size, index, _, _) => index < size)
            .Sample(
                (size, index, at, change) =>
                {
                    byte[][] proof =
                    [
                        .. Plain.Inclusion(index, size).Select(hash => hash.ToArray()),
                    ];
                    byte[] leaf = Merkle.Leaf(Entries[index]).ToArray();
                    byte[] root = Plain.Root(size).ToArray();
                    Assert.Equal(ProofVerdict.Holds, Verify(index, size, leaf, proof, root));
                    byte[][] parts = [leaf, root, .. proof];
                    byte[] part = parts[at % parts.Length];
                    part[at % 32] ^= change;
                    Assert.Equal(ProofVerdict.OtherRoot, Verify(index, size, leaf, proof, root));
                    part[at % 32] ^= change;
                    Assert.NotEqual(
                        ProofVerdict.Holds,
                        Verify(index, size, leaf, [.. proof, root], root)
                    );
                    Assert.NotEqual(
                        ProofVerdict.Holds,
                        Verify((index + 1) % size, size, leaf, proof, size == 1 ? leaf[..31] : root)
                    );
                }
            );

    [Fact]
    public void A_tree_of_seventy_thousand_has_the_tiles_that_the_format_says()
    {
        TileId[] tiles = [.. Tiles.Of(70_000).Where(tile => !tile.HoldsEntries)];
        Assert.Equal(273, tiles.Count(tile => tile is { Level: 0, IsFull: true }));
        Assert.Equal(
            [112, 17, 1],
            tiles.Where(tile => !tile.IsFull).Select(tile => tile.Width).ToArray()
        );
        Assert.Equal(1, tiles.Count(tile => tile is { Level: 1, IsFull: true }));
        Assert.Equal([1], Tiles.Of(256).Where(t => t.Level == 1).Select(t => t.Width).ToArray());
    }

    private static ProofVerdict Verify(
        int index,
        int size,
        byte[] leaf,
        byte[][] proof,
        byte[] root
    ) =>
        MerkleProofs.Inclusion(
            (ulong)index,
            (ulong)size,
            leaf,
            [.. proof.Select(hash => new ReadOnlyMemory<byte>(hash))],
            root
        );

    private static MemoryTiles Grown(int size)
    {
        MemoryTiles tiles = new();
        GrowingTree tree = GrowingTree.Continue(
            tiles,
            new Checkpoint("o", 0, Merkle.EmptyRoot),
            tiles
        );
        for (int i = 0; i < size; i++)
        {
            tree.Add(Entries[i]);
            if (i < Most)
            {
                tree.WriteEdge();
            }
        }

        tree.WriteEdge();
        return tiles;
    }
}
