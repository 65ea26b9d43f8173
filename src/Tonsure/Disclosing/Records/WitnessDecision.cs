namespace Tonsure.Disclosing.Records;

/// <summary>Whether a witness cosigns.</summary>
public abstract record WitnessDecision
{
    private WitnessDecision() { }

    /// <summary>It does.</summary>
    /// <param name="Shown">The checkpoint.</param>
    public sealed record Cosign(SignedCheckpoint Shown) : WitnessDecision;

    /// <summary>The log did not sign.</summary>
    /// <param name="Shown">The checkpoint.</param>
    public sealed record NotSigned(SignedCheckpoint Shown) : WitnessDecision;

    /// <summary>The checkpoint does not continue what was seen; both notes are evidence.</summary>
    /// <param name="Relation">How it stands to the last one.</param>
    /// <param name="LastSeen">What was cosigned before.</param>
    /// <param name="Shown">The checkpoint.</param>
    public sealed record Refuse(
        CheckpointRelation Relation,
        SignedCheckpoint LastSeen,
        SignedCheckpoint Shown
    ) : WitnessDecision;
}
