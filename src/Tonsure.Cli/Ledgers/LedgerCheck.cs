using Tonsure.Adapters.Ledgers;
using Tonsure.Cli.Rendering;
using Tonsure.Cli.Runs;

namespace Tonsure.Cli.Ledgers;

/// <summary>Checks every segment: the answer is yes (0) or no (1).</summary>
internal static class LedgerCheck
{
    public static async Task<int> RunAsync(
        CommandContext cli,
        string format,
        CancellationToken cancellationToken
    )
    {
        await Recovery.RunAsync(cli, cancellationToken);
        LedgerReport report = await new LedgerVerification(
            cli.World.Home.Root,
            cli.World.Time
        ).VerifyAsync(cancellationToken);
        switch (format)
        {
            case "json":
                WriteJson(cli, report);
                break;
            case "csv":
                TableWriter.Csv(
                    cli.Out,
                    report
                        .Findings.Select(f =>
                            (IReadOnlyList<string>)[f.Path, Word(f.Problem), f.Detail]
                        )
                        .Prepend(["path", "problem", "detail"])
                );
                break;
            default:
                WriteText(cli, report);
                break;
        }

        return report.Findings.Count == 0 ? ExitCodes.Done : ExitCodes.No;
    }

    private static void WriteText(CommandContext cli, LedgerReport report)
    {
        Languages.Texts texts = cli.Texts;
        foreach (LedgerFinding finding in report.Findings)
        {
            cli.Out.WriteLine(
                texts.VerifyProblem(
                    finding.Path,
                    $"{texts.Problem(finding.Problem)} ({finding.Detail})"
                )
            );
            cli.Out.WriteLine($"  {texts.Mend}: {texts.ProblemMend(finding.Problem)}");
        }

        cli.Out.WriteLine(
            report.Findings.Count == 0
                ? texts.VerifyClean(
                    report.Segments,
                    report.BaseFiles,
                    report.Activities,
                    report.InForce
                )
                : texts.VerifyFound(report.Findings.Count, report.Segments, report.Activities)
        );
    }

    private static void WriteJson(CommandContext cli, LedgerReport report) =>
        cli.Out.Write(
            Json.Write(json =>
            {
                json.WriteStartObject();
                json.WriteNumber("segments", report.Segments);
                json.WriteNumber("base_files", report.BaseFiles);
                json.WriteNumber("activities", report.Activities);
                json.WriteNumber("in_force", report.InForce);
                json.WriteStartArray("findings");
                foreach (LedgerFinding finding in report.Findings)
                {
                    json.WriteStartObject();
                    json.WriteString("path", finding.Path);
                    json.WriteString("problem", Word(finding.Problem));
                    json.WriteString("detail", finding.Detail);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            })
        );

    internal static string Word(LedgerProblem problem) =>
        problem switch
        {
            LedgerProblem.Corrupt => "corrupt",
            LedgerProblem.Unreadable => "unreadable",
            LedgerProblem.UnknownSchema => "unknown_schema",
            LedgerProblem.DigestMismatch => "digest_mismatch",
            LedgerProblem.Duplicate => "duplicate",
            LedgerProblem.SupersedesNothing => "supersedes_nothing",
            LedgerProblem.SupersededTwice => "superseded_twice",
            LedgerProblem.RuleBroken => "rule_broken",
            _ => "manifest_corrupt",
        };
}
