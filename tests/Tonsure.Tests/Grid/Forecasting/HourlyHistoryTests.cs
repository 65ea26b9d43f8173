using Tonsure.Grid.Forecasting;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Grid.Forecasting;

public sealed class HourlyHistoryTests
{
    [Fact]
    public void A_gap_stays_unknown_and_is_filled_from_the_same_hour_of_the_day_before()
    {
        HourlyHistory history = Histories.Of(72, i => i is 30 or 54 ? null : 100 + i);
        Assert.False(history[Histories.First + 30].IsKnown);
        Assert.Equal(Math.Log(106), history.Log(Histories.First + 30), 12);
        Assert.Equal(Math.Log(106), history.Log(Histories.First + 54), 12);
    }

    [Fact]
    public void A_gap_on_the_first_day_takes_the_hour_before()
    {
        HourlyHistory history = Histories.Of(10, i => i is 4 or 5 ? null : 100 + i);
        Assert.Equal(Math.Log(103), history.Log(Histories.First + 5), 12);
    }

    [Fact]
    public void It_begins_with_the_first_known_hour()
    {
        HourlyHistory history = Histories.Of(10, i => i < 3 ? null : 200);
        Assert.Equal(Histories.First + 3, history.FirstHour);
        Assert.Equal(Histories.First + 10, history.EndHour);
        Assert.False(history[Histories.First].IsKnown);
        Assert.False(history[Histories.First + 10].IsKnown);
    }

    [Fact]
    public void Until_an_hour_nothing_later_is_in_it_and_it_does_not_end_in_a_gap()
    {
        HourlyHistory history = Histories.Of(100, i => i is >= 40 and < 50 ? null : 200);
        Assert.Equal(Histories.First + 40, history.Until(Histories.First + 45).EndHour);
        Assert.Equal(Histories.First + 60, history.Until(Histories.First + 60).EndHour);
        Assert.Same(history, history.Until(Histories.First + 100));
        Assert.Equal(Histories.First, history.Until(Histories.First - 5).EndHour);
    }

    [Fact]
    public void The_repeated_share_counts_the_most_frequent_value_and_not_gaps()
    {
        Assert.Equal(
            0.25,
            Histories
                .Of(
                    1000,
                    i =>
                        i % 5 == 0 ? null
                        : i % 5 == 1 ? 300
                        : 301 + i
                )
                .RepeatedShare(),
            12
        );
        Assert.Equal(0, Histories.Of(1000, i => 300 + i).RepeatedShare());
        Assert.Equal(0, new HourlyHistory(0, [default(CarbonIntensity)]).RepeatedShare());
    }

    [Fact]
    public void It_covers_a_span_of_which_at_most_a_fifth_was_filled()
    {
        HourlyHistory history = Histories.Of(200, i => i is >= 100 and < 120 ? null : 300);
        long first = Histories.First;
        Assert.True(history.Covers(first + 100, first + 200));
        Assert.False(history.Covers(first + 100, first + 199));
        Assert.False(history.Covers(first - 1, first + 50));
        Assert.False(history.Covers(first, first + 201));
    }

    [Fact]
    public void No_intensity_at_all_has_a_logarithm()
    {
        HourlyHistory history = Histories.Of(3, _ => 0);
        Assert.Equal(Math.Log(0.5), history.Log(Histories.First));
    }
}
