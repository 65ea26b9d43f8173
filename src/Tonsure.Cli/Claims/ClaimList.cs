using Tonsure.Adapters.Claims;
using Tonsure.Cli.Rendering;
using Tonsure.Estimating;

namespace Tonsure.Cli.Claims;

/// <summary>The catalogue: what there is, and what each comes to.</summary>
internal static class ClaimList
{
    public static void Write(CommandContext cli, ShippedClaims catalogue, string format)
    {
        ClaimAnswer[] answers = [.. catalogue.Published.Select(ClaimChecker.Check)];
        switch (format)
        {
            case "json":
                cli.Out.Write(
                    Json.Write(json =>
                    {
                        json.WriteStartObject();
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
                break;
            case "csv":
                ClaimCsv.Write(cli, answers);
                break;
            default:
                Table(cli, catalogue, answers);
                break;
        }
    }

    /// <summary>The cards' titles and verdicts.</summary>
    public static void Cards(CommandContext cli, ShippedClaims catalogue)
    {
        Languages.Texts texts = cli.Texts;
        bool isKorean = texts is Languages.Korean;
        TableWriter.Table(
            cli,
            [texts.ClaimCard, "ID", texts.ClaimVerdictName],
            [],
            catalogue.Cards.Select(card =>
                (IReadOnlyList<string>)
                    [
                        ClaimDetail.Worded(card.Title, isKorean),
                        card.Id,
                        texts.ClaimVerdict(card.Verdict),
                    ]
            )
        );
    }

    private static void Table(
        CommandContext cli,
        ShippedClaims catalogue,
        IReadOnlyList<ClaimAnswer> answers
    )
    {
        Languages.Texts texts = cli.Texts;
        TableWriter.Table(
            cli,
            [texts.ClaimName, texts.ClaimKind, texts.ClaimClaimed, texts.ClaimVerdictName],
            [texts.ClaimClaimed],
            answers.Select(answer =>
                (IReadOnlyList<string>)
                    [
                        answer.Claim.Id,
                        answer.Claim.Kind,
                        ClaimFigures.Claimed(answer),
                        texts.ClaimVerdict(answer.Verdict),
                    ]
            )
        );
        Cards(cli, catalogue);
        cli.Out.WriteLine(texts.ClaimListNext);
    }
}
