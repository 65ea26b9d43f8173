using System.Collections.Immutable;
using System.Text;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Records;
using Xunit;

namespace Tonsure.Tests.Disclosing;

public sealed class TamperingTests
{
    private static readonly TestLog Log = new(40);
    private static readonly RecordVerification Reader = new(
        new AgreeingLibrary(),
        [TestLog.Signer.Key, TestLog.Witness.Key]
    );

    [Fact]
    public void What_is_untouched_is_verified_and_says_when_the_witness_saw_it()
    {
        ImmutableArray<RecordFinding> findings = Reader.Check(
            Log.DocumentOf(20),
            Log.ProofOf(20, 40)
        );
        Assert.All(findings, finding => Assert.True(finding.Holds));
        Assert.Equal(
            [
                RecordCheck.Signature,
                RecordCheck.Signature,
                RecordCheck.Document,
                RecordCheck.Inclusion,
            ],
            findings.Select(finding => finding.Check).ToArray()
        );
        Assert.Equal(1_764_000_000, findings[1].CosignedAt);
    }

    [Fact]
    public void Each_byte_of_a_document_that_is_changed_makes_it_another_document() =>
        Changed(
            Log.DocumentOf(20),
            document =>
                Assert.Contains(
                    new RecordFinding(RecordCheck.Document, RecordFault.OtherDocument),
                    Reader.Check(document, Log.ProofOf(20, 40))
                )
        );

    [Fact]
    public void Each_byte_of_a_proof_and_its_checkpoint_that_is_changed_is_never_verified()
    {
        byte[] document = Log.DocumentOf(20);
        Changed(
            Log.ProofOf(20, 40).ToBytes(),
            bytes =>
            {
                if (
                    InclusionProof.TryParse(bytes, out InclusionProof? proof)
                    && proof.Extra is { } extra
                    && proof.Verify(extra.Span) == ProofVerdict.Holds
                )
                {
                    Assert.Contains(Reader.Check(document, proof), finding => !finding.Holds);
                }
            }
        );
    }

    [Fact]
    public void Each_byte_of_a_checkpoint_that_is_changed_is_not_signed_by_all_keys() =>
        Changed(
            Log.Shown(40).Note.ToBytes(),
            bytes =>
            {
                if (SignedCheckpoint.TryParse(bytes, out SignedCheckpoint? shown))
                {
                    Assert.Contains(Reader.Signatures(shown), finding => !finding.Holds);
                }
            }
        );

    [Fact]
    public void Each_byte_of_an_envelope_that_is_changed_is_not_signed()
    {
        byte[] envelope = DsseEnvelope
            .Sign(DsseEnvelope.InToto, "{}"u8, (null, TestSigner.Of(1)))
            .Write();
        Assert.True(
            DsseEnvelope.TryRead(envelope, out DsseEnvelope? genuine)
                && genuine.SignedBy(new AgreeingLibrary(), TestLog.Signer.Key.PublicKey)
        );
        Changed(
            envelope,
            bytes =>
                Assert.False(
                    DsseEnvelope.TryRead(bytes, out DsseEnvelope? read)
                        && read.SignedBy(new AgreeingLibrary(), TestLog.Signer.Key.PublicKey)
                )
        );
    }

    [Fact]
    public void A_split_view_is_found_and_both_notes_are_at_hand()
    {
        TestLog other = new(40, "another document");
        Assert.Equal(
            new RecordFinding(RecordCheck.Consistency, RecordFault.SplitView),
            Reader.Compare(Log.Shown(40), other.Shown(40), null)
        );
        WitnessDecision decision = Witnessing.Decide(
            new AgreeingLibrary(),
            TestLog.Signer.Key,
            Log.Shown(40),
            other.Shown(40),
            null
        );
        var refused = Assert.IsType<WitnessDecision.Refuse>(decision);
        Assert.Equal(CheckpointRelation.SplitView, refused.Relation);
        Assert.Equal(Log.Shown(40).Note, refused.LastSeen.Note);
        Assert.Equal(other.Shown(40).Note, refused.Shown.Note);
    }

    [Fact]
    public void A_witness_cosigns_only_what_continues_what_it_saw()
    {
        TestLog other = new(40, "another document");
        Assert.IsType<WitnessDecision.Cosign>(Decide(null, Log.Shown(40), null));
        Assert.IsType<WitnessDecision.Cosign>(Decide(Log.Shown(40), Log.Shown(40), null));
        Assert.IsType<WitnessDecision.Cosign>(
            Decide(Log.Shown(13), Log.Shown(40), Log.Between(13, 40))
        );
        Assert.Equal(CheckpointRelation.Unproven, Refused(Log.Shown(13), Log.Shown(40), null));
        Assert.Equal(
            CheckpointRelation.Shrunk,
            Refused(Log.Shown(40), Log.Shown(13), Log.Between(13, 40))
        );
        Assert.Equal(
            CheckpointRelation.ProofBroken,
            Refused(Log.Shown(13), other.Shown(40), other.Between(13, 40))
        );
        Assert.Equal(
            CheckpointRelation.ProofBroken,
            Refused(Log.Shown(13), other.Shown(40), Log.Between(13, 40))
        );
        SignedNote unsigned = SignedNote.Of(
            Log.Shown(40).Note.Text,
            TestLog.Witness.Sign(Log.Shown(40).Note.Text, 1)
        );
        Assert.IsType<WitnessDecision.NotSigned>(
            Decide(null, SignedCheckpoint.Of(unsigned)!, null)
        );

        static WitnessDecision Decide(
            SignedCheckpoint? last,
            SignedCheckpoint shown,
            ConsistencyProof? proof
        ) => Witnessing.Decide(new AgreeingLibrary(), TestLog.Signer.Key, last, shown, proof);

        static CheckpointRelation Refused(
            SignedCheckpoint last,
            SignedCheckpoint shown,
            ConsistencyProof? proof
        ) => Assert.IsType<WitnessDecision.Refuse>(Decide(last, shown, proof)).Relation;
    }

    [Fact]
    public void Without_a_logs_key_nothing_is_verified() =>
        Assert.Contains(
            new RecordFinding(RecordCheck.Signature, RecordFault.NoLogKey),
            new RecordVerification(new AgreeingLibrary(), [TestLog.Witness.Key]).Check(
                Log.DocumentOf(20),
                Log.ProofOf(20, 40)
            )
        );

    [Fact]
    public void What_an_envelope_signs_is_laid_out_as_the_standard_says() =>
        Assert.Equal(
            "DSSEv1 29 http://example.com/HelloWorld 11 hello world",
            Encoding.UTF8.GetString(
                Dsse.PreAuthentication("http://example.com/HelloWorld", "hello world"u8)
            )
        );

    /// <summary>Each byte in turn, changed in its lowest bit and in its case.</summary>
    private static void Changed(byte[] original, Action<byte[]> check)
    {
        foreach (byte flip in (byte[])[0x01, 0x20])
        {
            for (int i = 0; i < original.Length; i++)
            {
                byte[] bytes = [.. original];
                bytes[i] ^= flip;
                check(bytes);
            }
        }
    }
}
