using System.Globalization;
using Tonsure.Cli.Languages;
using Tonsure.Cli.Rendering;
using Tonsure.Disclosing.Lint;

namespace Tonsure.Cli.Lint;

/// <summary>A finding a row.</summary>
internal static class LintCsv
{
    private static readonly English Texts = new();

    public static void Write(CommandContext cli, IReadOnlyList<LintedFile> files) =>
        TableWriter.Csv(
            cli.Out,
            files
                .Where(file => file.Report is not null)
                .SelectMany(file => file.Report!.Findings.Select(found => Row(file, found)))
                .Prepend([
                    "file",
                    "format",
                    "version",
                    "rule",
                    "severity",
                    "path",
                    "line",
                    "why",
                    "mend",
                ])
        );

    private static IReadOnlyList<string> Row(LintedFile file, LintReport.Located found) =>
        [
            file.Name,
            file.Report!.Format?.Word() ?? "",
            file.Report.Version,
            found.Finding.Rule.Word(),
            LintJson.Word(found.Finding.Severity),
            found.Finding.Path,
            found.Line.ToString(CultureInfo.InvariantCulture),
            Texts.LintReason(found.Finding),
            Texts.LintMend(found.Finding),
        ];
}
