using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Statements;

namespace Tonsure.Cli.Disclosures;

/// <summary>What came of computing a statement again.</summary>
/// <param name="Stated">The digest of what is stated.</param>
/// <param name="Computed">The digest of what is computed now; null where the ledger has no activity of its scope.</param>
/// <param name="Differences">Where both differ.</param>
internal sealed record Recomputed(
    Digest Stated,
    Digest? Computed,
    IReadOnlyList<StatementDifference> Differences
)
{
    public bool Holds => Stated == Computed && Differences.Count == 0;
}
