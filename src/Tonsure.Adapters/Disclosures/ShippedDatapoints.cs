using Tonsure.Adapters.Tables;
using Tonsure.Disclosing.Documents;

namespace Tonsure.Adapters.Disclosures;

/// <summary>Reads <c>disclosure/esrs_e1.csv</c>.</summary>
public static class ShippedDatapoints
{
    private static readonly Dictionary<string, EsrsFigure> Figures = new(StringComparer.Ordinal)
    {
        ["not_in_ledger"] = EsrsFigure.NotInLedger,
        ["no_contracts"] = EsrsFigure.NoContracts,
        ["own_energy"] = EsrsFigure.OwnEnergy,
        ["own_location_based"] = EsrsFigure.OwnLocationBased,
        ["value_chain"] = EsrsFigure.ValueChain,
        ["total_location_based"] = EsrsFigure.TotalLocationBased,
    };

    /// <summary>The datapoints, in the table's order.</summary>
    /// <exception cref="TableException">The table is missing or damaged.</exception>
    public static IReadOnlyList<EsrsDatapoint> Load(string data)
    {
        CsvTable table = CsvTable.Load(Path.Combine(data, "disclosure", "esrs_e1.csv"));
        return [.. Enumerable.Range(0, table.Count).Select(row => Read(table, row))];
    }

    private static EsrsDatapoint Read(CsvTable table, int row)
    {
        string unit = table.Text(row, "unit");
        if (unit is not ("MWh" or "tCO2eq"))
        {
            throw table.Error(row, $"the unit is '{unit}', not MWh or tCO2eq");
        }

        return Figures.TryGetValue(table.Text(row, "figure"), out EsrsFigure figure)
            ? new EsrsDatapoint(
                table.Text(row, "datapoint"),
                table.Text(row, "disclosure"),
                table.Text(row, "name"),
                figure,
                unit,
                table.Text(row, "source")
            )
            : throw table.Error(row, $"'{table.Text(row, "figure")}' is no figure of ours");
    }
}
