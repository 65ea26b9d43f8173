namespace Tonsure.Adapters.Ledgers;

/// <summary>Something wrong with the ledger.</summary>
/// <param name="Path">The file.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Mend">What to do about it.</param>
public sealed record LedgerFinding(string Path, string Problem, string Mend);
