using Tonsure.Estimating;
using Xunit;

namespace Tonsure.Tests.Estimating;

public sealed class AcceleratorShareTests
{
    [Theory]
    [InlineData("8", 8.0)]
    [InlineData("1/2", 0.5)]
    [InlineData("1/6", 1.0 / 6)]
    public void Whole_devices_and_parts_are_read_and_written(string text, double devices)
    {
        Assert.True(AcceleratorShare.TryParse(text, out AcceleratorShare share));
        Assert.Equal(devices, share.Devices);
        Assert.Equal(text, share.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1/0")]
    [InlineData("1/2/3")]
    [InlineData("0.5")]
    [InlineData("99999999999")]
    public void What_is_no_share_is_refused(string text) =>
        Assert.False(AcceleratorShare.TryParse(text, out _));

    [Fact]
    public void A_share_is_positive_and_the_default_is_none()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new AcceleratorShare(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AcceleratorShare(1, 0));
        Assert.Throws<InvalidOperationException>(() => default(AcceleratorShare).Devices);
    }
}
