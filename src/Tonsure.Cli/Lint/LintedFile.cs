using Tonsure.Disclosing.Lint;

namespace Tonsure.Cli.Lint;

/// <summary>A file that was typed and what was found in it.</summary>
/// <param name="Name">As it was typed; <c>-</c> is standard input.</param>
/// <param name="Report">What was found; null where it could not be read.</param>
/// <param name="Fault">Why it could not be read; empty where it could.</param>
internal sealed record LintedFile(string Name, LintReport? Report, string Fault)
{
    public int Count(LintSeverity severity) =>
        Report?.Findings.Count(found => found.Finding.Severity == severity) ?? 0;
}
