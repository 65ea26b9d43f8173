using Tonsure.Accounting;

namespace Tonsure.Disclosing.Statements;

/// <summary>What is stated of one kind of activity at one place in one year (UTC).</summary>
/// <param name="Kind">The part of a model's life.</param>
/// <param name="Place">Where and in which year.</param>
/// <param name="Figures">The figures.</param>
public sealed record StatedPart(ActivityKind Kind, StatedPlace Place, StatedFigures Figures);
