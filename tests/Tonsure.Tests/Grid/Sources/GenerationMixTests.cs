using CsCheck;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Grid.Sources;

public sealed class GenerationMixTests
{
    private static readonly FuelFactors Factors = new([
        Factor(Fuel.Coal, 820, 740, 1095),
        Factor(Fuel.Gas, 490, 403, 650),
        Factor(Fuel.Wind, 11, 7, 56),
    ]);

    private static readonly Fuel[] Fuels = [Fuel.Coal, Fuel.Gas, Fuel.Wind, Fuel.Unknown];

    private static readonly Gen<(Fuel, double)[]> Mixes = Gen.Select(
        Gen.Int[0, 3].Select(i => Fuels[i]),
        Gen.Double[-1e6, 1e8]
    ).Array[1, 8];

    [Fact]
    public void The_intensity_is_the_mean_weighed_by_generation()
    {
        MixIntensity mix = Of((Fuel.Gas, 1000), (Fuel.Wind, 3000));
        Assert.Equal(130_750, mix.Intensity.Value.MilligramsPerKilowattHour);
        Assert.Equal(106_000, mix.Intensity.Lower.MilligramsPerKilowattHour);
        Assert.Equal(204_500, mix.Intensity.Upper.MilligramsPerKilowattHour);
        Assert.Equal(0, mix.UnknownPpm);
    }

    [Fact]
    public void An_unknown_fuel_moves_the_bounds_and_not_the_figure()
    {
        MixIntensity mix = Of((Fuel.Gas, 500), (Fuel.Unknown, 500));
        Assert.Equal(490_000, mix.Intensity.Value.MilligramsPerKilowattHour);
        Assert.Equal((403_000 + 7_000) / 2, mix.Intensity.Lower.MilligramsPerKilowattHour);
        Assert.Equal((650_000 + 1_095_000) / 2, mix.Intensity.Upper.MilligramsPerKilowattHour);
        Assert.Equal(500_000, mix.UnknownPpm);
    }

    [Fact]
    public void A_fuel_that_the_table_lacks_is_unknown() =>
        Assert.Equal(250_000, Of((Fuel.Gas, 750), (Fuel.Marine, 250)).UnknownPpm);

    [Fact]
    public void Where_nothing_known_was_made_nothing_is_known()
    {
        Assert.False(GenerationMix.Of([]).TryIntensity(Factors, out _));
        Assert.False(GenerationMix.Of([(Fuel.Unknown, 9)]).TryIntensity(Factors, out _));
        Assert.False(GenerationMix.Of([(Fuel.Gas, 0)]).TryIntensity(Factors, out _));
    }

    [Fact]
    public void What_an_idle_plant_draws_is_nothing_made() =>
        Assert.Equal(
            490_000,
            Of((Fuel.Gas, 100), (Fuel.Coal, -50)).Intensity.Value.MilligramsPerKilowattHour
        );

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(2e12)]
    public void What_no_grid_makes_is_refused(double kilowatts) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => GenerationMix.Of([(Fuel.Gas, kilowatts)]));

    [Fact]
    public void A_mix_is_between_its_cleanest_and_its_dirtiest_fuel_whatever_the_order() =>
        Mixes.Sample(parts =>
        {
            bool known = GenerationMix.Of(parts).TryIntensity(Factors, out MixIntensity mix);
            bool again = GenerationMix
                .Of(parts.Reverse())
                .TryIntensity(Factors, out MixIntensity same);
            Assert.Equal((known, mix), (again, same));
            if (known)
            {
                Assert.InRange(mix.Intensity.Value.MilligramsPerKilowattHour, 11_000, 820_000);
                Assert.True(mix.Intensity.Lower.CompareTo(Factors.Lowest) >= 0);
                Assert.True(mix.Intensity.Upper.CompareTo(Factors.Highest) <= 0);
                Assert.InRange(mix.UnknownPpm, 0, 1_000_000);
            }
        });

    [Fact]
    public void A_table_of_factors_has_no_factor_for_the_unknown()
    {
        Assert.Throws<ArgumentException>(() => new FuelFactors([]));
        Assert.Throws<ArgumentException>(() => new FuelFactors([Factor(Fuel.Unknown, 1, 1, 1)]));
        Assert.Throws<ArgumentException>(() =>
            new FuelFactors([Factor(Fuel.Gas, 1, 1, 1), Factor(Fuel.Gas, 2, 2, 2)])
        );
    }

    private static MixIntensity Of(params (Fuel, double)[] parts)
    {
        Assert.True(GenerationMix.Of(parts).TryIntensity(Factors, out MixIntensity mix));
        return mix;
    }

    private static FuelFactor Factor(Fuel fuel, double value, double lower, double upper) =>
        new(
            fuel,
            new Bounded<CarbonIntensity>(
                CarbonIntensity.FromGramsPerKilowattHour(value),
                CarbonIntensity.FromGramsPerKilowattHour(lower),
                CarbonIntensity.FromGramsPerKilowattHour(upper)
            ),
            "test"
        );
}
