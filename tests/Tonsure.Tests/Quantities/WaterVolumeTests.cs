using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Quantities;

public sealed class WaterVolumeTests : QuantityContract<WaterVolume>
{
    protected override string Unit => "L";

    protected override WaterVolume Of(long baseUnits) => WaterVolume.FromMicrolitres(baseUnits);

    [Theory]
    [InlineData("0.31 L", 310_000)]
    [InlineData("1 mL", 1_000)]
    [InlineData("2 m3", 2_000_000_000)]
    public void Units_convert_as_one_does_by_hand(string text, long microlitres)
    {
        Assert.True(WaterVolume.TryParse(text, out WaterVolume volume));
        Assert.Equal(microlitres, volume.Microlitres);
    }

    [Fact]
    public void A_sum_that_does_not_fit_throws_and_none_is_negative()
    {
        Assert.Throws<OverflowException>(() => Of(long.MaxValue) + Of(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => WaterVolume.FromMicrolitres(-1));
        Assert.Equal(0.31, (Of(300_000) + Of(10_000)).Litres, 12);
    }
}
