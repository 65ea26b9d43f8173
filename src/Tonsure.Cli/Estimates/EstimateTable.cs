using Tonsure.Accounting;
using Tonsure.Cli.Rendering;
using Tonsure.Estimating;
using Tonsure.Quantities;

namespace Tonsure.Cli.Estimates;

/// <summary>An estimate for people: the figures first, then what they stand on and how they came.</summary>
internal static class EstimateTable
{
    private const int ValueWidth = 14;
    private const int BoundsWidth = 18;

    public static void Write(CommandContext cli, EstimateResult result)
    {
        foreach (string line in Lines(cli, result))
        {
            cli.Out.WriteLine(line);
        }
    }

    private static IEnumerable<string> Lines(CommandContext cli, EstimateResult result)
    {
        Languages.Texts texts = cli.Texts;
        FootprintSums sums = result.Footprint.Sums;
        List<(string Label, string Text)> rows = [];
        if (result is { Energy: { } energy, Place: { } place })
        {
            rows.Add((texts.Energy, Energy(energy.It, Method(texts, energy))));
            rows.Add((texts.Accelerators, Energy(energy.Accelerators, "")));
            if (place.Factors.Pue != Pue.One)
            {
                rows.Add((texts.Facility, Facility(sums, place.Factors.Pue)));
            }

            rows.Add((texts.Emissions, Carbon(sums.CarbonMicrograms, Intensity(texts, place))));
        }

        string water = result.Energy is null ? "" : $"{texts.Water} {Water(sums).WithUnit}";
        rows.Add((texts.Embodied, Mass(sums.EmbodiedMicrograms, water, "")));
        rows.AddRange(
            result
                .Details.Where(detail => detail.Value is not null)
                .Select(detail => (texts.EstimateDetail(detail.Name), Detail(detail)))
        );
        int width = rows.Max(row => DisplayWidth.Of(row.Label)) + 3;
        yield return result.Place is { } at ? $"{result.Title} · {at.Label}" : result.Title;
        foreach ((string label, string text) in rows)
        {
            yield return (DisplayWidth.Pad(label, width) + text).TrimEnd();
        }

        foreach (string line in Grounds(texts, result))
        {
            yield return line;
        }

        yield return "";
        yield return Equivalents.Fitting(cli, sums.CarbonMicrograms + sums.EmbodiedMicrograms);
        if (result.Place is { HasFacility: false })
        {
            yield return "· " + texts.NoFacility;
        }
    }

    private static IEnumerable<string> Grounds(Languages.Texts texts, EstimateResult result)
    {
        yield return "";
        yield return texts.EstimateAssumed;
        int width = result.Assumptions.Max(one => one.Name.Length) + 2;
        foreach (Assumption one in result.Assumptions.OrderBy(one => one.Given))
        {
            string unit = one.Unit == "1" ? "" : " " + one.Unit;
            string bounds =
                one.Lower < one.Value || one.Value < one.Upper
                    ? $"{Numbers.Text(one.Lower)} … {Numbers.Text(one.Upper)}"
                    : "";
            yield return "  "
                + one.Name.PadRight(width)
                + DisplayWidth.Pad(Numbers.Text(one.Value) + unit, 18)
                + DisplayWidth.Pad(bounds, 24)
                + (one.Given ? texts.EstimateGiven : one.Source);
        }

        foreach (Widening widening in result.Energy?.Widenings ?? [])
        {
            yield return "  " + texts.EstimateWidened(widening.Reason);
        }

        yield return "";
        yield return texts.EstimateFormula;
        foreach (FormulaLine line in result.Formulas)
        {
            string unit = line.Unit == "1" ? "" : " " + line.Unit;
            yield return $"  {line.Symbol} = {line.Expression}";
            yield return $"    = {line.Substituted} = {Numbers.Text(line.Value)}{unit}";
        }
    }

    private static string Method(Languages.Texts texts, Estimate energy) =>
        $"{texts.Grade(energy.Evidence.Grade)} ({energy.Evidence.Method} {energy.Evidence.Version})";

    private static string Intensity(Languages.Texts texts, EstimatePlace place) =>
        place.Tier is { } tier
            ? texts.Tier(tier, place.Label)
            : texts.Grade(EvidenceGrade.Declared);

    private static string Energy(Bounded<ItEnergy> energy, string evidence) =>
        Row(
            Figures.Energy(energy.Value.Joules, energy.Lower.Joules, energy.Upper.Joules),
            "",
            evidence
        );

    private static string Facility(FootprintSums sums, Pue pue) =>
        Row(
            Figures.Energy(
                (double)sums.FacilityMicrojoules.Value / 1e6,
                (double)sums.FacilityMicrojoules.Lower / 1e6,
                (double)sums.FacilityMicrojoules.Upper / 1e6
            ),
            "",
            $"PUE {pue}"
        );

    private static string Carbon(BoundedSum sum, string evidence) =>
        Row(Grams(sum), " CO₂e", evidence);

    private static string Mass(BoundedSum sum, string evidence, string suffix) =>
        Row(Grams(sum), suffix, evidence);

    private static string Detail(EstimateDetail detail)
    {
        Bounded<double> value = detail.Value!.Value;
        bool isExact = value.Lower >= value.Value && value.Upper <= value.Value;
        return (isExact, detail.IsEnergy) switch
        {
            (true, false) => Numbers.Text(value.Value),
            (_, true) => Row(Figures.Energy(value.Value, value.Lower, value.Upper), "", ""),
            _ => Row(Figures.Plain(value.Value, value.Lower, value.Upper), "", ""),
        };
    }

    private static Figure Grams(BoundedSum micrograms) =>
        Figures.Mass(
            (double)micrograms.Value / 1e6,
            (double)micrograms.Lower / 1e6,
            (double)micrograms.Upper / 1e6
        );

    private static Figure Water(FootprintSums sums) =>
        Figures.Water(
            (double)sums.WaterMicrolitres.Value / 1e6,
            (double)sums.WaterMicrolitres.Lower / 1e6,
            (double)sums.WaterMicrolitres.Upper / 1e6
        );

    private static string Row(Figure figure, string suffix, string evidence) =>
        DisplayWidth.Pad(figure.WithUnit + suffix, ValueWidth)
        + DisplayWidth.Pad(figure.Bounds, BoundsWidth)
        + evidence;
}
