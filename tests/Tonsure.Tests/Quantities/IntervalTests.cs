using CsCheck;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Quantities;

public sealed class IntervalTests
{
    private static readonly Gen<long> Instants = Gen.OneOf(
        Gen.Long[-100_000, 100_000],
        Gen.Long[
            DateTimeOffset.MinValue.ToUnixTimeMilliseconds(),
            DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
        ]
    );

    private static readonly Gen<Interval> Intervals = Gen.Select(Instants, Instants)
        .Where((a, b) => a != b)
        .Select((a, b) => Interval.FromMilliseconds(Math.Min(a, b), Math.Max(a, b)));

    [Fact]
    public void It_holds_its_start_and_not_its_end()
    {
        Interval interval = Interval.FromMilliseconds(10, 20);
        Assert.False(interval.Contains(9));
        Assert.True(interval.Contains(10));
        Assert.True(interval.Contains(19));
        Assert.False(interval.Contains(20));
        Assert.Equal(10, interval.DurationMs);
        Assert.Equal(TimeSpan.FromMilliseconds(10), interval.Duration);
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(10, 9)]
    [InlineData(0, long.MaxValue)]
    [InlineData(long.MinValue, 0)]
    [InlineData(long.MinValue, long.MaxValue)]
    public void A_reversed_an_empty_or_an_endless_one_is_refused(long start, long end)
    {
        Assert.False(Interval.TryCreate(start, end, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => Interval.FromMilliseconds(start, end));
    }

    [Fact]
    public void The_default_is_no_interval_and_says_so_when_it_is_used()
    {
        Interval none = default;
        Assert.Throws<InvalidOperationException>(() => none.DurationMs);
        Assert.Throws<InvalidOperationException>(() => none.EndMs);
        Assert.Throws<InvalidOperationException>(() => none.Contains(0));
        Assert.Throws<InvalidOperationException>(() => none.ToString());
    }

    [Fact]
    public void Its_text_reads_back_exactly() =>
        Intervals.Sample(interval =>
            Interval.TryParse(interval.ToString(), out Interval read) && read == interval
        );

    [Theory]
    [InlineData("2026-11-22T10:00:00Z/2026-11-22T10:00:02Z")]
    [InlineData("2026-11-22T10:00:00.000Z/2026-11-22T10:00:02.0Z")]
    [InlineData("2026-11-22T19:00:00+09:00/2026-11-22T05:00:02-05:00")]
    public void Any_offset_of_RFC_3339_names_the_same_instants(string text)
    {
        Assert.True(Interval.TryParse(text, out Interval interval));
        Assert.Equal("2026-11-22T10:00:00.000Z/2026-11-22T10:00:02.000Z", interval.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-11-22T10:00:00Z")]
    [InlineData("2026-11-22T10:00:00Z/")]
    [InlineData("2026-11-22T10:00:02Z/2026-11-22T10:00:00Z")]
    [InlineData("2026-11-22T10:00:00Z/2026-11-22T10:00:00Z")]
    [InlineData("2026-11-22T10:00:00Z/2026-11-22T11:00:00Z/2026-11-22T12:00:00Z")]
    [InlineData("2026-13-22T10:00:00Z/2026-11-22T10:00:00Z")]
    [InlineData("10:00/11:00")]
    [InlineData("22 November/23 November")]
    [InlineData("11-22-2026 10:00Z/11-22-2026 11:00Z")]
    [InlineData("2026-11-22T10:00:00/2026-11-22T11:00:00")]
    public void What_is_not_two_instants_in_order_is_refused(string? text) =>
        Assert.False(Interval.TryParse(text, out _));

    [Fact]
    public void What_two_share_lies_in_both_and_is_the_same_either_way() =>
        Gen.Select(Intervals, Intervals, Instants)
            .Sample(
                (a, b, instant) =>
                {
                    bool some = a.TryIntersect(b, out Interval shared);
                    bool swapped = b.TryIntersect(a, out Interval other);
                    return some == swapped
                        && shared == other
                        && (some && shared.Contains(instant))
                            == (a.Contains(instant) && b.Contains(instant));
                }
            );

    [Fact]
    public void Neighbours_share_nothing() =>
        Assert.False(
            Interval.FromMilliseconds(0, 5).TryIntersect(Interval.FromMilliseconds(5, 9), out _)
        );

    [Fact]
    public void Instants_are_cut_to_whole_milliseconds()
    {
        DateTimeOffset start = DateTimeOffset.FromUnixTimeMilliseconds(1_000).AddTicks(9_999);
        Interval interval = Interval.Between(start, start.AddMilliseconds(1));
        Assert.Equal(1_000, interval.StartMs);
        Assert.Equal(1_001, interval.EndMs);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1_000), interval.Start);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1_001), interval.End);
    }
}
