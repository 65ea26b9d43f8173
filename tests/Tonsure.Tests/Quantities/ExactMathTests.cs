using System.Numerics;
using CsCheck;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Quantities;

public sealed class ExactMathTests
{
    [Fact]
    public void Multiply_and_divide_agrees_with_integers_without_limit() =>
        Gen.Int[1, 126]
            .SelectMany(bits =>
                Gen.Select(
                    WideIntegers.UpTo(127),
                    WideIntegers.UpTo(127 - bits),
                    WideIntegers.UpTo(bits)
                )
            )
            .Sample(
                (value, numerator, denominator) =>
                {
                    denominator = Int128.Max(1, denominator);
                    BigInteger expected = WideIntegers.DivideHalfEven(
                        (BigInteger)value * numerator,
                        denominator
                    );
                    if (expected > (BigInteger)Int128.MaxValue)
                    {
                        Assert.Throws<OverflowException>(() =>
                            ExactMath.MultiplyDivide(value, numerator, denominator)
                        );
                    }
                    else
                    {
                        Assert.Equal(
                            expected,
                            (BigInteger)ExactMath.MultiplyDivide(value, numerator, denominator)
                        );
                    }
                },
                iter: 20_000
            );

    /// <summary>There a double that is off by a trifle would round to the wrong side; up to 62 bits and quotients of 50 it is used.</summary>
    [Fact]
    public void Next_to_a_half_the_quotient_is_still_the_nearest() =>
        Gen.Select(
                WideIntegers.UpTo(63),
                WideIntegers.UpTo(63),
                WideIntegers.UpTo(53),
                Gen.Int[-2, 2]
            )
            .Sample(
                (numerator, denominator, floor, off) =>
                {
                    (numerator, denominator) = (
                        Int128.Max(1, numerator),
                        Int128.Max(1, denominator)
                    );
                    Int128 value = Int128.Clamp(
                        (((2 * floor) + 1) * denominator / (2 * numerator)) + off,
                        0,
                        long.MaxValue
                    );
                    return WideIntegers.DivideHalfEven((BigInteger)value * numerator, denominator)
                        == (BigInteger)ExactMath.MultiplyDivide(value, numerator, denominator);
                },
                iter: 20_000
            );

    [Fact]
    public void Ties_go_to_the_even_neighbour() =>
        Gen.Select(Gen.Long[0, 100_000], Gen.Long[1, 1_000])
            .Sample(
                (floor, half) =>
                    ExactMath.MultiplyDivide((floor * 2 * half) + half, 1, 2 * half)
                    == floor + (floor % 2)
            );

    [Theory]
    [InlineData(1, 1, 2, 0)]
    [InlineData(3, 1, 2, 2)]
    [InlineData(5, 1, 2, 2)]
    [InlineData(7, 3, 4, 5)]
    [InlineData(10, 1, 3, 3)]
    [InlineData(11, 1, 3, 4)]
    [InlineData(0, 9, 7, 0)]
    public void Examples_by_hand(long value, long numerator, long denominator, long expected) =>
        Assert.Equal(expected, ExactMath.MultiplyDivide(value, numerator, denominator));

    [Theory]
    [InlineData(-1, 1, 1)]
    [InlineData(1, -1, 1)]
    [InlineData(1, 1, 0)]
    [InlineData(1, 1, -1)]
    public void What_is_outside_its_range_throws(long value, long numerator, long denominator) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            ExactMath.MultiplyDivide(value, numerator, denominator)
        );

    [Fact]
    public void Division_of_a_negative_value_mirrors_that_of_the_positive_one() =>
        Gen.Select(WideIntegers.UpTo(126), WideIntegers.UpTo(126))
            .Sample(
                (value, divisor) =>
                {
                    divisor = Int128.Max(1, divisor);
                    Int128 positive = ExactMath.DivideHalfEven(value, divisor);
                    return -positive == ExactMath.DivideHalfEven(-value, divisor)
                        && WideIntegers.DivideHalfEven(value, divisor) == (BigInteger)positive;
                }
            );

    [Fact]
    public void A_share_in_parts_per_million_is_rounded_up_and_capped() =>
        Gen.Select(WideIntegers.UpTo(106), WideIntegers.UpTo(106))
            .Sample(
                (part, whole) =>
                {
                    whole = Int128.Max(1, whole);
                    BigInteger expected = BigInteger.Min(
                        ExactMath.PartsPerMillionCap,
                        (((BigInteger)part * 1_000_000) + whole - 1) / whole
                    );
                    return expected == ExactMath.PartsPerMillionCeiling(part, whole);
                }
            );

    [Fact]
    public void Next_to_a_whole_part_per_million_it_is_still_rounded_up() =>
        Gen.Select(Gen.Long[0, 1_100_000_000], WideIntegers.UpTo(63), Gen.Int[-1, 1])
            .Sample(
                (parts, whole, off) =>
                {
                    whole = Int128.Max(1, whole);
                    Int128 part = Int128.Max(0, (whole * parts / 1_000_000) + off);
                    BigInteger expected = BigInteger.Min(
                        ExactMath.PartsPerMillionCap,
                        (((BigInteger)part * 1_000_000) + whole - 1) / whole
                    );
                    return expected == ExactMath.PartsPerMillionCeiling(part, whole);
                },
                iter: 20_000
            );

    [Theory]
    [InlineData(0, 5, 0)]
    [InlineData(1, 3, 333_334)]
    [InlineData(1, 1, 1_000_000)]
    [InlineData(1, 2_000_000, 1)]
    [InlineData(1000, 1, 1_000_000_000)]
    [InlineData(1_000_000, 1, 1_000_000_000)]
    public void Shares_by_hand(long part, long whole, long expected) =>
        Assert.Equal(expected, ExactMath.PartsPerMillionCeiling(part, whole));

    [Fact]
    public void A_share_of_nothing_or_of_less_throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ExactMath.PartsPerMillionCeiling(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ExactMath.PartsPerMillionCeiling(-1, 1));
    }

    [Theory]
    [InlineData(3, 4, 5)]
    [InlineData(300_000, 400_000, 500_000)]
    [InlineData(1, 1, 2)]
    [InlineData(0, 7, 7)]
    [InlineData(0, 0, 0)]
    [InlineData(1_000_000_000, 1_000_000_000, 1_000_000_000)]
    public void Widths_in_quadrature_by_hand(long first, long second, long expected) =>
        Assert.Equal(expected, ExactMath.Quadrature(first, second));

    [Fact]
    public void Widths_in_quadrature_are_symmetric_and_between_the_wider_one_and_the_sum() =>
        Gen.Select(
                Gen.Long[0, ExactMath.PartsPerMillionCap],
                Gen.Long[0, ExactMath.PartsPerMillionCap]
            )
            .Sample(
                (a, b) =>
                {
                    long both = ExactMath.Quadrature(a, b);
                    return both == ExactMath.Quadrature(b, a)
                        && both >= Math.Max(a, b)
                        && both <= Math.Min(ExactMath.PartsPerMillionCap, a + b);
                }
            );
}
