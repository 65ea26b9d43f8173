using Tonsure.Adapters.Tables;
using Tonsure.Grid;

namespace Tonsure.Adapters.Grids.Sources;

/// <summary>Reads <c>grid/source_zones.csv</c>: what sources call our zones.</summary>
public static class ZoneCodes
{
    /// <summary>The codes of one source, by zone.</summary>
    /// <param name="data">The shipped tables' folder.</param>
    /// <param name="feed">The source's key in the table, such as <c>eia</c>.</param>
    /// <exception cref="TableException">The table is missing or damaged, or has nothing for the source.</exception>
    public static IReadOnlyDictionary<ZoneId, string> Load(string data, string feed)
    {
        CsvTable table = CsvTable.Load(Path.Combine(data, "grid", "source_zones.csv"));
        Dictionary<ZoneId, string> codes = [];
        for (int row = 0; row < table.Count; row++)
        {
            if (table.Text(row, "feed") != feed)
            {
                continue;
            }

            string code = table.Text(row, "code");
            if (
                code.Length == 0
                || !ZoneId.TryParse(table.Text(row, "zone"), out ZoneId zone)
                || !codes.TryAdd(zone, code)
            )
            {
                throw table.Error(row, "no zone, no code, or a zone that stands twice");
            }
        }

        return codes.Count > 0
            ? codes
            : throw new TableException(table.Path, 0, $"nothing for '{feed}'");
    }
}
