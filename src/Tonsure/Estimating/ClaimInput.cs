namespace Tonsure.Estimating;

/// <summary>A published number that a card's figures are computed from.</summary>
/// <param name="Name">Its name in formulas.</param>
/// <param name="Label">What it is.</param>
/// <param name="Value">As it was published.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Source">Who published it.</param>
public sealed record ClaimInput(
    string Name,
    ClaimText Label,
    decimal Value,
    string Unit,
    string Source
);
