using Tonsure.Accounting;
using Tonsure.Adapters.Tables;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Sites;

/// <summary>Reads the regions of the large clouds from <c>sites/cloud_regions.csv</c>.</summary>
public static class CloudRegions
{
    /// <summary>All regions; an empty PUE or WUE is unknown.</summary>
    /// <exception cref="TableException">The table is missing or damaged.</exception>
    public static IReadOnlyList<Site> Load(string data)
    {
        CsvTable table = CsvTable.Load(Path.Combine(data, "sites", "cloud_regions.csv"));
        Site[] sites = new Site[table.Count];
        for (int row = 0; row < sites.Length; row++)
        {
            string zone = table.Text(row, "zone");
            double? pue = table.NumberOrUnknown(row, "pue");
            double? wue = table.NumberOrUnknown(row, "wue");
            sites[row] = new Site(
                table.Text(row, "site"),
                ZoneId.TryParse(zone, out ZoneId id)
                    ? id
                    : throw table.Error(row, $"'{zone}' is not a zone id"),
                pue is { } p ? ReadPue(table, row, p) : null,
                wue is { } w ? Millilitres(table, row, w) : null,
                table.Text(row, "location"),
                table.Text(row, "source")
            )
            {
                Coordinates = ReadCoordinates(table, row),
            };
        }

        return sites;
    }

    private static Coordinates? ReadCoordinates(CsvTable table, int row) =>
        (table.NumberOrUnknown(row, "latitude"), table.NumberOrUnknown(row, "longitude")) switch
        {
            (null, null) => null,
            (>= -90 and <= 90 and var north, >= -180 and <= 180 and var east) => new Coordinates(
                north,
                east
            ),
            _ => throw table.Error(row, "latitude and longitude are not degrees"),
        };

    private static Pue ReadPue(CsvTable table, int row, double pue) =>
        pue is >= 1 and <= 10
            ? Pue.FromThousandths((int)Math.Round(pue * 1000))
            : throw table.Error(row, "the PUE is not 1 to 10");

    private static int Millilitres(CsvTable table, int row, double litres) =>
        litres is >= 0 and <= 100
            ? (int)Math.Round(litres * 1000)
            : throw table.Error(row, "the WUE is not 0 to 100 L/kWh");
}
