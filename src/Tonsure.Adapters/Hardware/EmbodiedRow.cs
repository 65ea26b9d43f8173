using Tonsure.Adapters.Tables;
using Tonsure.Estimating;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Hardware;

/// <summary>A device's row of <c>embodied.csv</c>.</summary>
/// <param name="Carbon">What the row says.</param>
internal sealed record EmbodiedRow(EmbodiedCarbon Carbon)
{
    public static EmbodiedRow Load(string folder, string device)
    {
        CsvTable table = CsvTable.Load(Path.Combine(folder, "embodied.csv"));
        int row = table.Row("device", device);
        try
        {
            return new EmbodiedRow(
                new EmbodiedCarbon(
                    new Bounded<CarbonMass>(Mass("kg"), Mass("lower_kg"), Mass("upper_kg")),
                    new Bounded<double>(
                        table.Number(row, "life_years"),
                        table.Number(row, "life_lower"),
                        table.Number(row, "life_upper")
                    ),
                    table.Text(row, "source")
                )
            );
        }
        catch (ArgumentException e)
        {
            throw table.Error(row, e.Message);
        }

        CarbonMass Mass(string column) => Kilograms(table.Number(row, column));
    }

    /// <summary>A model's own figure, inside the bounds of the kind: one declaration does not narrow them.</summary>
    public EmbodiedCarbon With(double kilograms, string source, CsvTable table, int row)
    {
        try
        {
            return Carbon with
            {
                Mass = new Bounded<CarbonMass>(
                    Kilograms(kilograms),
                    Carbon.Mass.Lower,
                    Carbon.Mass.Upper
                ),
                MassSource = source,
            };
        }
        catch (ArgumentException e)
        {
            throw table.Error(row, e.Message);
        }
    }

    private static CarbonMass Kilograms(double kilograms) =>
        CarbonMass.FromMicrograms((long)Math.Round(kilograms * 1e9));
}
