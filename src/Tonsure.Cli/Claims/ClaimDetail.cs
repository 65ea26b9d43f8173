using System.Globalization;
using Tonsure.Cli.Rendering;
using Tonsure.Estimating;

namespace Tonsure.Cli.Claims;

/// <summary>One claim for people: the verdict, the figures, what is missing, where it is from and how to correct us.</summary>
internal static class ClaimDetail
{
    public static string Missing(ClaimAnswer answer) =>
        string.Join(", ", answer.Missing.Select(field => field.Word()));

    public static void Write(CommandContext cli, ClaimAnswer answer)
    {
        Languages.Texts texts = cli.Texts;
        ClaimOrigin origin = answer.Claim.Origin;
        bool isKorean = texts is Languages.Korean;
        cli.Out.WriteLine(
            string.Join(
                " · ",
                new[]
                {
                    answer.Claim.Id,
                    origin.Model == answer.Claim.Id ? "" : origin.Model,
                    texts.ClaimVerdict(answer.Verdict),
                }.Where(text => text.Length > 0)
            )
        );
        Say(texts.ClaimVerdictName, texts.ClaimStatement(answer.Verdict));
        Say(
            texts.ClaimClaimed,
            Both(answer, side => side.Claimed, ClaimFigures.Mass, ClaimFigures.Energy)
        );
        Say(
            texts.ClaimRecomputed,
            Join(
                ClaimFigures.Of(answer.Carbon, ClaimFigures.Mass, ClaimFigures.MassSpan),
                ClaimFigures.Of(answer.Energy, ClaimFigures.Energy, ClaimFigures.EnergySpan)
            )
        );
        Say(texts.ClaimAllowed, Allowed(answer));
        Say(texts.ClaimError, ClaimFigures.Error(answer.ErrorPpm));
        Say(
            texts.ClaimImplied,
            Join(
                Number(answer.ImpliedMicrogramsPerKilowattHour, 1e6, "g/kWh"),
                Number(answer.ImpliedMilliwatts, 1e3, "W")
            )
        );
        Say(texts.ClaimMissing, Missing(answer));
        foreach (ClaimNote note in answer.Notes)
        {
            Say(texts.ClaimNoteName, texts.ClaimNote(note));
        }

        Say(texts.ClaimNoteName, Worded(origin.Remark, isKorean));
        Say(
            texts.Source,
            string.Join(
                ", ",
                new[] { origin.Source, origin.Revision, origin.Date }.Where(t => t.Length > 0)
            )
        );
        Say(texts.ClaimProvenance, Worded(origin.Provenance, isKorean));
        Say(texts.ClaimCorrection, texts.ClaimCorrect);

        void Say(string label, string text) => Paragraph.Write(cli.Out, label, text);
    }

    /// <summary>A text of the catalogue; English where somebody's file has no other.</summary>
    public static string Worded(ClaimText text, bool isKorean) =>
        isKorean && text.Korean.Length > 0 ? text.Korean : text.English;

    private static string Allowed(ClaimAnswer answer) =>
        answer.Carbon is { Claimed: not null, Value: not null, Span: { IsExact: false } span }
            ? ClaimFigures.MassSpan(span)
            : "";

    private static string Both(
        ClaimAnswer answer,
        Func<ClaimSide, Int128?> figure,
        Func<Int128, string> mass,
        Func<Int128, string> energy
    ) =>
        Join(
            figure(answer.Carbon) is { } carbon ? mass(carbon) : "",
            figure(answer.Energy) is { } joules ? energy(joules) : ""
        );

    private static string Number(Int128? units, double size, string unit) =>
        units is not { } known
            ? ""
            : $"{((double)known / size).ToString("#,0.##", CultureInfo.InvariantCulture)} {unit}";

    private static string Join(params string[] parts) =>
        string.Join(", ", parts.Where(part => part.Length > 0));
}
