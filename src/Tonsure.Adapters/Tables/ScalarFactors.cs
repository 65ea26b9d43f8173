using Tonsure.Accounting;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Tables;

/// <summary>Reads <c>factors.csv</c> and <c>hardware/embodied.csv</c>.</summary>
public sealed class ScalarFactors
{
    private readonly CsvTable _scalars;
    private readonly CsvTable _embodied;

    private ScalarFactors(CsvTable scalars, CsvTable embodied) =>
        (_scalars, _embodied) = (scalars, embodied);

    /// <summary>Reads both tables of a data folder.</summary>
    /// <exception cref="TableException">A table is missing or damaged.</exception>
    public static ScalarFactors Load(string data) =>
        new(
            CsvTable.Load(Path.Combine(data, "factors.csv")),
            CsvTable.Load(Path.Combine(data, "hardware", "embodied.csv"))
        );

    /// <summary>A scalar as it stands in the table.</summary>
    /// <exception cref="TableException">There is no such factor.</exception>
    public (double Value, double Lower, double Upper, string Source) Scalar(string name)
    {
        int row = _scalars.Row("factor", name);
        return (
            _scalars.Number(row, "value"),
            _scalars.Number(row, "lower"),
            _scalars.Number(row, "upper"),
            _scalars.Text(row, "source")
        );
    }

    /// <summary>Millilitres of water per kWh made.</summary>
    public Factor GridWater()
    {
        (double value, double lower, double upper, string source) = Scalar("grid_water");
        return new Factor(
            Bounds(
                _scalars,
                _scalars.Row("factor", "grid_water"),
                value * 1000,
                lower * 1000,
                upper * 1000
            ),
            source
        );
    }

    /// <summary>Network energy of moving a gigabyte, and its source.</summary>
    public (ItEnergy PerGigabyte, string Source) TransferEnergy()
    {
        (double value, _, _, string source) = Scalar("transfer_energy");
        return (ItEnergy.FromJoules(value * 3.6e6), source);
    }

    /// <summary>Embodied carbon of a device over its life, in nanograms per hour reserved.</summary>
    /// <param name="device">A device of the table: <c>vcpu</c>, <c>gpu</c>, <c>server</c>.</param>
    public Factor Embodied(string device)
    {
        int row = _embodied.Row("device", device);
        return new Factor(
            Bounds(
                _embodied,
                row,
                PerHour(_embodied.Number(row, "kg"), _embodied.Number(row, "life_years")),
                PerHour(_embodied.Number(row, "lower_kg"), _embodied.Number(row, "life_upper")),
                PerHour(_embodied.Number(row, "upper_kg"), _embodied.Number(row, "life_lower"))
            ),
            _embodied.Text(row, "source")
        );
    }

    private static double PerHour(double kilograms, double years) =>
        kilograms * 1e12 / (years * 365.25 * 24);

    private static Bounded<long> Bounds(
        CsvTable table,
        int row,
        double value,
        double lower,
        double upper
    ) =>
        lower >= 0 && lower <= value && value <= upper && upper < long.MaxValue
            ? new Bounded<long>(
                (long)Math.Round(value),
                (long)Math.Round(lower),
                (long)Math.Round(upper)
            )
            : throw table.Error(row, "the figure is not within its bounds");
}
