using System.Numerics;
using CsCheck;
using Tonsure.Disclosing.Statements;
using Xunit;

namespace Tonsure.Tests.Disclosing;

public sealed class ExactDecimalTests
{
    [Theory]
    [InlineData(0, 6, "0")]
    [InlineData(1, 6, "0.000001")]
    [InlineData(93_140_000, 6, "93.14")]
    [InlineData(1_000_000, 6, "1")]
    [InlineData(-5, 1, "-0.5")]
    [InlineData(1200, 0, "1200")]
    public void Whole_units_are_plain_decimals(long units, int decimals, string text) =>
        Assert.Equal(text, ExactDecimal.Of(units, decimals));

    [Theory]
    [InlineData(93_140_000, 6, 2, "93")]
    [InlineData(93_140, 9, 2, "0.000093")]
    [InlineData(99_600, 3, 2, "100")]
    [InlineData(12_500, 0, 2, "12000")]
    [InlineData(13_500, 0, 2, "14000")]
    [InlineData(7, 0, 2, "7")]
    [InlineData(0, 3, 2, "0")]
    public void Some_digits_are_rounded_half_to_even(
        long units,
        int decimals,
        int digits,
        string text
    ) => Assert.Equal(text, ExactDecimal.Rounded(units, decimals, digits));

    [Theory]
    [InlineData(93_140, 9, "9.3", -5)]
    [InlineData(99_600, 3, "1.0", 2)]
    [InlineData(7, 0, "7.0", 0)]
    [InlineData(120, 0, "1.2", 2)]
    public void A_mantissa_has_its_power_of_ten(
        long units,
        int decimals,
        string mantissa,
        int exponent
    ) => Assert.Equal((mantissa, exponent), ExactDecimal.Significant(units, decimals, 2));

    [Theory]
    [InlineData(93_140, 9, "9.3×10⁻⁵")]
    [InlineData(99_600, 3, "1.0×10²")]
    [InlineData(0, 3, "0")]
    public void A_small_figure_is_written_with_its_power_of_ten(
        long units,
        int decimals,
        string text
    ) => Assert.Equal(text, ExactDecimal.Scientific(units, decimals, 2));

    [Theory]
    [InlineData("3149999999999999999", "3.1×10¹⁸", "3100000000000000000")]
    [InlineData("7", "7.0×10⁰", "7")]
    [InlineData("0", "0", "0")]
    [InlineData(
        "99600000000000000000000000000000000000000000000000",
        "1.0×10⁵⁰",
        "100000000000000000000000000000000000000000000000000"
    )]
    public void A_count_may_be_larger_than_any_integer(string count, string text, string plain)
    {
        BigInteger whole = BigInteger.Parse(
            count,
            global::System.Globalization.CultureInfo.InvariantCulture
        );
        Assert.Equal(text, ExactDecimal.Scientific(whole, 2));
        Assert.Equal(plain, ExactDecimal.Rounded(whole, 2));
    }

    [Fact]
    public void Both_ways_of_rounding_say_the_same() =>
        Gen.Select(Gen.Long[1, long.MaxValue], Gen.Int[0, 12])
            .Sample(
                (units, decimals) =>
                {
                    (string mantissa, int exponent) = ExactDecimal.Significant(units, decimals, 2);
                    decimal power = 1;
                    for (int i = 0; i < Math.Abs(exponent); i++)
                    {
                        power = exponent < 0 ? power / 10 : power * 10;
                    }

                    Assert.Equal(
                        decimal.Parse(
                            ExactDecimal.Rounded(units, decimals, 2),
                            global::System.Globalization.CultureInfo.InvariantCulture
                        ),
                        decimal.Parse(
                            mantissa,
                            global::System.Globalization.CultureInfo.InvariantCulture
                        ) * power
                    );
                },
                iter: 2000
            );
}
