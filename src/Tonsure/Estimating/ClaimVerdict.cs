namespace Tonsure.Estimating;

/// <summary>What recomputing says of a published figure. It speaks of the figure, not of whoever published it.</summary>
public enum ClaimVerdict
{
    /// <summary>All inputs are stated and give the figure within its tolerance.</summary>
    Consistent = 0,

    /// <summary>Something is missing, and some plausible value of it would give the figure.</summary>
    Insufficient = 1,

    /// <summary>The figure does not follow from its stated inputs, whatever the missing ones are.</summary>
    Inconsistent = 2,
}
