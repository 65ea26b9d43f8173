using Tonsure.Cli.Rendering;
using Tonsure.Estimating;

namespace Tonsure.Cli.Claims;

/// <summary>What recomputing says: one claim in full, several as a table with their reasons.</summary>
internal static class ClaimReport
{
    public static void Write(CommandContext cli, IReadOnlyList<ClaimAnswer> answers, string format)
    {
        switch (format)
        {
            case "json":
                cli.Out.Write(Json.Write(json => ClaimJson.Write(json, answers)));
                break;
            case "csv":
                ClaimCsv.Write(cli, answers);
                break;
            default:
                if (answers.Count == 1)
                {
                    ClaimDetail.Write(cli, answers[0]);
                }
                else
                {
                    Several(cli, answers);
                }

                break;
        }
    }

    /// <summary>A line a claim.</summary>
    public static void Table(CommandContext cli, IReadOnlyList<ClaimAnswer> answers)
    {
        Languages.Texts texts = cli.Texts;
        string[] right = [texts.ClaimClaimed, texts.ClaimRecomputed, texts.ClaimError];
        TableWriter.Table(
            cli,
            [texts.ClaimName, .. right, texts.ClaimVerdictName],
            right,
            answers.Select(answer =>
                (IReadOnlyList<string>)
                    [
                        answer.Claim.Id,
                        ClaimFigures.Claimed(answer),
                        ClaimFigures.Recomputed(answer),
                        ClaimFigures.Error(answer.ErrorPpm),
                        texts.ClaimVerdict(answer.Verdict),
                    ]
            )
        );
    }

    private static void Several(CommandContext cli, IReadOnlyList<ClaimAnswer> answers)
    {
        Table(cli, answers);
        foreach (ClaimAnswer answer in answers.Where(a => a.Verdict != ClaimVerdict.Consistent))
        {
            string[] reasons =
            [
                .. answer.Missing.Length > 0
                    ? [$"{cli.Texts.ClaimMissing} {ClaimDetail.Missing(answer)}"]
                    : Array.Empty<string>(),
                .. answer.Verdict == ClaimVerdict.Inconsistent
                    ? answer.Notes.Select(cli.Texts.ClaimNote)
                    : [],
            ];
            Paragraph.Write(cli.Out, "", $"{answer.Claim.Id}: {string.Join("; ", reasons)}");
        }
    }
}
