using System.Numerics;
using CsCheck;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Quantities;

public sealed class ItEnergyTests : QuantityContract<ItEnergy>
{
    protected override string Unit => "J";

    protected override ItEnergy Of(long baseUnits) => ItEnergy.FromMillijoules(baseUnits);

    [Theory]
    [InlineData("1 J", 1_000)]
    [InlineData("1 mJ", 1)]
    [InlineData("2.5 kJ", 2_500_000)]
    [InlineData("3 MJ", 3_000_000_000)]
    [InlineData("1 Wh", 3_600_000)]
    [InlineData("0.21 kWh", 756_000_000)]
    [InlineData("1 MWh", 3_600_000_000_000)]
    [InlineData("1 GWh", 3_600_000_000_000_000)]
    [InlineData("2.5 TWh", 9_000_000_000_000_000_000)]
    [InlineData(".5 J", 500)]
    [InlineData("0.0005 J", 0)]
    [InlineData("0.0015 J", 2)]
    [InlineData("0.0025 J", 2)]
    public void Units_convert_as_one_does_by_hand(string text, long millijoules)
    {
        Assert.True(ItEnergy.TryParse(text, out ItEnergy energy));
        Assert.Equal(millijoules, energy.Millijoules);
    }

    [Theory]
    [InlineData("2.6 TWh")]
    [InlineData("1 KWH")]
    [InlineData("1 W")]
    public void Another_size_or_spelling_is_refused(string text) =>
        Assert.False(ItEnergy.TryParse(text, out _));

    [Fact]
    public void It_is_756_J_in_text_and_a_thousandth_of_a_watt_hour_is_3_6_J()
    {
        Assert.Equal("756.123 J", ItEnergy.FromMillijoules(756_123).ToString());
        Assert.Equal("3.6 J", ItEnergy.FromMillijoules(3_600).ToString());
        Assert.Equal("0 J", default(ItEnergy).ToString());
        Assert.Equal(0.21, ItEnergy.FromMillijoules(756_000_000).KilowattHours, 12);
        Assert.Equal(756.123, ItEnergy.FromMillijoules(756_123).Joules, 12);
    }

    [Fact]
    public void A_sum_that_does_not_fit_throws()
    {
        ItEnergy most = ItEnergy.FromMillijoules(long.MaxValue);
        Assert.Throws<OverflowException>(() => most + ItEnergy.FromMillijoules(1));
        Assert.Throws<OverflowException>(() => most.Scale(3, 2));
        Assert.Throws<OverflowException>(() => ItEnergy.FromMicrojoules(Int128.MaxValue));
        Assert.Throws<OverflowException>(() => ItEnergy.FromJoules(1e19));
        Assert.Throws<OverflowException>(() => ItEnergy.FromJoules(double.PositiveInfinity));
    }

    [Fact]
    public void It_is_never_negative()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ItEnergy.FromMillijoules(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ItEnergy.FromMicrojoules(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ItEnergy.FromJoules(-0.001));
        Assert.Throws<ArgumentOutOfRangeException>(() => ItEnergy.FromJoules(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => default(ItEnergy) - Of(1));
    }

    [Theory]
    [InlineData(499, 0)]
    [InlineData(500, 0)]
    [InlineData(501, 1)]
    [InlineData(1_500, 2)]
    [InlineData(2_500, 2)]
    public void A_counters_microjoules_are_rounded_half_to_even(long microjoules, long expected) =>
        Assert.Equal(Of(expected), ItEnergy.FromMicrojoules(microjoules));

    [Fact]
    public void Sums_do_not_depend_on_their_order_and_a_difference_undoes_a_sum() =>
        Gen.Long[0, long.MaxValue / 3]
            .Select(Of)
            .Array[3]
            .Sample(e => e[0] + e[1] + e[2] == e[2] + (e[1] + e[0]) && e[0] + e[1] - e[1] == e[0]);

    [Fact]
    public void Its_comparisons_agree_with_one_another() =>
        Gen.Select(Gen.Long[0, 9].Select(Of), Gen.Long[0, 9].Select(Of))
            .Sample(
                (a, b) =>
                    (a < b) == (b > a)
                    && (a <= b) != (a > b)
                    && (a >= b) == (b <= a)
                    && ItEnergy.Min(a, b) + ItEnergy.Max(a, b) == a + b
                    && ItEnergy.Min(a, b) <= ItEnergy.Max(a, b)
            );

    [Fact]
    public void Energy_times_PUE_is_exact_to_the_microjoule() =>
        Gen.Select(Amounts, Gen.Int[1_000, 10_000])
            .Sample(
                (millijoules, pue) =>
                    (BigInteger)(Of(millijoules) * Pue.FromThousandths(pue)).Microjoules
                    == (BigInteger)millijoules * pue
            );

    [Fact]
    public void A_PUE_of_1_12_makes_1_kWh_into_4_032_kJ() =>
        Assert.Equal(
            FacilityEnergy.FromMillijoules(4_032_000_000),
            ItEnergy.FromMillijoules(3_600_000_000) * Pue.FromThousandths(1_120)
        );
}
