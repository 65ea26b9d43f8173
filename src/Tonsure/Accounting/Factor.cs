using Tonsure.Quantities;

namespace Tonsure.Accounting;

/// <summary>A scalar factor from the shipped tables, in whole base units of its own, with bounds and source.</summary>
/// <param name="Amount">The figure and its bounds; never negative.</param>
/// <param name="Source">The source's key in <c>data/sources.csv</c>.</param>
public sealed record Factor(Bounded<long> Amount, string Source)
{
    /// <summary>No amount, exactly.</summary>
    public static Factor None { get; } = new(Bounded<long>.Exactly(0), "none");
}
