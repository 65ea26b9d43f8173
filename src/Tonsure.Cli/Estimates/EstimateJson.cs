using System.Text.Json;
using Tonsure.Accounting;
using Tonsure.Cli.Rendering;
using Tonsure.Estimating;
using Tonsure.Quantities;

namespace Tonsure.Cli.Estimates;

/// <summary>An estimate for programs.</summary>
internal static class EstimateJson
{
    public static void Write(CommandContext cli, EstimateResult result) =>
        cli.Out.Write(
            Json.Write(json =>
            {
                json.WriteStartObject();
                json.WriteString("kind", result.Kind);
                WriteEnergies(json, result);
                WriteSum(json, "embodied", "g", result.Footprint.Sums.EmbodiedMicrograms, true);
                WriteSum(
                    json,
                    "water",
                    "l",
                    result.Footprint.Sums.WaterMicrolitres,
                    result.Energy is not null
                );
                WritePlace(json, result.Place);
                json.WriteString("evidence", result.Energy?.Evidence.Grade.Word());
                json.WriteString("intensity_evidence", result.Place?.Grade.Word());
                json.WriteString("method", result.Energy?.Evidence.Method ?? "embodied");
                json.WriteString("method_version", result.Energy?.Evidence.Version ?? "1");
                json.WriteString("vintage", result.Energy?.Evidence.Vintage);
                foreach (EstimateDetail detail in result.Details)
                {
                    WriteDetail(json, detail);
                }

                WriteParts(json, result.Energy);
                WriteFormulas(json, result.Formulas);
                WriteAssumptions(json, result.Assumptions);
                WriteWidenings(json, result.Energy);
                WriteEquivalence(cli, json, result.Footprint.Sums);
                json.WriteEndObject();
            })
        );

    private static void WriteEnergies(Utf8JsonWriter json, EstimateResult result)
    {
        bool isKnown = result.Energy is not null;
        FootprintSums sums = result.Footprint.Sums;
        WriteSum(json, "it_energy", "j", sums.ItMillijoules, isKnown, 3);
        if (result.Energy is { } energy)
        {
            WriteEnergy(json, "accelerator_energy", energy.Accelerators);
            WriteEnergy(json, "host_energy", energy.Host);
        }

        WriteSum(json, "facility_energy", "j", sums.FacilityMicrojoules, isKnown);
        WriteSum(json, "carbon", "g", sums.CarbonMicrograms, isKnown);
    }

    private static void WritePlace(Utf8JsonWriter json, EstimatePlace? place)
    {
        json.WriteNumber("pue", place is { } at ? at.Factors.Pue.Thousandths / 1e3 : null, 3);
        json.WriteNumber("intensity_g_per_kwh", place?.Intensity.Value.GramsPerKilowattHour, 3);
    }

    private static void WriteSum(
        Utf8JsonWriter json,
        string name,
        string unit,
        BoundedSum sum,
        bool isKnown,
        int decimals = 6
    )
    {
        json.WriteDecimal($"{name}_{unit}", isKnown ? sum.Value : null, decimals);
        json.WriteDecimal($"{name}_lower_{unit}", isKnown ? sum.Lower : null, decimals);
        json.WriteDecimal($"{name}_upper_{unit}", isKnown ? sum.Upper : null, decimals);
    }

    private static void WriteEnergy(Utf8JsonWriter json, string name, Bounded<ItEnergy> energy) =>
        WriteSum(
            json,
            name,
            "j",
            new BoundedSum(
                energy.Value.Millijoules,
                energy.Lower.Millijoules,
                energy.Upper.Millijoules
            ),
            isKnown: true,
            decimals: 3
        );

    private static void WriteDetail(Utf8JsonWriter json, EstimateDetail detail)
    {
        json.WriteNumber(detail.Name, detail.Value?.Value, 9);
        json.WriteNumber(detail.Name + "_lower", detail.Value?.Lower, 9);
        json.WriteNumber(detail.Name + "_upper", detail.Value?.Upper, 9);
    }

    private static void WriteParts(Utf8JsonWriter json, Estimate? energy)
    {
        json.WriteStartArray("parts");
        foreach (EstimatePart part in energy?.Parts ?? [])
        {
            json.WriteStartObject();
            json.WriteString("part", part.Name);
            json.WriteNumber("amount", part.Tokens, 6);
            WriteEnergy(json, "accelerator_energy", part.Energy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFormulas(Utf8JsonWriter json, IEnumerable<FormulaLine> formulas)
    {
        json.WriteStartArray("formula");
        foreach (FormulaLine line in formulas)
        {
            json.WriteStartObject();
            json.WriteString("symbol", line.Symbol);
            json.WriteString("expression", line.Expression);
            json.WriteString("substituted", line.Substituted);
            json.WriteNumber("value", line.Value, 9);
            json.WriteString("unit", line.Unit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAssumptions(Utf8JsonWriter json, IEnumerable<Assumption> assumptions)
    {
        json.WriteStartArray("assumptions");
        foreach (Assumption assumption in assumptions)
        {
            json.WriteStartObject();
            json.WriteString("name", assumption.Name);
            json.WriteNumber("value", assumption.Value, 9);
            json.WriteNumber("lower", assumption.Lower, 9);
            json.WriteNumber("upper", assumption.Upper, 9);
            json.WriteString("unit", assumption.Unit);
            json.WriteString("source", assumption.Source);
            json.WriteBoolean("given", assumption.Given);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteWidenings(Utf8JsonWriter json, Estimate? energy)
    {
        json.WriteStartArray("widened_for");
        foreach (Widening widening in energy?.Widenings ?? [])
        {
            json.WriteStringValue(widening.Reason);
        }

        json.WriteEndArray();
    }

    private static void WriteEquivalence(
        CommandContext cli,
        Utf8JsonWriter json,
        FootprintSums sums
    )
    {
        BoundedSum whole = sums.CarbonMicrograms + sums.EmbodiedMicrograms;
        Equivalence row = cli.World.Equivalences.Fitting(whole.Value);
        Bounded<double> count = row.Count(whole);
        json.WriteStartObject("equivalence");
        json.WriteString("kind", row.Kind.Word());
        json.WriteNumber("count", count.Value, 6);
        json.WriteNumber("count_lower", count.Lower, 6);
        json.WriteNumber("count_upper", count.Upper, 6);
        json.WriteString("source", row.Source);
        json.WriteString("version", row.Version);
        json.WriteEndObject();
    }
}
