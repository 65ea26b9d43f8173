namespace Tonsure.Quantities;

/// <summary>
/// Integer arithmetic with one half-even rounding, so that sums do not depend on their order
/// and anyone who recomputes a figure gets the same bytes.
/// </summary>
public static class ExactMath
{
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
}
