using System.Collections.Immutable;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Records;

/// <summary>
/// Verifies a document against a proof that lies beside it, without any network: whose signature the checkpoint has, whether the log
/// has an entry about exactly these bytes, and whether two checkpoints are of one history.
/// </summary>
/// <param name="ed25519">The library.</param>
/// <param name="keys">The keys that the reader trusts; each has to have signed.</param>
public sealed class RecordVerification(IEd25519 ed25519, IReadOnlyList<NoteKey> keys)
{
    /// <summary>All that can be said of a document and its proof.</summary>
    /// <param name="document">The document's bytes.</param>
    /// <param name="proof">The proof.</param>
    public ImmutableArray<RecordFinding> Check(ReadOnlySpan<byte> document, InclusionProof proof) =>
        [
            .. Signatures(proof.Shown),
            .. Inclusion(document, proof),
            .. DocumentSignatures(document),
        ];

    /// <summary>Whether two checkpoints are of one history, whichever is the older.</summary>
    /// <param name="one">A checkpoint.</param>
    /// <param name="other">Another one, whose log signature is asked for here.</param>
    /// <param name="proof">The proof between them; null where there is none.</param>
    public RecordFinding Compare(
        SignedCheckpoint one,
        SignedCheckpoint other,
        ConsistencyProof? proof
    )
    {
        if (!Signatures(other).Where(f => f.Key?.Type != NoteKeyType.Witness).All(f => f.Holds))
        {
            return new RecordFinding(RecordCheck.Consistency, RecordFault.OtherNotSigned);
        }

        (SignedCheckpoint older, SignedCheckpoint newer) =
            one.Checkpoint.Size <= other.Checkpoint.Size ? (one, other) : (other, one);
        CheckpointRelation relation = CheckpointRelations.Compare(
            older.Checkpoint,
            newer.Checkpoint,
            proof
        );
        return new RecordFinding(
            RecordCheck.Consistency,
            relation switch
            {
                CheckpointRelation.Continues => RecordFault.None,
                CheckpointRelation.OtherLog => RecordFault.OtherLog,
                CheckpointRelation.SplitView => RecordFault.SplitView,
                CheckpointRelation.Unproven => RecordFault.Unproven,
                _ => RecordFault.ProofBroken,
            }
        );
    }

    /// <summary>What the checkpoint says of each key; a log's key is among them, or that is a fault of its own.</summary>
    /// <param name="shown">The checkpoint.</param>
    public IEnumerable<RecordFinding> Signatures(SignedCheckpoint shown)
    {
        if (!keys.Any(key => key.Type == NoteKeyType.Log))
        {
            yield return new RecordFinding(RecordCheck.Signature, RecordFault.NoLogKey);
        }

        foreach (NoteKey key in keys)
        {
            NoteCheck check = NoteVerification.Check(ed25519, shown.Note, key);
            RecordFault fault = check.Outcome switch
            {
                NoteOutcome.Absent => RecordFault.NotSigned,
                NoteOutcome.Broken => RecordFault.SignatureBroken,
                _ when key.Type == NoteKeyType.Log && key.Name != shown.Checkpoint.Origin =>
                    RecordFault.OtherOrigin,
                _ => RecordFault.None,
            };
            yield return new RecordFinding(RecordCheck.Signature, fault, key, check.CosignedAt);
        }
    }

    private static RecordFinding[] Inclusion(ReadOnlySpan<byte> document, InclusionProof proof)
    {
        if (
            proof.Extra is not { } extra
            || !RecordEntry.TryParse(extra.Span, out RecordEntry? entry)
        )
        {
            return
            [
                new RecordFinding(RecordCheck.Document, RecordFault.NoEntry),
                new RecordFinding(RecordCheck.Inclusion, RecordFault.NoEntry),
            ];
        }

        return
        [
            new RecordFinding(
                RecordCheck.Document,
                entry.Digest == Digest.Of(document) ? RecordFault.None : RecordFault.OtherDocument
            ),
            new RecordFinding(
                RecordCheck.Inclusion,
                proof.Verify(extra.Span) == ProofVerdict.Holds
                    ? RecordFault.None
                    : RecordFault.ProofBroken
            ),
        ];
    }

    /// <summary>A document that is an envelope has signatures of its own, of which one must be a log key's that the reader trusts.</summary>
    /// <param name="document">The document's bytes; one that is no envelope has none, and nothing is found.</param>
    public ImmutableArray<RecordFinding> DocumentSignatures(ReadOnlySpan<byte> document)
    {
        if (!DsseEnvelope.TryRead(document, out DsseEnvelope? envelope))
        {
            return [];
        }

        NoteKey? signer = keys.FirstOrDefault(key =>
            key.Type == NoteKeyType.Log && envelope.SignedBy(ed25519, key.PublicKey)
        );
        return
        [
            new RecordFinding(
                RecordCheck.DocumentSignature,
                signer is null ? RecordFault.NotSigned : RecordFault.None,
                signer
            ),
        ];
    }
}
