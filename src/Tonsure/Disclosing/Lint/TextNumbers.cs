using System.Globalization;

namespace Tonsure.Disclosing.Lint;

/// <summary>Numbers as people write them in tables: <c>1,460,000</c>, <c>7.0M</c>, <c>**39.3**M</c>, <c>~12</c>.</summary>
internal static class TextNumbers
{
    /// <summary>Reads a number; null where there is none.</summary>
    public static double? Read(string text)
    {
        string plain = Plain(text).TrimStart('~', '≈', '<').Trim();
        if (plain.Length == 0)
        {
            return null;
        }

        double size = plain[^1] switch
        {
            'k' or 'K' => 1e3,
            'M' => 1e6,
            'B' or 'G' => 1e9,
            _ => 1,
        };
        string digits = size > 1 ? plain[..^1].TrimEnd() : plain;
        return
            digits.Length <= 40
            && double.TryParse(
                digits,
                NumberStyles.AllowLeadingSign
                    | NumberStyles.AllowDecimalPoint
                    | NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture,
                out double number
            )
            && double.IsFinite(number)
            ? number * size
            : null;
    }

    /// <summary>A text without what Markdown and HTML put around it.</summary>
    public static string Plain(string text) =>
        text.Replace("<sub>", "", StringComparison.OrdinalIgnoreCase)
            .Replace("</sub>", "", StringComparison.OrdinalIgnoreCase)
            .Replace("₂", "2", StringComparison.Ordinal)
            .Replace("*", "", StringComparison.Ordinal)
            .Replace("`", "", StringComparison.Ordinal)
            .Replace("\\", "", StringComparison.Ordinal)
            .Trim();
}
