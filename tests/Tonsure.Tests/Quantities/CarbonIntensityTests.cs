using System.Text.Json;
using CsCheck;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Quantities;

public sealed class CarbonIntensityTests : QuantityContract<CarbonIntensity>
{
    protected override string Unit => "g/kWh";

    protected override Gen<CarbonIntensity> Any =>
        Gen.Int[0, int.MaxValue - 1].Select(CarbonIntensity.FromMilligramsPerKilowattHour);

    protected override CarbonIntensity Of(long baseUnits) =>
        CarbonIntensity.FromMilligramsPerKilowattHour((int)baseUnits);

    [Theory]
    [InlineData("412.35 g/kWh", 412_350)]
    [InlineData("412.35 gCO2e/kWh", 412_350)]
    [InlineData("7 mg/kWh", 7)]
    [InlineData("1.2 kg/kWh", 1_200_000)]
    [InlineData("500 kg/MWh", 500_000)]
    [InlineData("0.5 t/MWh", 500_000)]
    [InlineData("0 g/kWh", 0)]
    public void Units_convert_as_one_does_by_hand(string text, int milligrams)
    {
        Assert.True(CarbonIntensity.TryParse(text, out CarbonIntensity intensity));
        Assert.Equal(milligrams, intensity.MilligramsPerKilowattHour);
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("412 g")]
    [InlineData("412 g/KWH")]
    [InlineData("2148 kg/kWh")]
    public void Another_size_or_spelling_is_refused(string text) =>
        Assert.False(CarbonIntensity.TryParse(text, out _));

    [Fact]
    public void One_that_was_never_set_does_not_mean_clean()
    {
        CarbonIntensity never = default;
        CarbonIntensity clean = CarbonIntensity.FromMilligramsPerKilowattHour(0);
        Assert.False(never.IsKnown);
        Assert.True(clean.IsKnown);
        Assert.NotEqual(clean, never);
        Assert.Equal("unknown", never.ToString());
        Assert.Throws<InvalidOperationException>(() => never.MilligramsPerKilowattHour);
        Assert.Throws<InvalidOperationException>(() => never.GramsPerKilowattHour);
        Assert.Throws<InvalidOperationException>(() => never.CompareTo(clean));
        Assert.Throws<InvalidOperationException>(() => clean.CompareTo(never));
        Assert.Throws<InvalidOperationException>(() =>
            Bounded<CarbonIntensity>.Around(never, clean, clean)
        );
    }

    [Fact]
    public void One_that_was_never_set_does_not_come_back_from_json() =>
        Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<CarbonIntensity>(
                JsonSerializer.Serialize(default(CarbonIntensity))
            )
        );

    [Theory]
    [InlineData(412.35, 412_350)]
    [InlineData(0.0005, 0)]
    [InlineData(0.0015, 2)]
    public void Grams_are_rounded_half_to_even_to_a_milligram(double grams, int milligrams) =>
        Assert.Equal(Of(milligrams), CarbonIntensity.FromGramsPerKilowattHour(grams));

    [Fact]
    public void What_is_no_intensity_throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            CarbonIntensity.FromMilligramsPerKilowattHour(-1)
        );
        Assert.Throws<OverflowException>(() =>
            CarbonIntensity.FromMilligramsPerKilowattHour(int.MaxValue)
        );
        foreach (double grams in new[] { -0.1, double.NaN, 2_147_483, double.PositiveInfinity })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() =>
                CarbonIntensity.FromGramsPerKilowattHour(grams)
            );
        }
    }
}
