namespace Tonsure.FactorTables.Tables;

/// <summary>The datapoints of ESRS E1 that a ledger of computing has something to say of.</summary>
internal static class EsrsTable
{
    private const string Source = "efrag-ig3";
    private const string Tonnes = "tCO2eq";
    private const string Energy = "MWh";
    private const string NotInLedger = "not_in_ledger";
    private const string NoContracts = "no_contracts";

    public static Table Make() =>
        new(
            "disclosure/esrs_e1.csv",
            "datapoint,disclosure,name,figure,unit,source",
            [
                Row("E1-5_01", "Energy used in own operations", "own_energy", Energy),
                Row("E1-5_02", "Of it from fossil sources", NotInLedger, Energy),
                Row("E1-5_03", "Of it from nuclear sources", NotInLedger, Energy),
                Row("E1-5_05", "Of it from renewable sources", NotInLedger, Energy),
                Row("E1-6_07", "Scope 1, gross", NotInLedger, Tonnes),
                Row("E1-6_09", "Scope 2, gross, location-based", "own_location_based", Tonnes),
                Row("E1-6_10", "Scope 2, gross, market-based", NoContracts, Tonnes),
                Row("E1-6_11", "Scope 3, gross", "value_chain", Tonnes),
                Row("E1-6_12", "Total, location-based", "total_location_based", Tonnes),
                Row("E1-6_13", "Total, market-based", NoContracts, Tonnes),
                Row(
                    "E1-7",
                    "Carbon credits cancelled, apart and never netted",
                    NotInLedger,
                    Tonnes
                ),
            ]
        );

    private static string[] Row(string datapoint, string name, string figure, string unit) =>
        [datapoint, datapoint[..4], name, figure, unit, Source];
}
