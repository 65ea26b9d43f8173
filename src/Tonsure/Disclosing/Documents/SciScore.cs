using System.Text.Json;
using Tonsure.Accounting;
using Tonsure.Disclosing.Statements;
using Tonsure.Quantities;

namespace Tonsure.Disclosing.Documents;

/// <summary>
/// (O + M) per functional unit. Every figure says whether it was measured, modeled, or sourced from somebody else.
/// </summary>
internal static class SciScore
{
    internal const string NoUnits = "no functional unit was stated and none is counted";

    private const int PerMicrogram = 1_000_000;

    /// <summary>What is lacking where a unit is stated without how many there were, or the other way round; null where nothing is.</summary>
    internal static DocumentOutcome? Lacks(DocumentDetails details) =>
        details switch
        {
            { FunctionalUnit: not null, Units: null } => new DocumentOutcome.Lacks([
                DocumentDetail.Units,
            ]),
            { FunctionalUnit: null, Units: not null } => new DocumentOutcome.Lacks([
                DocumentDetail.FunctionalUnit,
            ]),
            _ => null,
        };

    /// <summary>Writes a score of a group.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="energy">The grade that most of the energy is known by.</param>
    /// <param name="unit">What it is per.</param>
    /// <param name="units">How many; null where nobody says.</param>
    internal static void Write(
        Utf8JsonWriter json,
        StatedFigures figures,
        EvidenceGrade energy,
        string unit,
        Int128? units
    )
    {
        json.WriteObject(
            "functional_unit",
            _ =>
            {
                json.WriteString("name", unit);
                if (units is { } count)
                {
                    json.WriteDecimal("count", ExactDecimal.Of(count, 0));
                }
                else
                {
                    json.WriteString("unknown", NoUnits);
                }
            }
        );
        Figure(
            json,
            "energy_kwh",
            figures.FacilityMicrowattHours,
            StatedUnit.KilowattHour,
            Tag(energy)
        );
        Intensity(json, figures);
        Figure(json, "operational_g", figures.CarbonMicrograms, StatedUnit.Gram, "modeled");
        Figure(json, "embodied_g", figures.EmbodiedMicrograms, StatedUnit.Gram, "sourced");
        json.WriteObject("sci_g_per_unit", _ => Score(json, figures, units));
    }

    /// <summary>The tag of energy by its evidence.</summary>
    internal static string Tag(EvidenceGrade grade) =>
        grade switch
        {
            EvidenceGrade.Measured or EvidenceGrade.Calibrated => "measured",
            EvidenceGrade.Modelled => "modeled",
            _ => "sourced",
        };

    private static void Figure(
        Utf8JsonWriter json,
        string name,
        BoundedSum? figure,
        StatedUnit unit,
        string tag
    ) =>
        json.WriteObject(
            name,
            _ =>
            {
                if (figure is { } known)
                {
                    json.WriteDecimal("value", unit.Text(known.Value));
                    json.WriteDecimal("lower", unit.Text(known.Lower));
                    json.WriteDecimal("upper", unit.Text(known.Upper));
                    json.WriteString("tag", tag);
                }
                else
                {
                    json.WriteString("unknown", "not in the ledger");
                }
            }
        );

    /// <summary>What the operational emissions and the energy come to; hours differ, so it is no factor of one hour.</summary>
    private static void Intensity(Utf8JsonWriter json, StatedFigures figures) =>
        json.WriteObject(
            "intensity_g_per_kwh",
            _ =>
            {
                if (
                    figures
                        is {
                            CarbonMicrograms: { } carbon,
                            FacilityMicrowattHours: { Value: var energy },
                        }
                    && energy > 0
                )
                {
                    // A microgram over a microwatt-hour is a gram over a watt-hour: a thousand grams over a kilowatt-hour.
                    json.WriteDecimal(
                        "value",
                        ExactDecimal.Of(
                            ExactMath.MultiplyDivide(carbon.Value, 1_000_000_000, energy),
                            6
                        )
                    );
                    json.WriteString("tag", "sourced");
                }
                else
                {
                    json.WriteString("unknown", "no energy is known");
                }
            }
        );

    private static void Score(Utf8JsonWriter json, StatedFigures figures, Int128? units)
    {
        if (figures.CarbonMicrograms is not { } carbon)
        {
            json.WriteString("unknown", "operational emissions are not known");
        }
        else if (figures.EmbodiedMicrograms is not { } embodied)
        {
            json.WriteString("unknown", "embodied carbon is not known");
        }
        else if (units is not { } count || count <= 0)
        {
            json.WriteString("unknown", NoUnits);
        }
        else
        {
            BoundedSum whole = FootprintTotal.Independent([carbon, embodied]);
            json.WriteDecimal("value", PerUnit(whole.Value, count));
            json.WriteDecimal("lower", PerUnit(whole.Lower, count));
            json.WriteDecimal("upper", PerUnit(whole.Upper, count));
        }
    }

    /// <summary>Grams, to a picogram.</summary>
    private static string PerUnit(Int128 micrograms, Int128 units) =>
        ExactDecimal.Of(ExactMath.MultiplyDivide(micrograms, PerMicrogram, units), 12);
}
