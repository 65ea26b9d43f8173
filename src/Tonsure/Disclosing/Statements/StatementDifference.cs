namespace Tonsure.Disclosing.Statements;

/// <summary>Where two statements differ.</summary>
/// <param name="Path">A JSON pointer such as <c>/totals/location_based_g/value</c>.</param>
/// <param name="Stated">What the first says, as JSON; null where it says nothing.</param>
/// <param name="Computed">What the second says, as JSON; null where it says nothing.</param>
public sealed record StatementDifference(string Path, string? Stated, string? Computed);
