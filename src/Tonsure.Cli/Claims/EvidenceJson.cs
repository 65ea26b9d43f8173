using System.Globalization;
using System.Text.Json;
using Tonsure.Estimating;

namespace Tonsure.Cli.Claims;

/// <summary>A card of evidence for programs; its texts in English.</summary>
internal static class EvidenceJson
{
    public static void Write(Utf8JsonWriter json, ClaimEvidence card)
    {
        json.WriteStartObject();
        json.WriteString("id", card.Id);
        json.WriteString("verdict", card.Verdict.Word());
        json.WriteString("title", card.Title.English);
        json.WriteString("claimed", card.Claimed.English);
        json.WriteString("source_says", card.Says.English);
        json.WriteStartArray("recomputed");
        foreach (ClaimFigure figure in card.Figures)
        {
            json.WriteStartObject();
            json.WriteString("name", figure.Name);
            json.WriteString("label", figure.Label.English);
            json.WriteString("formula", figure.Formula);
            Number(json, "value", figure.Value);
            json.WriteString("unit", figure.Unit.Length == 0 ? null : figure.Unit);
            Number(json, "claimed", figure.Claimed);
            json.WriteString("verdict", figure.Verdict?.Word());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("inputs");
        foreach (ClaimInput input in card.Inputs)
        {
            json.WriteStartObject();
            json.WriteString("name", input.Name);
            json.WriteString("label", input.Label.English);
            Number(json, "value", input.Value);
            json.WriteString("unit", input.Unit.Length == 0 ? null : input.Unit);
            json.WriteString("source", input.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("missing");
        if (card.Missing.English.Length > 0)
        {
            json.WriteStringValue(card.Missing.English);
        }

        json.WriteEndArray();
        json.WriteString("why", card.Why.English);
        json.WriteString("source", card.Source);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, decimal? value)
    {
        json.WritePropertyName(name);
        if (value is { } known)
        {
            json.WriteRawValue(known.ToString("0.##########", CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
