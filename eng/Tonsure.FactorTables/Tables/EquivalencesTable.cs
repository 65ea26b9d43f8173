namespace Tonsure.FactorTables.Tables;

/// <summary>What a mass of carbon is compared with: kilograms of one of each.</summary>
internal static class EquivalencesTable
{
    private const string Epa = "epa-equivalencies";
    private const string EpaVersion = "eGRID2022";

    public static Table Make() =>
        new(
            "equivalences.csv",
            "key,value,lower,upper,unit,per,source,version",
            [
                // A car of the US; the lower bound is Britain's.
                Row("car_km", 0.2442, 0.170, "km", Epa, EpaVersion),
                Row("car_km_gb", 0.170, 0.170, "km", "defra-2023", "2023"),
                Row("car_year", 4290, 4290, "car and year", Epa, EpaVersion),
                Row(
                    "flight_london_new_york",
                    500,
                    500,
                    "passenger in economy, one way",
                    "atmosfair",
                    "2019"
                ),
                Row("home_electricity_year", 4798, 4798, "home and year", Epa, EpaVersion),
                Row("smartphone_charge", 0.0124, 0.0124, "charge", Epa, EpaVersion),
                Row("tree_seedling_ten_years", 60, 60, "tree and TEN years", Epa, EpaVersion),
            ]
        );

    private static string[] Row(
        string key,
        double kilograms,
        double lower,
        string per,
        string source,
        string version
    ) =>
        [
            key,
            Figures.Write(kilograms, 4),
            Figures.Write(lower, 4),
            Figures.Write(kilograms, 4),
            "kg",
            per,
            source,
            version,
        ];
}
