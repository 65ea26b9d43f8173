using System.Buffers;
using System.Globalization;

namespace Tonsure.Quantities;

/// <summary>Decimal text with a unit to whole base units and back, exactly.</summary>
internal static class QuantityText
{
    private const int MaximumDigits = 39;
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create(
        "+-.0123456789"
    );

    /// <summary>
    /// Reads <c>NUMBER UNIT</c>. <paramref name="units"/> maps each unit to its size in base units;
    /// what is finer than a base unit is rounded half to even.
    /// </summary>
    public static bool TryParse(
        string? text,
        ReadOnlySpan<(string Unit, Int128 Size)> units,
        out Int128 baseUnits
    )
    {
        baseUnits = 0;
        ReadOnlySpan<char> span = text.AsSpan().Trim();
        // A unit may hold digits (CO2e); the number ends where the first letter begins.
        int split = span.IndexOfAnyExcept(NumberCharacters);
        if (split < 0)
        {
            return false;
        }

        ReadOnlySpan<char> unit = span[split..].Trim();
        foreach ((string name, Int128 size) in units)
        {
            if (unit.SequenceEqual(name))
            {
                return TryScale(span[..split].Trim(), size, out baseUnits);
            }
        }

        return false;
    }

    /// <summary>Whole base units as a decimal of a unit that is a power of ten of them, without trailing zeros.</summary>
    public static string Format(Int128 baseUnits, int decimals, string unit)
    {
        Int128 scale = 1;
        for (int i = 0; i < decimals; i++)
        {
            scale *= 10;
        }

        bool negative = baseUnits < 0;
        (Int128 whole, Int128 rest) = Int128.DivRem(baseUnits, scale);
        string fraction = Int128
            .Abs(rest)
            .ToString(CultureInfo.InvariantCulture)
            .PadLeft(decimals, '0')
            .TrimEnd('0');
        string number = Int128.Abs(whole).ToString(CultureInfo.InvariantCulture);
        return (negative ? "-" : "") + (rest == 0 ? number : number + "." + fraction) + " " + unit;
    }

    private static bool TryScale(ReadOnlySpan<char> number, Int128 size, out Int128 baseUnits)
    {
        baseUnits = 0;
        bool negative = number.StartsWith("-");
        number = negative || number.StartsWith("+") ? number[1..] : number;
        int point = number.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? number : number[..point];
        ReadOnlySpan<char> fraction = point < 0 ? [] : number[(point + 1)..];
        if (
            whole.Length + fraction.Length is 0 or > MaximumDigits
            || whole.ContainsAnyExceptInRange('0', '9')
            || fraction.ContainsAnyExceptInRange('0', '9')
            || (point >= 0 && fraction.IsEmpty)
        )
        {
            return false;
        }

        try
        {
            Int128 digits = 0;
            Int128 scale = 1;
            foreach (char c in whole)
            {
                digits = checked((digits * 10) + (c - '0'));
            }

            foreach (char c in fraction)
            {
                digits = checked((digits * 10) + (c - '0'));
                scale = checked(scale * 10);
            }

            if (negative && digits != 0)
            {
                // No quantity is negative, not even one that would be rounded to nothing.
                return false;
            }

            baseUnits = ExactMath.MultiplyDivide(digits, size, scale);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    /// <summary>Whether the value fits a non-negative 64-bit quantity.</summary>
    public static bool FitsInt64(Int128 value) => value >= 0 && value <= long.MaxValue;
}
