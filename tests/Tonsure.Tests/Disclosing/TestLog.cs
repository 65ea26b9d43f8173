using System.Text;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Records;

namespace Tonsure.Tests.Disclosing;

/// <summary>A log in memory whose entries are about the documents <c>document 0</c>, <c>document 1</c>, …</summary>
internal sealed class TestLog
{
    public const string Origin = "log.example/acme";

    private readonly MemoryTiles _tiles = new();
    private readonly Dictionary<long, SignedCheckpoint> _shown = [];
    private readonly GrowingTree _tree;

    public TestLog(int size, string word = "document")
    {
        _tree = GrowingTree.Continue(_tiles, new Checkpoint(Origin, 0, Merkle.EmptyRoot), _tiles);
        Word = word;
        for (int i = 0; i < size; i++)
        {
            _tree.Add(EntryOf(i).ToBytes());
            _tree.WriteEdge();
        }
    }

    public static NoteSigner Signer { get; } = new(Origin, NoteKeyType.Log, TestSigner.Of(1));

    public static NoteSigner Witness { get; } =
        new("witness.example/w", NoteKeyType.Witness, TestSigner.Of(2));

    public string Word { get; }

    public byte[] DocumentOf(int i) => Encoding.UTF8.GetBytes($"{Word} {i}");

    public RecordEntry EntryOf(int i) =>
        RecordEntry.TryMake(
            Digest.Of(DocumentOf(i)),
            $"acme/model-{i % 7}",
            i < 7 ? null : new Restatement(Digest.Of(DocumentOf(i - 7)), "better grid data"),
            [KeyValuePair.Create("carbon_g", $"{i + 1}.5")],
            out RecordEntry? entry
        )
            ? entry
            : throw new InvalidOperationException("a test's entry is one");

    public SignedCheckpoint Shown(int size)
    {
        if (!_shown.TryGetValue(size, out SignedCheckpoint? shown))
        {
            Checkpoint checkpoint = new(
                Origin,
                size,
                MerkleTrees.Root(new TiledTree(_tiles, size), size)
            );
            SignedNote note = checkpoint.Sign(Signer, 0);
            shown = SignedCheckpoint.Of(note.With(Witness.Sign(note.Text, 1_764_000_000)))!;
            _shown[size] = shown;
        }

        return shown;
    }

    public InclusionProof ProofOf(int index, int size) =>
        new(
            EntryOf(index).ToBytes(),
            index,
            MerkleTrees.Inclusion(new TiledTree(_tiles, size), index, size),
            Shown(size)
        );

    public ConsistencyProof Between(int old, int size) =>
        ConsistencyProof.Make(new TiledTree(_tiles, size), old, Shown(size));
}
