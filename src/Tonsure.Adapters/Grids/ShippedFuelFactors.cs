using System.Collections.Frozen;
using Tonsure.Adapters.Tables;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Grids;

/// <summary>Reads <c>grid/fuel_lifecycle_factors.csv</c>.</summary>
public static class ShippedFuelFactors
{
    private static readonly FrozenDictionary<string, Fuel> Names = new Dictionary<string, Fuel>(
        StringComparer.Ordinal
    )
    {
        ["biomass"] = Fuel.Biomass,
        ["coal"] = Fuel.Coal,
        ["gas"] = Fuel.Gas,
        ["geothermal"] = Fuel.Geothermal,
        ["hydro"] = Fuel.Hydro,
        ["lignite"] = Fuel.Lignite,
        ["marine"] = Fuel.Marine,
        ["nuclear"] = Fuel.Nuclear,
        ["oil"] = Fuel.Oil,
        ["solar"] = Fuel.Solar,
        ["solar_thermal"] = Fuel.SolarThermal,
        ["wind"] = Fuel.Wind,
        ["wind_offshore"] = Fuel.WindOffshore,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads the table of a data folder.</summary>
    /// <exception cref="TableException">The table is missing or damaged.</exception>
    public static FuelFactors Load(string data)
    {
        CsvTable table = CsvTable.Load(Path.Combine(data, "grid", "fuel_lifecycle_factors.csv"));
        try
        {
            return new FuelFactors(
                Enumerable.Range(0, table.Count).Select(row => Read(table, row))
            );
        }
        catch (ArgumentException e)
        {
            throw new TableException(table.Path, 0, e.Message);
        }
    }

    private static FuelFactor Read(CsvTable table, int row)
    {
        string name = table.Text(row, "fuel");
        if (!Names.TryGetValue(name, out Fuel fuel))
        {
            throw table.Error(row, $"'{name}' is no fuel");
        }

        try
        {
            return new FuelFactor(
                fuel,
                new Bounded<CarbonIntensity>(Grams("intensity"), Grams("lower"), Grams("upper")),
                table.Text(row, "source")
            );
        }
        catch (ArgumentException e)
        {
            throw table.Error(row, e.Message);
        }

        CarbonIntensity Grams(string column) =>
            CarbonIntensity.FromGramsPerKilowattHour(table.Number(row, column));
    }
}
