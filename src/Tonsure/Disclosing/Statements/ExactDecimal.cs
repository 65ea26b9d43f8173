using System.Globalization;
using System.Numerics;

namespace Tonsure.Disclosing.Statements;

/// <summary>Whole units as plain decimals: exact, without an exponent, without zeros that say nothing.</summary>
public static class ExactDecimal
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const int Held = 30;

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
        Int128 mantissa = Cut(units, length - significant);
        string digits = mantissa.ToString(CultureInfo.InvariantCulture);
        // 9.96 is 10 to two digits: one power of ten more.
        int exponent = length - 1 - decimals + (digits.Length > significant ? 1 : 0);
        digits = digits[..Math.Min(significant, digits.Length)];
        return (digits.Length == 1 ? digits : digits[..1] + "." + digits[1..], exponent);
    }

    /// <summary>To a number of significant digits with a power of ten: <c>9.3×10⁻⁵</c>; nothing is <c>0</c>.</summary>
    /// <param name="units">Whole units, not negative.</param>
    /// <param name="decimals">From 0 to 38.</param>
    /// <param name="significant">How many digits; at least one.</param>
    public static string Scientific(Int128 units, int decimals, int significant) =>
        Scientific(units, decimals, significant, tens: 0);

    /// <summary>The same of a count, however large: <c>3.1×10¹⁸</c>.</summary>
    /// <param name="count">Not negative.</param>
    /// <param name="significant">How many digits; at least one.</param>
    public static string Scientific(BigInteger count, int significant)
    {
        (Int128 leading, int tens) = Leading(count);
        return Scientific(leading, 0, significant, tens);
    }

    /// <summary>A count, however large, to a number of significant digits as a plain decimal.</summary>
    /// <param name="count">Not negative.</param>
    /// <param name="significant">How many digits; from one to thirty.</param>
    public static string Rounded(BigInteger count, int significant)
    {
        (Int128 leading, int tens) = Leading(count);
        return Rounded(leading, 0, significant) + new string('0', tens);
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

        return Of(Cut(units, drop) * Power(drop), decimals);
    }

    private static string Scientific(Int128 units, int decimals, int significant, int tens)
    {
        if (units == 0)
        {
            return "0";
        }

        (string mantissa, int exponent) = Significant(units, decimals, significant);
        exponent += tens;
        string power = string.Concat(
            Of(Math.Abs(exponent), 0).Select(digit => Superscripts[digit - '0'])
        );
        return $"{mantissa}×10{(exponent < 0 ? "⁻" : "")}{power}";
    }

    /// <summary>Beyond what 128 bits hold the leading digits are enough, for only a few are shown.</summary>
    private static (Int128 Leading, int Tens) Leading(BigInteger count)
    {
        string digits = count.ToString(CultureInfo.InvariantCulture);
        int cut = Math.Max(0, digits.Length - Held);
        return (Int128.Parse(digits[..(digits.Length - cut)], CultureInfo.InvariantCulture), cut);
    }

    private static Int128 Cut(Int128 units, int drop) =>
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
