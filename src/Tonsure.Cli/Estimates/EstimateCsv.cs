using Tonsure.Accounting;
using Tonsure.Cli.Rendering;
using Tonsure.Quantities;

namespace Tonsure.Cli.Estimates;

/// <summary>An estimate as one row of exact decimals; empty where unknown.</summary>
internal static class EstimateCsv
{
    public static void Write(CommandContext cli, EstimateResult result)
    {
        bool isKnown = result.Energy is not null;
        FootprintSums sums = result.Footprint.Sums;
        (string Name, string Text)[] fields =
        [
            ("kind", result.Kind),
            .. Three("it_energy", "j", sums.ItMillijoules, 3, isKnown),
            .. Three("facility_energy", "j", sums.FacilityMicrojoules, 6, isKnown),
            .. Three("carbon", "g", sums.CarbonMicrograms, 6, isKnown),
            .. Three("embodied", "g", sums.EmbodiedMicrograms, 6, isKnown: true),
            .. Three("water", "l", sums.WaterMicrolitres, 6, isKnown),
            ("evidence", result.Energy?.Evidence.Grade.Word() ?? ""),
            ("method", result.Energy?.Evidence.Method ?? "embodied"),
            ("method_version", result.Energy?.Evidence.Version ?? "1"),
        ];
        TableWriter.Csv(
            cli.Out,
            [
                [.. fields.Select(field => field.Name)],
                [.. fields.Select(field => field.Text)],
            ]
        );
    }

    private static (string Name, string Text)[] Three(
        string name,
        string unit,
        BoundedSum sum,
        int decimals,
        bool isKnown
    )
    {
        string Text(Int128 value) => isKnown ? Json.Decimal(value, decimals) : "";
        return
        [
            ($"{name}_{unit}", Text(sum.Value)),
            ($"{name}_lower_{unit}", Text(sum.Lower)),
            ($"{name}_upper_{unit}", Text(sum.Upper)),
        ];
    }
}
