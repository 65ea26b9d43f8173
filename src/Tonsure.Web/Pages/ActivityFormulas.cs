using System.Globalization;
using Tonsure.Accounting;
using Tonsure.Quantities;
using Tonsure.Web.Asking;
using Tonsure.Web.Languages;
using Tonsure.Web.Pages.Parts;

namespace Tonsure.Web.Pages;

/// <summary>How the footprint of one activity is worked out, with the factors put in, so that anyone can do it again.</summary>
/// <param name="texts">What people read.</param>
/// <param name="detail">The activity.</param>
internal sealed class ActivityFormulas(Texts texts, ActivityDetail detail)
{
    private const decimal JoulesPerKilowattHour = 3_600_000;

    private Activity Activity => detail.Figures.Activity;

    private FootprintSums Sums => detail.Figures.Sums;

    /// <summary>Whether its emissions are known.</summary>
    public bool IsCovered => Activity.Energy is not null || Activity.DeclaredCarbon is not null;

    /// <summary>Each figure: its name, its formula, the formula with factors, the result.</summary>
    public IEnumerable<(string Name, string General, string WithFactors, string Result)> Lines()
    {
        if (Activity.Energy is { } energy)
        {
            yield return Facility(energy);
            yield return Carbon();
        }
        else if (Activity.DeclaredCarbon is { } declared)
        {
            string grams = Show.Grouped(declared.Micrograms, 6) + " g";
            yield return (texts.Emissions, texts.FormulaDeclared, Activity.Source, grams);
        }

        if (Activity.CpuMs is > 0 || Activity.AcceleratorMs is > 0)
        {
            yield return Embodied();
        }

        if (Activity.Energy is not null)
        {
            yield return Water();
        }
    }

    /// <summary>What the ledger keeps of it.</summary>
    public IEnumerable<(string Name, string Value)> Facts()
    {
        yield return ("id", Activity.Id.ToString());
        yield return (texts.Key(FootprintKey.Run), Activity.RunId);
        yield return (texts.Key(FootprintKey.Owner), Activity.Owner.ToString());
        yield return (texts.KindOfWork, texts.Kind(Activity.Kind));
        yield return (texts.Zone, Activity.Zone.ToString());
        yield return (
            texts.Time,
            $"{Show.Minute(Activity.Interval.StartMs)} – {Show.Minute(Activity.Interval.EndMs)} UTC"
        );
        Evidence evidence = Activity.Evidence;
        string vintage = evidence.Vintage.Length == 0 ? "" : ", " + evidence.Vintage;
        yield return (
            texts.Method,
            $"{texts.Grade(evidence.Grade)} ({evidence.Method} {evidence.Version}{vintage})"
        );
        if (detail.Signal is { } signal)
        {
            yield return (
                texts.IntensityFrom,
                $"{signal.Source} {signal.Vintage}, {signal.Licence}"
            );
        }

        if (Activity.Reason is { } reason)
        {
            yield return (texts.Reason, reason);
        }

        foreach ((string key, string value) in Activity.Labels)
        {
            yield return (key, value);
        }

        yield return (texts.RecordedBy, Activity.Source);
        if (!Activity.Complete)
        {
            yield return (texts.Complete, texts.CutShort);
        }
    }

    private (string, string, string, string) Facility(ActivityEnergy energy)
    {
        string pue = Thousandths(detail.Site.Pue.Thousandths);
        string joules = Show.Grouped(energy.Millijoules.Value, 3) + " J";
        string result = Show.Grouped(Sums.FacilityMicrojoules.Value, 6) + " J";
        return energy.Boundary == EnergyBoundary.It
            ? (texts.FacilityEnergy, texts.FormulaFacility, $"{joules} × {pue}", result)
            : (texts.FacilityEnergy, texts.FormulaFacilityKnown, joules, result);
    }

    private (string, string, string, string) Carbon()
    {
        string factors =
            detail.Hours.Count == 1
                ? $"{Show.Grouped(detail.Hours[0].FacilityMicrojoules, 6)} J ÷ 3,600,000 J/kWh × {Show.Grouped(detail.Hours[0].Intensity.Intensity.Value.MilligramsPerKilowattHour, 3)} g/kWh"
                : texts.SumOfHours(
                    detail.Hours.Count,
                    Show.Grouped(Sums.FacilityMicrojoules.Value, 6) + " J",
                    MeanIntensity()
                );
        return (
            texts.Emissions,
            texts.FormulaCarbon,
            factors,
            Show.Grouped(Sums.CarbonMicrograms.Value, 6) + " g CO₂e"
        );
    }

    private (string, string, string, string) Embodied()
    {
        List<string> parts = [];
        Reserved(parts, Activity.CpuMs, detail.Cpu, texts.ThreadHours);
        Reserved(parts, Activity.AcceleratorMs, detail.Accelerator, texts.AcceleratorHours);
        return (
            texts.Embodied,
            texts.FormulaEmbodied,
            string.Join(" + ", parts),
            Show.Grouped(Sums.EmbodiedMicrograms.Value, 6) + " g CO₂e"
        );
    }

    private (string, string, string, string) Water()
    {
        string it = Show.Grouped(Sums.ItMillijoules.Value, 3) + " J";
        string facility = Show.Grouped(Sums.FacilityMicrojoules.Value, 6) + " J";
        return (
            texts.Water,
            texts.FormulaWater,
            $"({it} × {Thousandths(detail.Site.SiteWater.Amount.Value)} L/kWh + {facility} × {Thousandths(detail.Site.GridWater.Amount.Value)} L/kWh) ÷ 3,600,000 J/kWh",
            Show.Grouped(Sums.WaterMicrolitres.Value, 6) + " L"
        );
    }

    private static void Reserved(List<string> parts, long? milliseconds, Factor factor, string unit)
    {
        if (milliseconds is > 0 and { } known)
        {
            string hours = ((decimal)known / 3_600_000).ToString(
                "0.######",
                CultureInfo.InvariantCulture
            );
            parts.Add(
                $"{hours} {unit} × {Show.Grouped(factor.Amount.Value, 9)} g/h ({factor.Source})"
            );
        }
    }

    private string MeanIntensity()
    {
        decimal kilowattHours =
            (decimal)Sums.FacilityMicrojoules.Value / 1_000_000 / JoulesPerKilowattHour;
        decimal grams = (decimal)Sums.CarbonMicrograms.Value / 1_000_000;
        return kilowattHours > 0
            ? (grams / kilowattHours).ToString("0.###", CultureInfo.InvariantCulture) + " g/kWh"
            : texts.Unknown;
    }

    private static string Thousandths(long thousandths) => Show.Grouped(thousandths, 3);
}
