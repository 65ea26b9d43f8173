using System.Collections.Immutable;

namespace Tonsure.Estimating;

/// <summary>A card of evidence for a sentence that is often repeated: what is claimed, what the source says, what we recompute, and why it matters.</summary>
/// <param name="Id">Its name in a list.</param>
/// <param name="Title">In a few words.</param>
/// <param name="Claimed">What is claimed.</param>
/// <param name="Says">What the source says.</param>
/// <param name="Why">Why it matters.</param>
/// <param name="Inputs">What the figures are computed from.</param>
/// <param name="Figures">What we recompute.</param>
/// <param name="Missing">What would have to be stated; empty where nothing is.</param>
/// <param name="Source">Where the sentence is from.</param>
public sealed record ClaimEvidence(
    string Id,
    ClaimText Title,
    ClaimText Claimed,
    ClaimText Says,
    ClaimText Why,
    ImmutableArray<ClaimInput> Inputs,
    ImmutableArray<ClaimFigure> Figures,
    ClaimText Missing,
    string Source
)
{
    /// <summary>Inconsistent if a claimed figure is, else insufficient if something is missing.</summary>
    public ClaimVerdict Verdict =>
        Figures.Any(figure => figure.Verdict == ClaimVerdict.Inconsistent)
            ? ClaimVerdict.Inconsistent
        : Missing.English.Length > 0 ? ClaimVerdict.Insufficient
        : ClaimVerdict.Consistent;
}
