namespace Tonsure.Estimating;

/// <summary>A figure of an evidence card, computed from the card's inputs.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Label">What it is.</param>
/// <param name="Formula">How it is computed; names are those of the card's inputs.</param>
/// <param name="Value">What that gives.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Claimed">What is claimed of it; null where nobody claims it.</param>
public sealed record ClaimFigure(
    string Name,
    ClaimText Label,
    string Formula,
    decimal Value,
    string Unit,
    decimal? Claimed
)
{
    /// <summary>Whether what is claimed is what the inputs give, within two percent of the claim; null where nothing is claimed.</summary>
    public ClaimVerdict? Verdict =>
        Claimed is not { } claimed ? null
        : Math.Abs(Value - claimed) * 1_000_000 <= claimed * Claim.LeastTolerancePpm
            ? ClaimVerdict.Consistent
        : ClaimVerdict.Inconsistent;
}
