using System.Globalization;
using CsCheck;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Quantities;

public sealed class PueTests
{
    [Fact]
    public void Its_text_reads_back_exactly() =>
        Gen.Int[1_000, 10_000]
            .Select(Pue.FromThousandths)
            .Sample(pue => Pue.TryParse(pue.ToString(), out Pue read) && read == pue);

    [Theory]
    [InlineData("1", 1_000)]
    [InlineData("1.12", 1_120)]
    [InlineData("1.1205", 1_120)]
    [InlineData("1.1215", 1_122)]
    [InlineData("10", 10_000)]
    public void A_plain_decimal_is_read_and_rounded_half_to_even(string text, int thousandths)
    {
        Assert.True(Pue.TryParse(text, out Pue pue));
        Assert.Equal(thousandths, pue.Thousandths);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0.999")]
    [InlineData("10.001")]
    [InlineData("-1.2")]
    [InlineData("1,2")]
    [InlineData("1.2.3")]
    [InlineData("1.2 x")]
    [InlineData("12 %")]
    [InlineData("NaN")]
    [InlineData("1e1")]
    [InlineData("99999999999999999999999999999999999")]
    public void What_is_no_PUE_is_refused(string? text)
    {
        Assert.False(Pue.TryParse(text, out Pue pue));
        Assert.Equal(Pue.One, pue);
    }

    [Fact]
    public void Below_1_and_above_10_there_is_none()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Pue.FromThousandths(999));
        Assert.Throws<ArgumentOutOfRangeException>(() => Pue.FromThousandths(10_001));
    }

    [Fact]
    public void The_default_is_equipment_that_stands_alone()
    {
        Assert.Equal(1_000, default(Pue).Thousandths);
        Assert.Equal("1", Pue.One.ToString());
        Assert.Equal(FacilityEnergy.FromMillijoules(5), ItEnergy.FromMillijoules(5) * default(Pue));
    }

    [Fact]
    public void Its_text_is_a_plain_decimal_wherever_it_is_written() =>
        Assert.Equal(
            "1.12",
            string.Create(CultureInfo.GetCultureInfo("de-DE"), $"{Pue.FromThousandths(1_120)}")
        );
}
