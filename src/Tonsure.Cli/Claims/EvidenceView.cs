using System.Globalization;
using Tonsure.Cli.Rendering;
using Tonsure.Estimating;
using Tonsure.Quantities;

namespace Tonsure.Cli.Claims;

/// <summary>A card of evidence for people.</summary>
internal static class EvidenceView
{
    public static void Write(CommandContext cli, ClaimEvidence card, string format)
    {
        if (format == "json")
        {
            cli.Out.Write(Json.Write(json => EvidenceJson.Write(json, card)));
            return;
        }

        Languages.Texts texts = cli.Texts;
        bool isKorean = texts is Languages.Korean;
        cli.Out.WriteLine($"{card.Id} · {Worded(card.Title)} · {texts.ClaimVerdict(card.Verdict)}");
        Say(texts.ClaimClaimed, Worded(card.Claimed));
        Say(texts.ClaimSays, Worded(card.Says));
        foreach (ClaimFigure figure in card.Figures)
        {
            Say(texts.ClaimRecomputed, Line(texts, figure, Worded(figure.Label)));
        }

        Say(texts.ClaimMissing, Worded(card.Missing));
        Say(texts.ClaimWhy, Worded(card.Why));
        foreach (ClaimInput input in card.Inputs)
        {
            Say(
                texts.ClaimInput,
                $"{Worded(input.Label)}: {$"{Published(input.Value)} {input.Unit}".TrimEnd()} ({input.Source})"
            );
        }

        Say(texts.ClaimCorrection, texts.ClaimCorrect);

        string Worded(ClaimText text) => ClaimDetail.Worded(text, isKorean);

        void Say(string label, string text) => Paragraph.Write(cli.Out, label, text);
    }

    private static string Line(Languages.Texts texts, ClaimFigure figure, string label)
    {
        string line = $"{label}: {Computed(figure.Value)} {figure.Unit}".TrimEnd();
        return figure is { Claimed: { } claimed, Verdict: { } verdict }
            ? $"{line} ({texts.ClaimClaimed} {Published(claimed)}; {texts.ClaimVerdict(verdict)})"
            : line;
    }

    private static string Computed(decimal value) =>
        Figures.Plain((double)value, (double)value, (double)value).Value;

    private static string Published(decimal value) =>
        value.ToString("#,0.########", CultureInfo.InvariantCulture);
}
