using System.Collections.Immutable;

namespace Tonsure.Disclosing.Lint;

/// <summary>What was found in one document.</summary>
/// <param name="Format">Its format; null where it is of none that is known.</param>
/// <param name="Version">Its version as the document names it; empty where it names none.</param>
/// <param name="Findings">Errors first, each in the order of the places.</param>
public sealed record LintReport(
    DocumentFormat? Format,
    string Version,
    ImmutableArray<LintReport.Located> Findings
)
{
    /// <summary>Whether anything is an error.</summary>
    public bool HasErrors => Findings.Any(found => found.Finding.Severity == LintSeverity.Error);

    /// <summary>A finding and its line.</summary>
    /// <param name="Finding">The finding.</param>
    /// <param name="Line">The line of the document, from 1; of the whole document the first.</param>
    public sealed record Located(Finding Finding, int Line);
}
