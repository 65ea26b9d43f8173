using System.Diagnostics.CodeAnalysis;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Grids.Files;

/// <summary>A unit of a file's figures: <c>g/kWh</c>, <c>kg/MWh</c>, which is the same, <c>lb/MWh</c>, or <c>mg/kWh</c> in files of our own.</summary>
public sealed record IntensityUnit
{
    private static readonly (string Word, decimal Milligrams)[] Known =
    [
        ("mg/kwh", 1),
        ("kg/mwh", 1_000),
        ("lbs/mwh", 453.59237m),
        ("lb/mwh", 453.59237m),
        ("g/kwh", 1_000),
    ];

    private readonly decimal _milligrams;

    private IntensityUnit(string name, decimal milligrams) =>
        (Name, _milligrams) = (name, milligrams);

    /// <summary>The unit's name in lower case.</summary>
    public string Name { get; }

    /// <summary>The names that people type.</summary>
    public static IReadOnlyList<string> Names { get; } = ["g/kWh", "kg/MWh", "lb/MWh"];

    /// <summary>Reads a unit such as <c>gCO2eq/kWh</c> or <c>lbs_per_mwh</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out IntensityUnit? unit)
    {
        string plain = Plain(text);
        int found = Array.FindIndex(Known, known => known.Word == plain);
        unit = found < 0 ? null : new IntensityUnit(Known[found].Word, Known[found].Milligrams);
        return unit is not null;
    }

    /// <summary>Finds the unit inside a column's name, such as <c>Carbon Intensity gCO₂eq/kWh (LCA)</c>.</summary>
    public static bool TryFind(string column, [NotNullWhen(true)] out IntensityUnit? unit)
    {
        string plain = Plain(column);
        // "mg/kwh" and "kg/mwh" hold none of the others; the longest come first.
        int found = Array.FindIndex(
            Known,
            known => plain.Contains(known.Word, StringComparison.Ordinal)
        );
        unit = found < 0 ? null : new IntensityUnit(Known[found].Word, Known[found].Milligrams);
        return unit is not null;
    }

    /// <summary>A figure in this unit, rounded half to even to a milligram.</summary>
    /// <returns>Whether it is an intensity: neither negative nor above 1,000 kg/kWh.</returns>
    public bool TryConvert(decimal figure, out CarbonIntensity intensity)
    {
        bool possible = figure is >= 0 and < 1_000_000_000;
        decimal milligrams = possible
            ? Math.Round(figure * _milligrams, MidpointRounding.ToEven)
            : -1;
        possible = milligrams is >= 0 and < 1_000_000_000;
        intensity = possible
            ? CarbonIntensity.FromMilligramsPerKilowattHour((int)milligrams)
            : default;
        return possible;
    }

    private static string Plain(string text)
    {
        string plain = text.ToLowerInvariant()
            .Replace('₂', '2')
            .Replace("_per_", "/", StringComparison.Ordinal)
            .Replace(" per ", "/", StringComparison.Ordinal);
        foreach (string gas in (string[])["co2eq", "co2e", "co2", "_", " "])
        {
            plain = plain.Replace(gas, "", StringComparison.Ordinal);
        }

        return plain;
    }
}
