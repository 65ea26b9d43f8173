using Tonsure.Cli.Claims;
using Tonsure.Cli.Languages;
using Tonsure.Cli.Rendering;
using Tonsure.Disclosing.Lint;

namespace Tonsure.Cli.Lint;

/// <summary>Findings for people: the rule and the line first, then where, why and the mend.</summary>
internal static class LintText
{
    public static void Write(CommandContext cli, IReadOnlyList<LintedFile> files)
    {
        Texts texts = cli.Texts;
        foreach (LintedFile file in files.Where(file => file.Report is not null))
        {
            LintReport report = file.Report!;
            cli.Out.WriteLine(
                texts.LintHead(
                    file.Name,
                    report.Format is { } format
                        ? $"{format.Word()} {report.Version}".TrimEnd()
                        : texts.LintNoFormat,
                    file.Count(LintSeverity.Error),
                    file.Count(LintSeverity.Warning)
                )
            );
            foreach (LintReport.Located found in report.Findings)
            {
                Finding finding = found.Finding;
                Paragraph.Write(
                    cli.Out,
                    texts.LintSeverityName(finding.Severity),
                    $"{finding.Rule.Word()} · {texts.LintLine(found.Line)}"
                );
                Paragraph.Write(
                    cli.Out,
                    texts.LintWhere,
                    finding.Path.StartsWith('#') ? "" : finding.Path
                );
                Paragraph.Write(cli.Out, texts.LintWhy, texts.LintReason(finding));
                Paragraph.Write(cli.Out, texts.Mend, texts.LintMend(finding));
            }
        }
    }
}
