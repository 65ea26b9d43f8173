using Tonsure.Accounting;

namespace Tonsure.Web.Asking;

/// <summary>What the ledger says.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Lines">One total a key, in the order of keys.</param>
/// <param name="Total">All of it.</param>
/// <param name="Coverage">How it is known.</param>
/// <param name="Equivalence">What operational and embodied carbon together are compared with.</param>
/// <param name="AsOf">When the ledger was read. A large ledger is not read anew for every question.</param>
/// <param name="Version">Changes whenever the answer may have; quoted it is an ETag.</param>
public sealed record FootprintAnswer(
    FootprintQuery Query,
    IReadOnlyList<FootprintTotal> Lines,
    FootprintTotal Total,
    Coverage Coverage,
    CarEquivalence Equivalence,
    DateTimeOffset AsOf,
    string Version
)
{
    /// <summary>Whether nothing is in the ledger that the question is about.</summary>
    public bool IsEmpty => Lines.Count == 0;
}
