using System.Numerics;
using CsCheck;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Quantities;

public sealed class PowerTests : QuantityContract<Power>
{
    protected override string Unit => "W";

    protected override Power Of(long baseUnits) => Power.FromMilliwatts(baseUnits);

    [Theory]
    [InlineData("65.5 W", 65_500)]
    [InlineData("1 mW", 1)]
    [InlineData("1 kW", 1_000_000)]
    [InlineData("1 MW", 1_000_000_000)]
    [InlineData("1 GW", 1_000_000_000_000)]
    public void Units_convert_as_one_does_by_hand(string text, long milliwatts)
    {
        Assert.True(Power.TryParse(text, out Power power));
        Assert.Equal(milliwatts, power.Milliwatts);
    }

    [Fact]
    public void Power_over_a_time_is_energy()
    {
        Assert.Equal("235800 J", Power.FromWatts(65.5).Over(TimeSpan.FromHours(1)).ToString());
        Assert.Equal("0.001 J", Power.FromWatts(1).Over(TimeSpan.FromMilliseconds(1)).ToString());
        Assert.Equal("0 J", Power.FromWatts(1_000).Over(TimeSpan.Zero).ToString());
    }

    [Fact]
    public void Power_over_a_time_is_the_exact_product_rounded_once() =>
        Gen.Select(Gen.Long[0, 1_000_000_000], Gen.Long[0, TimeSpan.TicksPerDay * 30])
            .Sample(
                (milliwatts, ticks) =>
                    WideIntegers.DivideHalfEven(
                        (BigInteger)milliwatts * ticks,
                        TimeSpan.TicksPerSecond
                    ) == Of(milliwatts).Over(TimeSpan.FromTicks(ticks)).Millijoules
            );

    [Fact]
    public void Time_does_not_run_backwards() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(1).Over(TimeSpan.FromTicks(-1)));

    [Fact]
    public void What_does_not_fit_throws_and_none_is_negative()
    {
        Assert.Throws<OverflowException>(() => Of(long.MaxValue) + Of(1));
        Assert.Throws<OverflowException>(() => Of(long.MaxValue).Over(TimeSpan.FromSeconds(2)));
        Assert.Throws<OverflowException>(() => Power.FromWatts(double.PositiveInfinity));
        Assert.Throws<ArgumentOutOfRangeException>(() => Power.FromMilliwatts(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Power.FromWatts(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Power.FromWatts(double.NaN));
    }
}
