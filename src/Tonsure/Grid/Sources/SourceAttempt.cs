namespace Tonsure.Grid.Sources;

/// <summary>One question to one source and what came of it.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Answer">Its answer or failure.</param>
public sealed record SourceAttempt(string Source, SourceAnswer Answer);
