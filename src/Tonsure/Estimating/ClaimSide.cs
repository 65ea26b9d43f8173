namespace Tonsure.Estimating;

/// <summary>One side of a claim, energy or carbon: what is published and what its inputs give, in whole base units.</summary>
/// <param name="Claimed">As it was published.</param>
/// <param name="Value">What its own inputs give; null where one is missing.</param>
/// <param name="Span">What they allow; null where nothing bounds it.</param>
/// <param name="Verdict">Null where there is nothing to compare.</param>
public sealed record ClaimSide(
    Int128? Claimed,
    Int128? Value,
    ClaimSpan? Span,
    ClaimVerdict? Verdict
)
{
    /// <summary>Nothing is published and nothing known.</summary>
    public static ClaimSide None { get; } = new(null, null, null, null);

    /// <summary>What the inputs give against what is published, in millionths of the latter; null where either is unknown or nothing is published as zero.</summary>
    public Int128? ErrorPpm =>
        Claimed is not { } claimed || Value is not { } value ? null
        : claimed > 0 ? ClaimMath.ErrorPpm(claimed, value)
        : value == 0 ? 0
        : null;
}
