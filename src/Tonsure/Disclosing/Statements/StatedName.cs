namespace Tonsure.Disclosing.Statements;

/// <summary>What is stated by a word, such as a machine's component.</summary>
/// <param name="Name">The word.</param>
/// <param name="Activities">How many activities.</param>
/// <param name="Figures">The figures.</param>
public sealed record StatedName(string Name, long Activities, StatedFigures Figures);
