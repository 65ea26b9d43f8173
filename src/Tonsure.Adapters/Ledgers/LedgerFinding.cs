namespace Tonsure.Adapters.Ledgers;

/// <summary>Something wrong with the ledger.</summary>
/// <param name="Path">The file.</param>
/// <param name="Problem">What kind of thing is wrong.</param>
/// <param name="Detail">The facts: ids, a path, a rule, what the system says.</param>
public sealed record LedgerFinding(string Path, LedgerProblem Problem, string Detail);
