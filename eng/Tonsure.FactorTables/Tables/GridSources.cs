namespace Tonsure.FactorTables.Tables;

/// <summary>Who answers over the network, and who stands behind the factors by fuel.</summary>
internal static class GridSources
{
    public static IEnumerable<string[]> Rows =>
        [
            [
                "electricity-maps",
                "Electricity Maps API v3: carbon intensity of the electricity consumed",
                "Electricity Maps",
                "https://portal.electricitymaps.com/docs",
                "by the user's contract; what is published openly is ODbL-1.0",
                "live",
                "Read with the user's key; nothing of it is shipped",
            ],
            [
                "energy-charts",
                "Energy-Charts API: public net generation by production type",
                "Fraunhofer ISE",
                "https://api.energy-charts.info/",
                "CC-BY-4.0",
                "live",
                "Intensities are ours, from generation and fuel_lifecycle_factors.csv",
            ],
            [
                "gb-carbon-intensity",
                "Carbon Intensity API: carbon intensity of Great Britain's electricity",
                "National Energy System Operator",
                "https://api.carbonintensity.org.uk/",
                "CC-BY-4.0",
                "live",
                "Emissions of generation and imports, losses included; not lifecycle",
            ],
            [
                "ipcc-ar5-annex-iii",
                "Climate Change 2014, Mitigation, Annex III: lifecycle emissions of technologies (table A.III.2)",
                "IPCC",
                "https://www.ipcc.ch/report/ar5/wg3/",
                "facts",
                "2014",
                "Medians, smallest and largest; recalled, cross-checked in README.md",
            ],
            [
                "ipcc-srren",
                "Renewable Energy Sources and Climate Change Mitigation, Annex II: lifecycle emissions of oil (table A.II.4)",
                "IPCC",
                "https://www.ipcc.ch/report/renewable-energy-sources-and-climate-change-mitigation/",
                "facts",
                "2011",
                "Recalled: median 840, from 510 to 1,170 g/kWh; Annex III of 2014 has no oil",
            ],
            [
                "unece-lca-2021",
                "Carbon Neutrality in the UNECE Region: Integrated Life-cycle Assessment of Electricity Sources",
                "UNECE",
                "https://unece.org/documents/2022/08/integrated-life-cycle-assessment-electricity-sources",
                "facts",
                "2021",
                "Ranges over twelve regions of the world",
            ],
            [
                "watttime",
                "WattTime API v3: marginal operating emissions rate; regions",
                "WattTime",
                "https://docs.watttime.org/",
                "by the user's plan",
                "live",
                "Read with the user's login; of it only the regions' names are shipped, matched by hand",
            ],
            [
                "wna-lifecycle-2011",
                "Comparison of Lifecycle Greenhouse Gas Emissions of Various Electricity Generation Sources",
                "World Nuclear Association",
                "https://world-nuclear.org/",
                "facts",
                "2011",
                "Lignite alone: mean of studies 1,054, from 790 to 1,372 g/kWh",
            ],
        ];
}
