using Tonsure.Adapters.Claims;
using Tonsure.Cli.Rendering;
using Tonsure.Estimating;

namespace Tonsure.Cli.Claims;

/// <summary>The scoreboard: every published footprint with its error, and how many of each verdict there are.</summary>
internal static class ClaimScore
{
    private static readonly ClaimVerdict[] Verdicts = Enum.GetValues<ClaimVerdict>();

    public static void Write(CommandContext cli, ShippedClaims catalogue, string format)
    {
        ClaimAnswer[] answers = [.. catalogue.Published.Select(ClaimChecker.Check)];
        switch (format)
        {
            case "json":
                WriteJson(cli, catalogue, answers);
                break;
            case "csv":
                ClaimCsv.Write(cli, answers);
                break;
            default:
                ClaimReport.Table(cli, answers);
                ClaimList.Cards(cli, catalogue);
                Paragraph.Write(
                    cli.Out,
                    "",
                    cli.Texts.ClaimScore(
                        Count(answers, ClaimVerdict.Consistent),
                        Count(answers, ClaimVerdict.Inconsistent),
                        Count(answers, ClaimVerdict.Insufficient),
                        ClaimFigures.Error(Largest(answers))
                    )
                );
                break;
        }
    }

    private static void WriteJson(
        CommandContext cli,
        ShippedClaims catalogue,
        ClaimAnswer[] answers
    ) =>
        cli.Out.Write(
            Json.Write(json =>
            {
                json.WriteStartObject();
                foreach (ClaimVerdict verdict in Verdicts)
                {
                    json.WriteNumber(verdict.Word(), Count(answers, verdict));
                }

                json.WriteDecimal("largest_consistent_error_percent", Largest(answers), 4);
                json.WritePropertyName("claims");
                ClaimJson.Array(json, answers);
                json.WriteStartArray("cards");
                foreach (ClaimEvidence card in catalogue.Cards)
                {
                    EvidenceJson.Write(json, card);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            })
        );

    private static int Count(IEnumerable<ClaimAnswer> answers, ClaimVerdict verdict) =>
        answers.Count(answer => answer.Verdict == verdict);

    /// <summary>The largest error among those that follow from their inputs, with its sign.</summary>
    private static Int128? Largest(IEnumerable<ClaimAnswer> answers) =>
        answers
            .Where(answer => answer.Verdict == ClaimVerdict.Consistent)
            .Select(answer => answer.ErrorPpm)
            .MaxBy(error => Int128.Abs(error ?? 0));
}
