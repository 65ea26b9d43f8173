namespace Tonsure.Disclosing.Lint;

/// <summary>Units of scores, such as <c>g CO₂e/million tokens</c>.</summary>
internal static class SciUnit
{
    /// <summary>Grams for each single unit that one of the unit is; null where it is none.</summary>
    public static double? Size(string unit)
    {
        string plain = unit.Replace("₂", "2", StringComparison.Ordinal).ToLowerInvariant();
        int slash = plain.IndexOf('/', StringComparison.Ordinal);
        int per = plain.IndexOf(" per ", StringComparison.Ordinal);
        (string mass, string rest) =
            slash >= 0 ? (plain[..slash], plain[(slash + 1)..])
            : per >= 0 ? (plain[..per], plain[(per + 5)..])
            : (plain, "");
        double? grams = Mass(mass);
        double each = rest.Replace('_', ' ').Trim().Split(' ')[0] is { Length: > 0 } word
            ? Count(word) ?? 1
            : 1;
        return grams / each;
    }

    /// <summary>Grams in a unit of mass; null where it is none.</summary>
    public static double? Mass(string unit) =>
        unit.Replace("co2eq", "", StringComparison.OrdinalIgnoreCase)
            .Replace("co2e", "", StringComparison.OrdinalIgnoreCase)
            .Replace("co2", "", StringComparison.OrdinalIgnoreCase)
            .Trim()
            .ToLowerInvariant() switch
        {
            "ug" or "µg" => 1e-6,
            "mg" => 1e-3,
            "g" or "grams" => 1,
            "kg" or "kilograms" => 1e3,
            "t" or "tons" or "tonnes" or "metric tons" => 1e6,
            _ => null,
        };

    /// <summary>How many a word counts; null where it counts none.</summary>
    public static double? Count(string word) =>
        word switch
        {
            "thousand" or "k" or "1k" or "1000" => 1e3,
            "million" or "m" or "1m" => 1e6,
            "billion" or "b" or "1b" => 1e9,
            "trillion" => 1e12,
            _ => null,
        };
}
