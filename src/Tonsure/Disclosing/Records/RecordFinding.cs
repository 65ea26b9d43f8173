namespace Tonsure.Disclosing.Records;

/// <summary>One answer about a document.</summary>
/// <param name="Check">What was asked.</param>
/// <param name="Fault">What is wrong; <see cref="RecordFault.None"/> where it holds.</param>
/// <param name="Key">The key it is about; null where it is about none.</param>
/// <param name="CosignedAt">When a witness says that it signed, in seconds since 1970; null elsewhere.</param>
public sealed record RecordFinding(
    RecordCheck Check,
    RecordFault Fault,
    NoteKey? Key = null,
    long? CosignedAt = null
)
{
    /// <summary>Whether it holds.</summary>
    public bool Holds => Fault == RecordFault.None;
}
