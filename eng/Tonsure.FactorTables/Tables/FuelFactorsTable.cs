namespace Tonsure.FactorTables.Tables;

/// <summary>
/// Lifecycle emissions by fuel, g/kWh: the median of the IPCC's review, and the smallest and largest of what it and the UNECE found.
/// </summary>
internal static class FuelFactorsTable
{
    private const string Ipcc = "ipcc-ar5-annex-iii";
    private const string Both = "ipcc-ar5-annex-iii+unece-lca-2021";
    private const string Srren = "ipcc-srren";
    private const string Wna = "wna-lifecycle-2011";

    public static Table Make() =>
        new(
            "grid/fuel_lifecycle_factors.csv",
            "fuel,intensity,lower,upper,source,bounds_source",
            [
                Row("biomass", 230, 130, 420, Ipcc, Ipcc),
                Row("coal", 820, 740, 1095, Ipcc, Both),
                Row("gas", 490, 403, 650, Ipcc, Both),
                Row("geothermal", 38, 6, 79, Ipcc, Ipcc),
                // The IPCC's largest, 2,200, is of reservoirs in the tropics.
                Row("hydro", 24, 1, 147, Ipcc, Both),
                Row("lignite", 1054, 790, 1372, Wna, Wna),
                Row("marine", 17, 5.6, 28, Ipcc, Ipcc),
                Row("nuclear", 12, 3.7, 110, Ipcc, Both),
                Row("oil", 840, 510, 1170, Srren, Srren),
                Row("solar", 48, 8, 180, Ipcc, Both),
                Row("solar_thermal", 27, 8.8, 122, Ipcc, Both),
                Row("wind", 11, 7, 56, Ipcc, Both),
                Row("wind_offshore", 12, 8, 35, Ipcc, Both),
            ]
        );

    private static string[] Row(
        string fuel,
        double intensity,
        double lower,
        double upper,
        string source,
        string bounds
    ) =>
        [
            fuel,
            Figures.Write(intensity, 1),
            Figures.Write(lower, 1),
            Figures.Write(upper, 1),
            source,
            bounds,
        ];
}
