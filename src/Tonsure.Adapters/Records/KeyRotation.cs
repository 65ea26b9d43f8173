using Tonsure.Disclosing.Records;

namespace Tonsure.Adapters.Records;

/// <summary>A key that takes another's place.</summary>
/// <param name="Old">The key that retires.</param>
/// <param name="New">The key that signs from now on.</param>
/// <param name="Note">Says so, signed by both; whoever trusts the old key may come to trust the new one by it.</param>
/// <param name="Path">Where the note is kept.</param>
public sealed record KeyRotation(NoteKey Old, NoteKey New, SignedNote Note, string Path);
