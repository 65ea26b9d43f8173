namespace Tonsure.Disclosing.Lint;

/// <summary>A figure of a document.</summary>
/// <param name="Value">In the unit.</param>
/// <param name="Unit">The unit it was brought to.</param>
/// <param name="Path">Where it stands: a JSON pointer, or <c>#L</c> and a line of a text.</param>
internal sealed record Measure(double Value, LintUnit Unit, string Path);
