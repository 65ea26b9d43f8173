namespace Tonsure.Disclosing.Records;

/// <summary>What a note says of a key.</summary>
/// <param name="Key">The key.</param>
/// <param name="Outcome">Whether it signed.</param>
/// <param name="CosignedAt">When a witness says that it did, in seconds since 1970; null for other keys and where nothing holds.</param>
public sealed record NoteCheck(NoteKey Key, NoteOutcome Outcome, long? CosignedAt);
