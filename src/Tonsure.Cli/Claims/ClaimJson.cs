using System.Text.Json;
using Tonsure.Cli.Languages;
using Tonsure.Cli.Rendering;
using Tonsure.Estimating;

namespace Tonsure.Cli.Claims;

/// <summary>Claims for programs: one object for one claim, an array for several; unknown is null.</summary>
internal static class ClaimJson
{
    private static readonly English Texts = new();

    public static void Write(Utf8JsonWriter json, IReadOnlyList<ClaimAnswer> answers)
    {
        if (answers.Count == 1)
        {
            One(json, answers[0]);
            return;
        }

        Array(json, answers);
    }

    public static void Array(Utf8JsonWriter json, IReadOnlyList<ClaimAnswer> answers)
    {
        json.WriteStartArray();
        foreach (ClaimAnswer answer in answers)
        {
            One(json, answer);
        }

        json.WriteEndArray();
    }

    private static void One(Utf8JsonWriter json, ClaimAnswer answer)
    {
        json.WriteStartObject();
        json.WriteString("id", answer.Claim.Id);
        json.WriteString("verdict", answer.Verdict.Word());
        json.WriteString("statement", Texts.ClaimStatement(answer.Verdict));
        json.WriteString("rule", answer.Rule.Word());
        json.WriteDecimal("claimed_carbon_g", answer.Carbon.Claimed, 12);
        json.WriteDecimal("recomputed_carbon_g", answer.Carbon.Value, 12);
        json.WriteDecimal("recomputed_lower_g", answer.Carbon.Span?.Lower, 12);
        json.WriteDecimal("recomputed_upper_g", answer.Carbon.Span?.Upper, 12);
        json.WriteDecimal("claimed_energy_j", answer.Energy.Claimed, 12);
        json.WriteDecimal("recomputed_energy_j", answer.Energy.Value, 12);
        json.WriteDecimal("recomputed_energy_lower_j", answer.Energy.Span?.Lower, 12);
        json.WriteDecimal("recomputed_energy_upper_j", answer.Energy.Span?.Upper, 12);
        json.WriteDecimal("error_percent", answer.ErrorPpm, 4);
        json.WriteDecimal("tolerance_percent", answer.Claim.TolerancePpm, 4);
        json.WriteStartArray("missing");
        foreach (ClaimField field in answer.Missing)
        {
            json.WriteStringValue(field.Word());
        }

        json.WriteEndArray();
        json.WriteDecimal("implied_g_per_kwh", answer.ImpliedMicrogramsPerKilowattHour, 6);
        json.WriteDecimal("implied_w_per_device", answer.ImpliedMilliwatts, 3);
        json.WriteStartArray("notes");
        foreach (ClaimNote note in answer.Notes)
        {
            json.WriteStringValue(Texts.ClaimNote(note));
        }

        if (answer.Claim.Origin.Remark.English is { Length: > 0 } remark)
        {
            json.WriteStringValue(remark);
        }

        json.WriteEndArray();
        json.WriteString("kind", answer.Claim.Kind);
        WriteText(json, "model", answer.Claim.Origin.Model);
        WriteText(json, "hardware", answer.Claim.Origin.Hardware);
        WriteText(json, "region", answer.Claim.Origin.Region);
        WriteText(json, "source", answer.Claim.Origin.Source);
        WriteText(json, "revision", answer.Claim.Origin.Revision);
        WriteText(json, "date", answer.Claim.Origin.Date);
        WriteText(json, "provenance", answer.Claim.Origin.Provenance.English);
        json.WriteString("correct_us", Texts.ClaimCorrect);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text) =>
        json.WriteString(name, text.Length == 0 ? null : text);
}
