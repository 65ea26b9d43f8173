using Tonsure.Adapters.Tables;
using Tonsure.Grid;

namespace Tonsure.Adapters.Grids.Sources;

/// <summary>Reads <c>grid/watttime_regions.csv</c>: which of WattTime's regions is which zone.</summary>
public static class WattTimeRegions
{
    /// <summary>The regions by zone, and whether each is the whole zone.</summary>
    /// <exception cref="TableException">The table is missing or damaged.</exception>
    public static IReadOnlyDictionary<ZoneId, (string Region, bool IsWhole)> Load(string data)
    {
        CsvTable table = CsvTable.Load(Path.Combine(data, "grid", "watttime_regions.csv"));
        Dictionary<ZoneId, (string, bool)> regions = [];
        for (int row = 0; row < table.Count; row++)
        {
            string fit = table.Text(row, "fit");
            if (
                fit is not ("whole" or "part")
                || !ZoneId.TryParse(table.Text(row, "zone"), out ZoneId zone)
                || !regions.TryAdd(zone, (table.Text(row, "region"), fit == "whole"))
            )
            {
                throw table.Error(row, "no zone, one that stands twice, or neither whole nor part");
            }
        }

        return regions;
    }
}
