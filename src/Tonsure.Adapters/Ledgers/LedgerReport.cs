namespace Tonsure.Adapters.Ledgers;

/// <summary>What a verification found.</summary>
/// <param name="Segments">How many files there are.</param>
/// <param name="BaseFiles">How many of these compaction has made.</param>
/// <param name="Activities">How many activities they hold, as far as they can be read.</param>
/// <param name="InForce">How many of these no other supersedes.</param>
/// <param name="Findings">What is wrong; empty for a sound ledger.</param>
public sealed record LedgerReport(
    long Segments,
    long BaseFiles,
    long Activities,
    long InForce,
    IReadOnlyList<LedgerFinding> Findings
);
