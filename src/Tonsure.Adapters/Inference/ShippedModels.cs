using System.Collections.Immutable;
using Tonsure.Adapters.Tables;
using Tonsure.Estimating;

namespace Tonsure.Adapters.Inference;

/// <summary>Reads <c>inference/models.csv</c>.</summary>
public static class ShippedModels
{
    /// <summary>Reads the table of a data folder.</summary>
    /// <exception cref="TableException">The table is missing or damaged.</exception>
    public static ModelCatalogue Load(string data)
    {
        CsvTable table = CsvTable.Load(Path.Combine(data, "inference", "models.csv"));
        return new ModelCatalogue([
            .. Enumerable.Range(0, table.Count).Select(row => Read(table, row)),
        ]);
    }

    private static ModelEntry Read(CsvTable table, int row)
    {
        double? total = table.NumberOrUnknown(row, "total_params");
        double? active = table.NumberOrUnknown(row, "active_params");
        // Where a maker publishes no parameters it publishes no weights either.
        WeightPrecision? precision = WeightPrecision.Bfloat16;
        if (
            total is not null
            && !WeightPrecision.TryParse(table.Text(row, "precision"), out precision)
        )
        {
            throw table.Error(row, $"precision '{table.Text(row, "precision")}' is not known");
        }

        return total is null == active is null && !(active > total) && !(active <= 0)
            ? new ModelEntry(
                table.Text(row, "name"),
                [.. table.Text(row, "aliases").Split('|', StringSplitOptions.RemoveEmptyEntries)],
                total,
                active,
                precision,
                table.Text(row, "source")
            )
            : throw table.Error(row, "the parameters do not fit together");
    }
}
