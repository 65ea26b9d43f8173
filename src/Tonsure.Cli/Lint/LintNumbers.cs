using System.Globalization;
using Tonsure.Disclosing.Lint;
using Tonsure.Quantities;

namespace Tonsure.Cli.Lint;

/// <summary>Figures of findings as people read them: four digits and a unit that fits.</summary>
internal static class LintNumbers
{
    private static readonly (double From, string Unit)[] Energies =
    [
        (1e6, "GWh"),
        (1e3, "MWh"),
        (1, "kWh"),
        (1e-3, "Wh"),
    ];

    private static readonly (double From, string Unit)[] Masses =
    [
        (1e9, "kt"),
        (1e6, "t"),
        (1e3, "kg"),
        (1, "g"),
        (1e-3, "mg"),
        (1e-6, "µg"),
    ];

    /// <summary>The least that electricity emits, in g/kWh.</summary>
    public static string Least { get; } =
        Digits(CarbonIntensity.LeastOfElectricity.GramsPerKilowattHour);

    /// <summary>The most.</summary>
    public static string Most { get; } =
        Digits(CarbonIntensity.MostOfElectricity.GramsPerKilowattHour);

    public static string Text(double value, LintUnit unit) =>
        unit switch
        {
            LintUnit.KilowattHour => Scaled(value, Energies),
            LintUnit.Gram => Scaled(value, Masses) + " CO₂e",
            LintUnit.GramPerKilowattHour => Digits(value) + " g/kWh",
            LintUnit.Hour => Digits(value) + " h",
            LintUnit.Watt => Digits(value) + " W",
            LintUnit.Operation => Digits(value) + " FLOP",
            LintUnit.Litre => Digits(value) + " L",
            _ => Digits(value),
        };

    private static string Scaled(double value, (double From, string Unit)[] units)
    {
        double size = Math.Abs(value);
        (double from, string unit) =
            size <= 0
                ? Array.Find(units, u => u.Unit is "kWh" or "g")
                : Array.Find(units, u => size >= u.From);
        return unit is null
            ? $"{Digits(value / units[^1].From)} {units[^1].Unit}"
            : $"{Digits(value / from)} {unit}";
    }

    public static string Digits(double value)
    {
        double size = Math.Abs(value);
        if (size <= 0)
        {
            return "0";
        }

        if (size is < 1e-4 or >= 1e12)
        {
            return value.ToString("0.###E+0", CultureInfo.InvariantCulture);
        }

        int decimals = Math.Clamp(3 - (int)Math.Floor(Math.Log10(size)), 0, 8);
        return Math.Round(value, decimals)
            .ToString("#,0." + new string('#', decimals), CultureInfo.InvariantCulture);
    }
}
