using System.Collections.Immutable;
using System.Text;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Records;
using Xunit;

namespace Tonsure.Tests.Disclosing;

/// <summary>Whatever a parser accepts is the one text of what it read; nothing crashes it, and no change is ever verified.</summary>
public sealed class ParserFuzzTests
{
    private static readonly TestLog Log = new(40);
    private static readonly RecordVerification Reader = new(
        new AgreeingLibrary(),
        [TestLog.Signer.Key, TestLog.Witness.Key]
    );

    [Fact]
    public void Inclusion_proofs()
    {
        byte[] document = Log.DocumentOf(20);
        int left = 300;
        Run(
            Log.ProofOf(20, 40).ToBytes(),
            bytes =>
            {
                if (!InclusionProof.TryParse(bytes, out InclusionProof? proof))
                {
                    return false;
                }

                Assert.Equal(bytes, proof.ToBytes());
                // Signatures take milliseconds: they are asked for where nothing else stops the change.
                if (
                    proof.Extra is { } extra
                    && RecordEntry.TryParse(extra.Span, out RecordEntry? entry)
                    && entry.Digest == Digest.Of(document)
                    && proof.Verify(extra.Span) == ProofVerdict.Holds
                    && left-- > 0
                )
                {
                    Assert.Contains(Reader.Check(document, proof), finding => !finding.Holds);
                }

                return true;
            }
        );
    }

    [Fact]
    public void Consistency_proofs()
    {
        Checkpoint older = Log.Shown(13).Checkpoint;
        ConsistencyProof genuine = Log.Between(13, 40);
        Run(
            genuine.ToBytes(),
            bytes =>
            {
                if (!ConsistencyProof.TryParse(bytes, out ConsistencyProof? proof))
                {
                    return false;
                }

                Assert.Equal(bytes, proof.ToBytes());
                Assert.False(
                    proof.Verify(older) == ProofVerdict.Holds
                        && !(proof.Hashes.SequenceEqual(genuine.Hashes) && IsSame(proof.Shown, 40))
                );
                return true;
            }
        );
    }

    [Fact]
    public void Notes_and_checkpoints() =>
        Run(
            Log.Shown(40).Note.ToBytes(),
            bytes =>
            {
                if (!SignedNote.TryParse(bytes, out SignedNote? note))
                {
                    return false;
                }

                Assert.Equal(bytes, note.ToBytes());
                if (Checkpoint.TryParse(note.Text, out Checkpoint? checkpoint))
                {
                    Assert.Equal(note.Text, checkpoint.Text);
                }

                return true;
            }
        );

    [Fact]
    public void Keys() =>
        Run(
            Encoding.UTF8.GetBytes(TestLog.Signer.Key.ToString()),
            bytes =>
            {
                string text = Encoding.UTF8.GetString(bytes);
                bool isKey = NoteKey.TryParse(text, out NoteKey? key);
                Assert.True(!isKey || key!.ToString() == text);
                // The id binds name, type and key; a change that passes would be a collision of four bytes.
                Assert.False(isKey);
                return false;
            },
            Fuzz.Iterations / 10
        );

    [Fact]
    public void Entries() =>
        Run(
            Log.EntryOf(20).ToBytes(),
            bytes =>
            {
                bool isEntry = RecordEntry.TryParse(bytes, out RecordEntry? entry);
                Assert.True(!isEntry || bytes.AsSpan().SequenceEqual(entry!.ToBytes()));
                return isEntry;
            }
        );

    [Fact]
    public void Bundles()
    {
        List<byte> bundle = [];
        for (int i = 0; i < 5; i++)
        {
            EntryBundle.Append(bundle, Log.EntryOf(i).ToBytes());
        }

        Run(
            [.. bundle],
            bytes =>
            {
                for (int width = 1; width < 9; width++)
                {
                    if (
                        EntryBundle.TryRead(
                            bytes,
                            width,
                            out ImmutableArray<ReadOnlyMemory<byte>>? entries
                        )
                    )
                    {
                        List<byte> again = [];
                        foreach (ReadOnlyMemory<byte> entry in entries)
                        {
                            EntryBundle.Append(again, entry.Span);
                        }

                        Assert.Equal(width, entries.Value.Length);
                        Assert.Equal(bytes, again);
                        return true;
                    }
                }

                return false;
            }
        );
    }

    [Fact]
    public void Json() =>
        Run(
            """{"a":[1,2.5,-3e-7,null,true,"한 \u0001"],"b":{"c":{},"d":""}}"""u8.ToArray(),
            bytes =>
            {
                if (!CanonicalJson.TryRead(bytes, out JsonValue? value))
                {
                    return false;
                }

                byte[] written = CanonicalJson.Write(value);
                Assert.True(CanonicalJson.TryReadCanonical(written, out JsonValue? again));
                Assert.Equal(written, CanonicalJson.Write(again));
                return true;
            }
        );

    [Fact]
    public void Envelopes_and_statements()
    {
        InTotoStatement statement = new(
            [new InTotoSubject("acme/model", Digest.Of([1]))],
            "https://example.com/predicate",
            (JsonValue.Members)JsonValue.Map(("carbon_g", JsonValue.Of("93.5")))
        );
        byte[] payload = statement.Write();
        Run(
            payload,
            bytes =>
                InTotoStatement.TryRead(bytes, out InTotoStatement? read)
                && InTotoStatement.TryRead(read.Write(), out InTotoStatement? again)
                && read.Equals(again)
        );
        Run(
            DsseEnvelope.Sign(DsseEnvelope.InToto, payload, ("a key", TestSigner.Of(1))).Write(),
            bytes =>
            {
                if (!DsseEnvelope.TryRead(bytes, out DsseEnvelope? envelope))
                {
                    return false;
                }

                Assert.True(DsseEnvelope.TryRead(envelope.Write(), out DsseEnvelope? again));
                Assert.Equal(envelope.Write(), again.Write());
                return true;
            }
        );
    }

    [Fact]
    public void Paths_of_tiles() =>
        Run(
            "tile/entries/x001/x234/067.p/25"u8.ToArray(),
            bytes =>
            {
                string path = Encoding.UTF8.GetString(bytes);
                bool isTile = TileId.TryParse(path, out TileId tile);
                Assert.True(!isTile || tile.Path == path);
                return isTile;
            }
        );

    // A root does not say of how many leaves it is; that is what the checkpoint's signature is for.
    private static bool IsSame(SignedCheckpoint shown, int size) =>
        shown.Checkpoint.Root == Log.Shown(size).Checkpoint.Root;

    private static void Run(byte[] original, Func<byte[], bool> accepts, int? iterations = null)
    {
        Random random = new(20261125);
        byte[] current = original;
        for (int i = 0; i < (iterations ?? Fuzz.Iterations); i++)
        {
            byte[] bytes = Fuzz.Mutate(random, current);
            // What was accepted is changed further, so that the search goes deeper than one step.
            current =
                !bytes.AsSpan().SequenceEqual(original) && accepts(bytes) && random.Next(4) > 0
                    ? bytes
                    : original;
        }
    }
}
