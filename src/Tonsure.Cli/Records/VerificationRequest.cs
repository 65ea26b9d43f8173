using Tonsure.Disclosing.Records;

namespace Tonsure.Cli.Records;

/// <summary>What <c>tonsure verify</c> was asked.</summary>
/// <param name="Document">The document's file.</param>
/// <param name="Proof">The proof's file; null where only the statement itself is asked about.</param>
/// <param name="Keys">Keys that the reader trusts.</param>
/// <param name="Checkpoint">The file of another checkpoint; null where there is none.</param>
/// <param name="Consistency">The file of the proof between the two; null where there is none.</param>
internal sealed record VerificationRequest(
    string Document,
    string? Proof,
    IReadOnlyList<NoteKey> Keys,
    string? Checkpoint,
    string? Consistency
);
