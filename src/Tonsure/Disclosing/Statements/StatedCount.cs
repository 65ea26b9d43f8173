namespace Tonsure.Disclosing.Statements;

/// <summary>A word and how many activities have it: a reason, or who recorded them.</summary>
/// <param name="Word">The word.</param>
/// <param name="Activities">How many.</param>
public sealed record StatedCount(string Word, long Activities);
