namespace Tonsure.Adapters.Grids.Sources;

/// <summary>A reply that may be used again.</summary>
/// <param name="Body">What was answered.</param>
/// <param name="ETag">The source's name for this state of it; null where it gave none.</param>
/// <param name="LastModified">When the source changed it last, in its own words; null where it did not say.</param>
/// <param name="RetrievedMs">When it was asked for or confirmed.</param>
/// <param name="FreshUntilMs">Until then it need not be asked for again.</param>
public sealed record KeptReply(
    ReadOnlyMemory<byte> Body,
    string? ETag,
    string? LastModified,
    long RetrievedMs,
    long FreshUntilMs
);
