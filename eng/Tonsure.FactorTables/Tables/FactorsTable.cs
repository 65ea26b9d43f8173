namespace Tonsure.FactorTables.Tables;

/// <summary>Single figures: defaults of the models, and what a footprint is compared with.</summary>
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
                Row("car_km", 0.2442, 0.170, 0.2442, "kg/km", "epa-equivalencies"),
                Row("car_year", 4.29, 4.29, 4.29, "t/year", "epa-equivalencies"),
                Row("grid_water", 1.8, 0.1, 7.6, "L/kWh", "torcellini-2003"),
                Row("home_electricity_year", 4.798, 4.798, 4.798, "t/year", "epa-equivalencies"),
                Row(
                    "memory_power",
                    memory,
                    GreenAlgorithmsMemory,
                    CloudCarbonFootprintMemory,
                    "W/GB",
                    "memory-power"
                ),
                Row("pue_average_2024", pue, 1, 2, "1", "uptime-2024"),
                Row("smartphone_charge", 0.0124, 0.0124, 0.0124, "kg/charge", "epa-equivalencies"),
                Row("tree_seedling_ten_years", 60, 60, 60, "kg/tree", "epa-equivalencies"),
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
