namespace Tonsure.Quantities;

/// <summary>
/// Integer arithmetic with one half-even rounding, so that sums do not depend on their order
/// and anyone who recomputes a figure gets the same bytes.
/// </summary>
public static class ExactMath
{
    private const long SixtyTwoBits = 1L << 62;

    /// <summary>Five roundings of 53 bits each leave less than one of a quotient below this.</summary>
    private const double FiftyBits = 1L << 50;

    /// <summary>
    /// <paramref name="value"/> × <paramref name="numerator"/> ÷ <paramref name="denominator"/>,
    /// rounded half to even. The value is split by the denominator first, so that the product stays
    /// within 128 bits whenever numerator × denominator does.
    /// </summary>
    /// <param name="value">Any non-negative integer.</param>
    /// <param name="numerator">Any non-negative integer.</param>
    /// <param name="denominator">A positive integer.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    /// <exception cref="OverflowException">The result or the product does not fit in 128 bits.</exception>
    public static Int128 MultiplyDivide(Int128 value, Int128 numerator, Int128 denominator)
    {
        if (
            Narrow(value, numerator, denominator)
            && TryDivide((long)value, (long)numerator, (long)denominator) is { } narrow
        )
        {
            // At a half an odd floor is what tips the balance. Written without a jump, which nothing could predict.
            long left = (long)denominator - narrow.Remainder;
            return narrow.Floor + (narrow.Remainder + (narrow.Floor & 1) > left ? 1 : 0);
        }

        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        Int128 whole = value / denominator;
        Int128 product = checked((value - (whole * denominator)) * numerator);
        Int128 floor = checked((whole * numerator) + (product / denominator));
        Int128 remainder = product % denominator;
        Int128 rest = denominator - remainder;
        bool up = remainder > rest || (remainder == rest && Int128.IsOddInteger(floor));
        return up ? checked(floor + 1) : floor;
    }

    /// <summary><paramref name="value"/> ÷ <paramref name="divisor"/>, rounded half to even; negative values mirror positive ones.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The divisor is not positive.</exception>
    public static Int128 DivideHalfEven(Int128 value, Int128 divisor) =>
        value < 0
            ? -MultiplyDivide(checked(-value), 1, divisor)
            : MultiplyDivide(value, 1, divisor);

    /// <summary>The share that <paramref name="part"/> is of <paramref name="whole"/> in parts per million, rounded up; at most <see cref="PartsPerMillionCap"/>.</summary>
    /// <param name="part">A non-negative integer.</param>
    /// <param name="whole">A positive integer.</param>
    public static long PartsPerMillionCeiling(Int128 part, Int128 whole)
    {
        if (
            Narrow(part, whole, whole)
            && TryDivide((long)part, 1_000_000, (long)whole) is { } narrow
        )
        {
            return Math.Min(
                PartsPerMillionCap,
                narrow.Remainder > 0 ? narrow.Floor + 1 : narrow.Floor
            );
        }

        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(whole);
        if (part / whole >= PartsPerMillionCap / 1_000_000)
        {
            return PartsPerMillionCap;
        }

        Int128 scaled = checked(part * 1_000_000);
        return (long)((scaled / whole) + (scaled % whole == 0 ? 0 : 1));
    }

    /// <summary>Two independent relative half-widths in quadrature, in parts per million, rounded up; at most <see cref="PartsPerMillionCap"/>.</summary>
    public static long Quadrature(long first, long second)
    {
        double sum = (double)checked((first * first) + (second * second));
        return Math.Min(PartsPerMillionCap, (long)Math.Ceiling(Math.Sqrt(sum)));
    }

    /// <summary>A relative half-width beyond a thousandfold says no more than this.</summary>
    public const long PartsPerMillionCap = 1_000_000_000;

    /// <summary>Whether all are below 2^62, the first two not negative and the last not zero.</summary>
    private static bool Narrow(Int128 value, Int128 numerator, Int128 denominator) =>
        unchecked((UInt128)value | (UInt128)numerator | (UInt128)denominator) < SixtyTwoBits
        && denominator != 0;

    /// <summary>
    /// The same quotient some ten times as fast, by a double that is off by less than one; null where it is too large for that.
    /// The product may exceed 64 bits: its remainder does not, and that is right modulo 2^64.
    /// </summary>
    private static (long Floor, long Remainder)? TryDivide(
        long value,
        long numerator,
        long denominator
    )
    {
        double estimate = (double)value * numerator / denominator;
        if (estimate >= FiftyBits)
        {
            return null;
        }
        unchecked
        {
            long floor = (long)estimate;
            long remainder = (value * numerator) - (floor * denominator);
            return remainder < 0 ? (floor - 1, remainder + denominator)
                : remainder >= denominator ? (floor + 1, remainder - denominator)
                : (floor, remainder);
        }
    }
}
