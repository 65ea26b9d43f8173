using Tonsure.Quantities;

namespace Tonsure.Disclosing.Statements;

/// <summary>What is stated of the activities that a method told of.</summary>
/// <param name="Evidence">How their energy, or their declared carbon, is known.</param>
/// <param name="Activities">How many.</param>
/// <param name="Figures">The figures.</param>
public sealed record StatedMethod(Evidence Evidence, long Activities, StatedFigures Figures);
