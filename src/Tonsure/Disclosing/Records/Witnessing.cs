using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Records;

/// <summary>What a witness does with a checkpoint.</summary>
public static class Witnessing
{
    /// <summary>
    /// Says whether the witness may cosign: the log signed, and the checkpoint continues the last one seen. A log that is seen for the
    /// first time is taken as it is.
    /// </summary>
    /// <param name="ed25519">The library.</param>
    /// <param name="log">The log's key.</param>
    /// <param name="lastSeen">The checkpoint cosigned last; null where there is none.</param>
    /// <param name="shown">The checkpoint to cosign.</param>
    /// <param name="proof">The proof from the last one; null where there is none.</param>
    public static WitnessDecision Decide(
        IEd25519 ed25519,
        NoteKey log,
        SignedCheckpoint? lastSeen,
        SignedCheckpoint shown,
        ConsistencyProof? proof
    )
    {
        if (
            log.Type != NoteKeyType.Log
            || log.Name != shown.Checkpoint.Origin
            || NoteVerification.Check(ed25519, shown.Note, log).Outcome != NoteOutcome.Holds
        )
        {
            return new WitnessDecision.NotSigned(shown);
        }

        CheckpointRelation relation = lastSeen is null
            ? CheckpointRelation.Continues
            : CheckpointRelations.Compare(lastSeen.Checkpoint, shown.Checkpoint, proof);
        return relation == CheckpointRelation.Continues
            ? new WitnessDecision.Cosign(shown)
            : new WitnessDecision.Refuse(relation, lastSeen!, shown);
    }
}
