using CsCheck;
using Tonsure.Grid;
using Xunit;

namespace Tonsure.Tests.Grid;

public sealed class HourIndexTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(3_599_999, 0)]
    [InlineData(3_600_000, 1)]
    [InlineData(-1, -1)]
    [InlineData(-3_600_000, -1)]
    [InlineData(-3_600_001, -2)]
    public void An_instant_before_1970_lies_in_a_negative_hour(long instantMs, long hour) =>
        Assert.Equal(hour, HourIndex.Of(instantMs));

    [Fact]
    public void An_instant_lies_in_its_hour_and_in_no_other() =>
        Gen.Long[
                DateTimeOffset.MinValue.ToUnixTimeMilliseconds(),
                DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() - HourIndex.Milliseconds
            ]
            .Sample(instantMs =>
            {
                long hour = HourIndex.Of(instantMs);
                return HourIndex.Start(hour).ToUnixTimeMilliseconds() <= instantMs
                    && instantMs < HourIndex.Start(hour + 1).ToUnixTimeMilliseconds()
                    && HourIndex.Start(hour) is { Minute: 0, Second: 0, Millisecond: 0 };
            });
}
