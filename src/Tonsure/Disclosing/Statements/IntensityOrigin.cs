using Tonsure.Grid;

namespace Tonsure.Disclosing.Statements;

/// <summary>Who stands behind an hour's intensity.</summary>
/// <param name="Source">The source's name; <c>tables</c> for the shipped figures.</param>
/// <param name="Signal">What it counts, whose it is, of which vintage and under which licence.</param>
public sealed record IntensityOrigin(string Source, Signal Signal);
