using System.Globalization;
using Tonsure.Adapters.Tables;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Grids;

/// <summary>Reads the grid tables that ship with the program.</summary>
public static class ShippedGridTables
{
    private const string ZoneLicence = "ODbL-1.0";
    private const string CountryLicence = "CC-BY-4.0";

    /// <summary>Reads <c>grid/zones.csv</c>, <c>profiles.csv</c> and <c>countries.csv</c> of a data folder.</summary>
    /// <param name="data">The folder.</param>
    /// <param name="siteZones">Zones of sites, which exist even where they have no figures of their own.</param>
    /// <exception cref="TableException">A table is missing or damaged.</exception>
    public static GridTables Load(string data, IEnumerable<ZoneId> siteZones)
    {
        string grid = Path.Combine(data, "grid");
        Dictionary<string, Bounded<CarbonIntensity>[]> cells = ProfileCells.Load(
            Path.Combine(grid, "profiles.csv")
        );
        try
        {
            return new GridTables(
                Zones(CsvTable.Load(Path.Combine(grid, "zones.csv")), cells),
                Countries(CsvTable.Load(Path.Combine(grid, "countries.csv"))),
                siteZones
            );
        }
        catch (ArgumentException e)
        {
            // A row that stands twice, or no row for the world.
            throw new TableException(grid, 0, e.Message);
        }
    }

    private static IEnumerable<ZoneProfile> Zones(
        CsvTable table,
        Dictionary<string, Bounded<CarbonIntensity>[]> cells
    )
    {
        for (int row = 0; row < table.Count; row++)
        {
            string id = table.Text(row, "zone");
            yield return new ZoneProfile(
                Zone(table, row, id),
                table.Text(row, "name"),
                table.Text(row, "name_ko"),
                Bounds(table, row, "mean", "p05", "p95"),
                table.Number(row, "imputed_share"),
                new Signal(
                    SignalKind.Lifecycle,
                    SignalBasis.Average,
                    table.Text(row, "source"),
                    table.Text(row, "years"),
                    ZoneLicence
                ),
                cells.TryGetValue(id, out Bounded<CarbonIntensity>[]? hours) ? hours : []
            );
        }
    }

    private static IEnumerable<CountryYear> Countries(CsvTable table)
    {
        for (int row = 0; row < table.Count; row++)
        {
            int year = (int)table.Number(row, "year");
            yield return new CountryYear(
                table.Text(row, "country"),
                table.Text(row, "name"),
                table.Text(row, "name_ko"),
                year,
                Bounds(table, row, "intensity", "lower", "upper"),
                new Signal(
                    SignalKind.Lifecycle,
                    SignalBasis.Average,
                    table.Text(row, "source"),
                    year.ToString(CultureInfo.InvariantCulture),
                    CountryLicence
                )
            );
        }
    }

    private static ZoneId Zone(CsvTable table, int row, string id) =>
        ZoneId.TryParse(id, out ZoneId zone)
            ? zone
            : throw table.Error(row, $"'{id}' is not a zone id");

    private static Bounded<CarbonIntensity> Bounds(
        CsvTable table,
        int row,
        string value,
        string lower,
        string upper
    )
    {
        try
        {
            return new Bounded<CarbonIntensity>(
                CarbonIntensity.FromGramsPerKilowattHour(table.Number(row, value)),
                CarbonIntensity.FromGramsPerKilowattHour(table.Number(row, lower)),
                CarbonIntensity.FromGramsPerKilowattHour(table.Number(row, upper))
            );
        }
        catch (ArgumentException e)
        {
            throw table.Error(row, e.Message);
        }
    }
}
