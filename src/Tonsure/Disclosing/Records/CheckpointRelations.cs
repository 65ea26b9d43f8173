namespace Tonsure.Disclosing.Records;

/// <summary>Compares checkpoints of which the signatures hold.</summary>
public static class CheckpointRelations
{
    /// <summary>How a newer checkpoint stands to an older one.</summary>
    /// <param name="older">The older checkpoint.</param>
    /// <param name="newer">The newer checkpoint.</param>
    /// <param name="proof">A proof that the log has only grown; null where there is none. Not needed where sizes are equal.</param>
    public static CheckpointRelation Compare(
        Checkpoint older,
        Checkpoint newer,
        ConsistencyProof? proof
    )
    {
        if (older.Origin != newer.Origin)
        {
            return CheckpointRelation.OtherLog;
        }

        if (older.Size == newer.Size)
        {
            return older.Root == newer.Root
                ? CheckpointRelation.Continues
                : CheckpointRelation.SplitView;
        }

        if (newer.Size < older.Size)
        {
            return CheckpointRelation.Shrunk;
        }

        if (proof is null)
        {
            return older.Size == 0 ? CheckpointRelation.Continues : CheckpointRelation.Unproven;
        }

        Checkpoint proven = proof.Shown.Checkpoint;
        return
            proven.Origin == newer.Origin
            && proven.Size == newer.Size
            && proven.Root == newer.Root
            && proof.Verify(older) == ProofVerdict.Holds
            ? CheckpointRelation.Continues
            : CheckpointRelation.ProofBroken;
    }
}
