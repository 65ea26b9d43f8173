namespace Tonsure.FactorTables.Tables;

/// <summary>What the sources of generation call our zones; only zones that have a profile.</summary>
internal static class SourceZonesTable
{
    public static Table Make(IReadOnlyList<HourlyZone> zones)
    {
        var known = zones.Select(zone => zone.Zone).ToHashSet(StringComparer.Ordinal);
        var rows = Facts.ReadNames("source_zones.csv");
        if (rows.FirstOrDefault(row => !known.Contains(row["zone"])) is { } lost)
        {
            throw new InvalidDataException($"source_zones.csv: no zone {lost["zone"]}.");
        }

        return new Table(
            "grid/source_zones.csv",
            "feed,zone,code,source",
            [
                .. rows.OrderBy(row => row["feed"], StringComparer.Ordinal)
                    .ThenBy(row => row["zone"], StringComparer.Ordinal)
                    .Select(row => new[] { row["feed"], row["zone"], row["code"], row["source"] }),
            ]
        );
    }
}
