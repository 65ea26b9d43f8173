namespace Tonsure.FactorTables.Tables;

/// <summary>Single figures: defaults of the models.</summary>
internal static class FactorsTable
{
    private const double GreenAlgorithmsMemory = 0.3725;
    private const double CloudCarbonFootprintMemory = 0.392;

    public static Table Make(Facts facts)
    {
        var pue = Figures.Parse(
            facts.Read("hardware/greenalgorithms_pue.csv").Single(r => r["index"] == "Unknown")[
                ">1"
            ]
        );
        const double memory = (GreenAlgorithmsMemory + CloudCarbonFootprintMemory) / 2;
        return new Table(
            "factors.csv",
            "factor,value,lower,upper,unit,source,note_key",
            [
                Row("grid_water", 1.8, 0.1, 7.6, "L/kWh", "torcellini-2003"),
                Row(
                    "memory_power",
                    memory,
                    GreenAlgorithmsMemory,
                    CloudCarbonFootprintMemory,
                    "W/GB",
                    "memory-power"
                ),
                Row("pue_average_2024", pue, 1, 2, "1", "uptime-2024"),
                Row("transfer_energy", 0.001, 0.001, 0.06, "kWh/GB", "transfer-energy"),
            ]
        );
    }

    private static string[] Row(
        string factor,
        double value,
        double lower,
        double upper,
        string unit,
        string source
    ) =>
        [
            factor,
            Figures.Write(value, 5),
            Figures.Write(lower, 5),
            Figures.Write(upper, 5),
            unit,
            source,
            $"factor.{factor}",
        ];
}
