namespace Tonsure.Disclosing.Documents;

/// <summary>A bar of a page's chart.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="Text">Its figure as the table has it.</param>
/// <param name="Value">How long it is.</param>
/// <param name="Lower">Its lower bound.</param>
/// <param name="Upper">Its upper bound.</param>
internal sealed record PageBar(string Label, string Text, double Value, double Lower, double Upper);
