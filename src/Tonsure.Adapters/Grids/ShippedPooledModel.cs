using Tonsure.Adapters.Tables;
using Tonsure.Grid.Forecasting;

namespace Tonsure.Adapters.Grids;

/// <summary>Reads the forecast that ships with the program.</summary>
public static class ShippedPooledModel
{
    private const string Intercept = "intercept";

    /// <summary>Reads <c>grid/forecast_pooled.csv</c> of a data folder.</summary>
    /// <exception cref="TableException">The table is missing or damaged.</exception>
    public static PooledModel Load(string data)
    {
        CsvTable table = CsvTable.Load(Path.Combine(data, "grid", "forecast_pooled.csv"));
        return PooledModel.FromRows(
            Row(table, Intercept),
            [.. PooledModel.FeatureNames.Select(name => Row(table, name))]
        );
    }

    private static double[] Row(CsvTable table, string feature)
    {
        int row = table.Row("feature", feature);
        return
        [
            .. Enumerable
                .Range(0, Forecaster.Hours)
                .Select(hour =>
                    table.Number(
                        row,
                        string.Create(
                            System.Globalization.CultureInfo.InvariantCulture,
                            $"h{hour:00}"
                        )
                    )
                ),
        ];
    }
}
