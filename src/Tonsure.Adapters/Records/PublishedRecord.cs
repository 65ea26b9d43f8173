using Tonsure.Disclosing.Records;

namespace Tonsure.Adapters.Records;

/// <summary>What became of publishing.</summary>
/// <param name="Shown">The checkpoint that the public sees now.</param>
/// <param name="Added">How many entries came to it.</param>
public sealed record PublishedRecord(SignedCheckpoint Shown, long Added);
