using System.Globalization;

namespace Tonsure.Quantities;

/// <summary>
/// Figures for people: a unit that fits, and no more digits than the uncertainty leaves. A figure known to a few percent has two
/// significant digits, to half a percent three, better four.
/// </summary>
public static class Figures
{
    private static readonly (double From, double Size, string Unit)[] Energies =
    [
        (3.6e12, 3.6e12, "GWh"),
        (3.6e9, 3.6e9, "MWh"),
        (3.6e5, 3.6e6, "kWh"),
        (1e4, 3.6e3, "Wh"),
        (0, 1, "J"),
    ];

    private static readonly (double From, double Size, string Unit)[] Masses =
    [
        (1e9, 1e9, "kt"),
        (1e6, 1e6, "t"),
        (1e3, 1e3, "kg"),
        (1, 1, "g"),
        (1e-3, 1e-3, "mg"),
        (0, 1e-6, "µg"),
    ];

    private static readonly (double From, double Size, string Unit)[] Volumes =
    [
        (1e3, 1e3, "m³"),
        (0.1, 1, "L"),
        (0, 1e-3, "mL"),
    ];

    /// <summary>A figure and its bounds in one unit.</summary>
    /// <param name="joules">The figure, from 0.</param>
    /// <param name="lower">Its lower bound, in joules.</param>
    /// <param name="upper">Its upper bound, in joules.</param>
    public static Figure Energy(double joules, double lower, double upper) =>
        Of(Energies, joules, lower, upper);

    /// <summary>A part in the unit and to the digit of its whole.</summary>
    /// <param name="joules">The part.</param>
    /// <param name="whole">The whole, in joules.</param>
    public static Figure EnergyBeside(double joules, double whole)
    {
        (double _, double size, string unit) = Energies.First(u => whole >= u.From);
        string text = Write(joules / size, Decimals(whole / size, 0));
        return new Figure(text, text, text, unit);
    }

    /// <summary>A figure and its bounds in one unit.</summary>
    /// <param name="grams">The figure, from 0.</param>
    /// <param name="lower">Its lower bound, in grams.</param>
    /// <param name="upper">Its upper bound, in grams.</param>
    public static Figure Mass(double grams, double lower, double upper) =>
        Of(Masses, grams, lower, upper);

    /// <summary>A figure and its bounds in one unit.</summary>
    /// <param name="litres">The figure, from 0.</param>
    /// <param name="lower">Its lower bound, in litres.</param>
    /// <param name="upper">Its upper bound, in litres.</param>
    public static Figure Water(double litres, double lower, double upper) =>
        Of(Volumes, litres, lower, upper);

    /// <summary>A figure and its bounds in one unit.</summary>
    /// <param name="kilometres">The figure, from 0.</param>
    /// <param name="lower">Its lower bound, in kilometres.</param>
    /// <param name="upper">Its upper bound, in kilometres.</param>
    public static Figure Distance(double kilometres, double lower, double upper) =>
        Of([(1, 1, "km"), (0, 1e-3, "m")], kilometres, lower, upper);

    /// <summary>A figure and its bounds in one unit.</summary>
    /// <param name="watts">The figure, from 0.</param>
    /// <param name="lower">Its lower bound, in watts.</param>
    /// <param name="upper">Its upper bound, in watts.</param>
    public static Figure Power(double watts, double lower, double upper) =>
        Of([(1e6, 1e6, "MW"), (1e3, 1e3, "kW"), (0, 1, "W")], watts, lower, upper);

    /// <summary>A figure without a unit, with as many digits as its bounds allow.</summary>
    /// <param name="value">The figure, from 0.</param>
    /// <param name="lower">Its lower bound.</param>
    /// <param name="upper">Its upper bound.</param>
    public static Figure Plain(double value, double lower, double upper) =>
        Of([(0, 1, "")], value, lower, upper);

    private static Figure Of(
        (double From, double Size, string Unit)[] units,
        double value,
        double lower,
        double upper
    )
    {
        // A figure of nothing is written in the unit of what it may be.
        double scale = value > 0 ? value : upper;
        (double _, double size, string unit) = units.First(u => scale >= u.From);
        int decimals = Decimals(scale / size, (upper - lower) / 2 / (scale > 0 ? scale : 1));
        return new Figure(
            Write(value / size, decimals),
            Write(lower / size, decimals),
            Write(upper / size, decimals),
            unit
        );
    }

    private static int Decimals(double scaled, double relativeHalfWidth)
    {
        int significant =
            relativeHalfWidth > 0.05 ? 2
            : relativeHalfWidth > 0.005 ? 3
            : 4;
        return scaled <= 0
            ? 0
            : Math.Clamp(significant - 1 - (int)Math.Floor(Math.Log10(scaled)), 0, 6);
    }

    private static string Write(double value, int decimals) =>
        value.ToString(
            "N" + decimals.ToString(CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture
        );
}
