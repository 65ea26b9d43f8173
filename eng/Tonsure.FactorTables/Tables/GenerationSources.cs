namespace Tonsure.FactorTables.Tables;

/// <summary>Who publishes generation by fuel, and names the areas that it is of.</summary>
internal static class GenerationSources
{
    public static IEnumerable<string[]> Rows =>
        [
            [
                "eia",
                "Hourly Electric Grid Monitor: net generation by balancing authority and energy source (API v2)",
                "US Energy Information Administration",
                "https://www.eia.gov/opendata/browser/electricity/rto/fuel-type-data",
                "public domain",
                "live",
                "Respondents are balancing authorities; an hour is named by its end, in UTC; imports are not counted",
            ],
            [
                "entsoe-areas",
                "Transparency Platform: areas and their Energy Identification Codes",
                "ENTSO-E",
                "https://transparencyplatform.zendesk.com/hc/en-us/articles/15885757676308-Area-List-with-Energy-Identification-Code-EIC",
                "facts",
                "2026",
                "Assembled by hand; IT-SO is the bidding zone of the south without Calabria; DE is the country without Luxembourg",
            ],
            [
                "entsoe",
                "Transparency Platform: actual generation per production type (16.1.B and C)",
                "ENTSO-E",
                "https://transparency.entsoe.eu/",
                "CC-BY-4.0",
                "live",
                "The licence is that of the platform's list of data for free re-use; imports are not counted",
            ],
            [
                "kpx",
                "Generation by source, system basis, five minutes (PwrAmountByGen)",
                "Korea Power Exchange, through data.go.kr",
                "https://www.data.go.kr/data/15113384/openapi.do",
                "data.go.kr terms, to be cited",
                "live",
                "Mainland and Jeju; the market's plants, without solar outside it; the publisher gives it for reference",
            ],
        ];
}
