using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Records;
using Xunit;

namespace Tonsure.Tests.Disclosing;

/// <summary>A log that another program wrote.</summary>
public sealed class RealLogTests
{
    private const string Key =
        "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";

    private static string Folder => SharedVectors.Folder("tessera", "testdata", "log");

    public static TheoryData<int> Sizes => [.. Enumerable.Range(0, 16)];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Each_of_16_checkpoints_is_signed_and_its_tiles_lead_to_its_root(int size)
    {
        SignedCheckpoint shown = Shown(size);
        Assert.True(NoteKey.TryParse(Key, out NoteKey? key));
        Assert.Equal(Key, key.ToString());
        Assert.Equal(
            NoteOutcome.Holds,
            NoteVerification.Check(new AgreeingLibrary(), shown.Note, key).Outcome
        );
        Assert.Equal(size, shown.Checkpoint.Size);

        Files files = new(Folder);
        Assert.Equal(shown.Checkpoint.Root, MerkleTrees.Root(new TiledTree(files, size), size));
        Assert.Equal(size, LogEntries.All(files, shown.Checkpoint).Count());
        Assert.Equal(
            shown.Note.ToBytes(),
            File.ReadAllBytes(Path.Combine(Folder, $"checkpoint.{size}"))
        );
    }

    [Fact]
    public void Our_tree_writes_the_very_tiles_of_the_log()
    {
        Files files = new(Folder);
        MemoryTiles ours = new();
        GrowingTree tree = GrowingTree.Continue(
            ours,
            new Checkpoint("o", 0, Merkle.EmptyRoot),
            ours
        );
        foreach (
            (long _, ReadOnlyMemory<byte> entry) in LogEntries.All(files, Shown(15).Checkpoint)
        )
        {
            tree.Add(entry.Span);
            tree.WriteEdge();
        }

        Assert.Equal(30, ours.Files.Count);
        Assert.All(ours.Files, file => Assert.Equal(files.Read(file.Key).ToArray(), file.Value));
    }

    [Fact]
    public void Each_checkpoint_continues_each_earlier_one_and_no_later_one()
    {
        Files files = new(Folder);
        for (int size = 1; size <= 15; size++)
        {
            SignedCheckpoint newer = Shown(size);
            for (int old = 1; old < size; old++)
            {
                ConsistencyProof proof = ConsistencyProof.Make(
                    new TiledTree(files, size),
                    old,
                    newer
                );
                Checkpoint older = Shown(old).Checkpoint;
                Assert.Equal(
                    CheckpointRelation.Continues,
                    CheckpointRelations.Compare(older, newer.Checkpoint, proof)
                );
                Assert.Equal(
                    CheckpointRelation.Shrunk,
                    CheckpointRelations.Compare(newer.Checkpoint, older, proof)
                );
                Checkpoint other = new(older.Origin, old, Merkle.Leaf([1, 2, 3]));
                Assert.Equal(
                    CheckpointRelation.ProofBroken,
                    CheckpointRelations.Compare(other, newer.Checkpoint, proof)
                );
            }
        }
    }

    [Fact]
    public void Each_bit_of_a_tile_that_is_flipped_leads_to_another_root()
    {
        SignedCheckpoint shown = Shown(15);
        Files files = new(Folder);
        foreach (TileId tile in Tiles.Of(15))
        {
            byte[] bytes = files.Read(tile).ToArray();
            for (int bit = 0; bit < bytes.Length * 8; bit++)
            {
                MemoryTiles copy = new();
                Tiles.Of(15).ToList().ForEach(t => copy.Write(t, files.Read(t)));
                copy.Files[tile][bit / 8] ^= (byte)(1 << (bit % 8));
                Assert.ThrowsAny<LogDamagedException>(() =>
                    GrowingTree.Continue(copy, shown.Checkpoint, copy)
                );
            }
        }
    }

    private static SignedCheckpoint Shown(int size)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(Folder, $"checkpoint.{size}"));
        Assert.True(SignedCheckpoint.TryParse(bytes, out SignedCheckpoint? shown));
        return shown;
    }

    private sealed class Files(string folder) : ITileSource
    {
        public ReadOnlyMemory<byte> Read(TileId tile) =>
            File.ReadAllBytes(Path.Combine(folder, tile.Path));
    }
}
