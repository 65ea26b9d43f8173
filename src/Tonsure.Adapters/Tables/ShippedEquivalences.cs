using Tonsure.Accounting;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Tables;

/// <summary>Reads <c>equivalences.csv</c>.</summary>
public static class ShippedEquivalences
{
    /// <summary>The table of a data folder.</summary>
    /// <exception cref="TableException">The table is missing or damaged.</exception>
    public static EquivalenceTable Load(string data)
    {
        CsvTable table = CsvTable.Load(Path.Combine(data, "equivalences.csv"));
        try
        {
            return new EquivalenceTable(
                Enumerable.Range(0, table.Count).Select(row => Read(table, row))
            );
        }
        catch (ArgumentException e)
        {
            throw new TableException(table.Path, 0, e.Message);
        }
    }

    private static Equivalence Read(CsvTable table, int row)
    {
        if (!EquivalenceKinds.TryParse(table.Text(row, "key"), out EquivalenceKind kind))
        {
            throw table.Error(row, $"'{table.Text(row, "key")}' is nothing to compare with");
        }

        if (table.Text(row, "unit") != "kg")
        {
            throw table.Error(row, $"the unit is '{table.Text(row, "unit")}', not kg");
        }

        try
        {
            return new Equivalence(
                kind,
                new Bounded<CarbonMass>(Mass("value"), Mass("lower"), Mass("upper")),
                table.Text(row, "source"),
                table.Text(row, "version")
            );
        }
        catch (ArgumentException e)
        {
            throw table.Error(row, e.Message);
        }

        CarbonMass Mass(string column) =>
            CarbonMass.FromMicrograms((long)Math.Round(table.Number(row, column) * 1e9));
    }
}
