using System.Globalization;

namespace Tonsure.Disclosing.Statements;

/// <summary>Whole units as plain decimals: exact, without an exponent, without zeros that say nothing.</summary>
public static class ExactDecimal
{
    /// <summary><paramref name="units"/> ÷ 10^<paramref name="decimals"/>.</summary>
    /// <param name="units">Whole units.</param>
    /// <param name="decimals">From 0 to 38.</param>
    public static string Of(Int128 units, int decimals)
    {
        string digits = Int128
            .Abs(units)
            .ToString(CultureInfo.InvariantCulture)
            .PadLeft(decimals + 1, '0');
        string fraction = digits[^decimals..].TrimEnd('0');
        return (units < 0 ? "-" : "")
            + digits[..^decimals]
            + (fraction.Length == 0 ? "" : "." + fraction);
    }

    /// <summary>
    /// The same to a number of significant digits, rounded half to even, with a mantissa of one digit before the point: (9.3, −5) is
    /// 9.3 × 10^−5.
    /// </summary>
    /// <param name="units">Whole units; more than none.</param>
    /// <param name="decimals">From 0 to 38.</param>
    /// <param name="significant">How many digits; at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The figure is none, or no digit is asked for.</exception>
    public static (string Mantissa, int Exponent) Significant(
        Int128 units,
        int decimals,
        int significant
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(units);
        ArgumentOutOfRangeException.ThrowIfLessThan(significant, 1);
        int length = units.ToString(CultureInfo.InvariantCulture).Length;
        Int128 mantissa = Rounded(units, length - significant);
        string digits = mantissa.ToString(CultureInfo.InvariantCulture);
        // 9.96 is 10 to two digits: one power of ten more.
        int exponent = length - 1 - decimals + (digits.Length > significant ? 1 : 0);
        digits = digits[..Math.Min(significant, digits.Length)];
        return (digits.Length == 1 ? digits : digits[..1] + "." + digits[1..], exponent);
    }

    /// <summary>To a number of significant digits as a plain decimal, without an exponent: <c>0.000093</c>, <c>1200</c>; nothing is <c>0</c>.</summary>
    /// <param name="units">Whole units, not negative.</param>
    /// <param name="decimals">From 0 to 38.</param>
    /// <param name="significant">How many digits; at least one.</param>
    public static string Rounded(Int128 units, int decimals, int significant)
    {
        if (units == 0)
        {
            return "0";
        }

        int drop = units.ToString(CultureInfo.InvariantCulture).Length - significant;
        if (drop <= 0)
        {
            return Of(units, decimals);
        }

        return Of(Rounded(units, drop) * Power(drop), decimals);
    }

    private static Int128 Rounded(Int128 units, int drop) =>
        drop > 0
            ? Quantities.ExactMath.DivideHalfEven(units, Power(drop))
            : checked(units * Power(-drop));

    private static Int128 Power(int exponent)
    {
        Int128 power = 1;
        for (int i = 0; i < exponent; i++)
        {
            power = checked(power * 10);
        }

        return power;
    }
}
