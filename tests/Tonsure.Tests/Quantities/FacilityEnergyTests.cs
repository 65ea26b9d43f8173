using System.Numerics;
using CsCheck;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Quantities;

public sealed class FacilityEnergyTests : QuantityContract<FacilityEnergy>
{
    protected override string Unit => "J";

    protected override Gen<FacilityEnergy> Any =>
        Gen.OneOf(
            base.Any,
            WideIntegers.UpTo(127).Select(value => FacilityEnergy.FromMicrojoules(value))
        );

    protected override FacilityEnergy Of(long baseUnits) =>
        FacilityEnergy.FromMicrojoules(baseUnits);

    [Theory]
    [InlineData("1 J", 1_000_000)]
    [InlineData("1 mJ", 1_000)]
    [InlineData("1 kJ", 1_000_000_000)]
    [InlineData("1 MJ", 1_000_000_000_000)]
    [InlineData("1 Wh", 3_600_000_000)]
    [InlineData("0.5 kWh", 1_800_000_000_000)]
    [InlineData("1 MWh", 3_600_000_000_000_000)]
    [InlineData("2 GWh", 7_200_000_000_000_000_000)]
    public void Units_convert_as_one_does_by_hand(string text, long microjoules)
    {
        Assert.True(FacilityEnergy.TryParse(text, out FacilityEnergy energy));
        Assert.Equal(microjoules, energy.Microjoules);
    }

    [Fact]
    public void It_holds_what_a_country_draws_in_a_year()
    {
        Assert.True(FacilityEnergy.TryParse("10000 TWh", out FacilityEnergy energy));
        Assert.Equal((Int128)36_000_000_000_000_000 * 1_000_000_000, energy.Microjoules);
    }

    [Fact]
    public void A_wall_meters_millijoules_are_taken_whole() =>
        Assert.Equal("907.347 J", FacilityEnergy.FromMillijoules(907_347).ToString());

    [Fact]
    public void A_sum_that_does_not_fit_throws()
    {
        FacilityEnergy most = FacilityEnergy.FromMicrojoules(Int128.MaxValue);
        Assert.Throws<OverflowException>(() => most + Of(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => FacilityEnergy.FromMicrojoules(-1));
    }

    [Theory]
    [InlineData("1 kWh", "400 g/kWh", "400 g")]
    [InlineData("0.21 kWh", "412.35 g/kWh", "86.5935 g")]
    [InlineData("1 MWh", "15 g/kWh", "15 kg")]
    [InlineData("1 kJ", "1 g/kWh", "278 ug")]
    [InlineData("1 J", "1 g/kWh", "0 g")]
    [InlineData("1 kWh", "0 g/kWh", "0 g")]
    public void Emissions_are_those_worked_out_by_hand(string energy, string intensity, string mass)
    {
        Assert.True(FacilityEnergy.TryParse(energy, out FacilityEnergy e));
        Assert.True(CarbonIntensity.TryParse(intensity, out CarbonIntensity i));
        Assert.True(CarbonMass.TryParse(mass, out CarbonMass m));
        Assert.Equal(m, e * i);
    }

    [Fact]
    public void Emissions_are_the_exact_product_rounded_once_half_to_even() =>
        Gen.Select(WideIntegers.UpTo(80), Gen.Int[0, 2_000_000])
            .Sample(
                (microjoules, intensity) =>
                {
                    BigInteger expected = WideIntegers.DivideHalfEven(
                        (BigInteger)microjoules * intensity,
                        3_600_000_000
                    );
                    FacilityEnergy energy = FacilityEnergy.FromMicrojoules(microjoules);
                    CarbonIntensity i = CarbonIntensity.FromMilligramsPerKilowattHour(intensity);
                    if (expected > long.MaxValue)
                    {
                        Assert.Throws<OverflowException>(() => energy * i);
                    }
                    else
                    {
                        Assert.Equal(expected, (energy * i).Micrograms);
                    }
                }
            );

    [Fact]
    public void Energy_at_an_intensity_that_was_never_set_has_no_emissions_not_even_zero() =>
        Assert.Throws<InvalidOperationException>(() => Of(1_000_000) * default(CarbonIntensity));
}
