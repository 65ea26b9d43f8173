using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Quantities;

public sealed class CarbonMassTests : QuantityContract<CarbonMass>
{
    protected override string Unit => "gCO2e";

    protected override CarbonMass Of(long baseUnits) => CarbonMass.FromMicrograms(baseUnits);

    [Theory]
    [InlineData("93.14159 gCO2e", 93_141_590)]
    [InlineData("1 g", 1_000_000)]
    [InlineData("1 ug", 1)]
    [InlineData("1 µg", 1)]
    [InlineData("1 mg", 1_000)]
    [InlineData("1 kg", 1_000_000_000)]
    [InlineData("1 t", 1_000_000_000_000)]
    [InlineData("1 kt", 1_000_000_000_000_000)]
    [InlineData("9 Mt", 9_000_000_000_000_000_000)]
    [InlineData("0.0000005 g", 0)]
    [InlineData("0.0000015 g", 2)]
    public void Units_convert_as_one_does_by_hand(string text, long micrograms)
    {
        Assert.True(CarbonMass.TryParse(text, out CarbonMass mass));
        Assert.Equal(micrograms, mass.Micrograms);
    }

    [Theory]
    [InlineData("10 Mt")]
    [InlineData("1 kWh")]
    [InlineData("1 G")]
    public void Another_size_or_spelling_is_refused(string text) =>
        Assert.False(CarbonMass.TryParse(text, out _));

    [Fact]
    public void A_sum_that_does_not_fit_throws_and_none_is_negative()
    {
        Assert.Throws<OverflowException>(() => Of(long.MaxValue) + Of(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => CarbonMass.FromMicrograms(-1));
        Assert.Equal(Of(3), Of(1) + Of(2));
        Assert.Equal(0.093, Of(93_000).Grams, 12);
    }
}
