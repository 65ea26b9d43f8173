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
        if (TryDivide(value, numerator, denominator, out long quotient, out long left))
        {
            // At a half an odd floor is what tips the balance. Written without a jump, which nothing could predict.
            return quotient + (left + (quotient & 1) > unchecked((long)denominator) - left ? 1 : 0);
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
        if (TryDivide(part, 1_000_000, whole, out long quotient, out long left))
        {
            return Math.Min(PartsPerMillionCap, left > 0 ? quotient + 1 : quotient);
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

    /// <summary>
    /// The same quotient some ten times as fast, where all are below 2^62: by a double that is off by less than one. False where the
    /// quotient is too large for that. The product may exceed 64 bits; its remainder does not, and that is right modulo 2^64.
    /// </summary>
    private static bool TryDivide(
        Int128 value,
        Int128 numerator,
        Int128 denominator,
        out long quotient,
        out long remainder
    )
    {
        unchecked
        {
            (quotient, remainder) = (0, 0);
            if (
                ((UInt128)value | (UInt128)numerator | (UInt128)denominator) >= SixtyTwoBits
                || (long)denominator == 0
            )
            {
                return false;
            }

            long divisor = (long)denominator;
            double estimate = (double)(long)value * (long)numerator / divisor;
            if (estimate >= FiftyBits)
            {
                return false;
            }

            quotient = (long)estimate;
            remainder = ((long)value * (long)numerator) - (quotient * divisor);
            if (remainder < 0)
            {
                quotient--;
                remainder += divisor;
            }
            else if (remainder >= divisor)
            {
                quotient++;
                remainder -= divisor;
            }

            return true;
        }
    }
}
