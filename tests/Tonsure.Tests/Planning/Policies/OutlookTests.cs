using Tonsure.Grid.Forecasting;
using Tonsure.Planning;
using Tonsure.Planning.Policies;
using Tonsure.Tests.Grid.Forecasting;
using Xunit;

namespace Tonsure.Tests.Planning.Policies;

public sealed class OutlookTests
{
    private static readonly double[] Flat = [.. Enumerable.Repeat(100.0, 48)];
    private static readonly double[] Later = [.. Enumerable.Repeat(200.0, 48)];

    [Fact]
    public void The_newest_issue_is_looked_at_and_set_right_by_the_hour_in_progress()
    {
        double[] came = [.. Enumerable.Repeat(100.0, 25), 400.0, .. Enumerable.Repeat(1.0, 30)];
        IssuedOutlook outlook = new(
            PlanWorlds.World(came).Signals,
            [
                [new(PlanWorlds.First, Flat), new(PlanWorlds.First + 24, Later)],
            ]
        );
        double[] ahead = new double[4];
        Assert.True(outlook.TryLook(0, PlanWorlds.First + 3, ahead));
        Assert.Equal([100.0, 100.0, 100.0, 100.0], ahead);
        // In the second hour of the second issue 400 came for 200: a half of the difference in logarithms is left after 16.6 hours.
        Assert.True(outlook.TryLook(0, PlanWorlds.First + 25, ahead));
        Assert.Equal(200 * Math.Pow(2, Math.Exp(-1 / 24.0)), ahead[0], 9);
        Assert.Equal(200 * Math.Pow(2, Math.Exp(-4 / 24.0)), ahead[3], 9);
    }

    [Fact]
    public void Beyond_an_issues_end_its_last_day_repeats_and_outside_there_is_none()
    {
        double[] issue = [.. Enumerable.Range(1, 48).Select(i => (double)i)];
        double[] came = [.. issue, .. issue];
        IssuedOutlook outlook = new(
            PlanWorlds.World(came).Signals,
            [
                [new(PlanWorlds.First, issue)],
            ]
        );
        double[] ahead = new double[3];
        Assert.True(outlook.TryLook(0, PlanWorlds.First + 45, ahead));
        Assert.Equal([47.0, 48.0, 25.0], ahead);
        Assert.False(outlook.TryLook(0, PlanWorlds.First + 47, ahead));
        Assert.False(outlook.TryLook(0, PlanWorlds.First - 1, ahead));
    }

    [Fact]
    public void Of_two_outlooks_the_near_one_counts_first_and_the_far_one_later()
    {
        BlendedOutlook outlook = new(new Always(100), new Always(300));
        double[] ahead = new double[80];
        Assert.True(outlook.TryLook(0, 0, ahead));
        Assert.Equal(100, ahead[0], 9);
        Assert.Equal(100 * Math.Pow(3, 0.8), ahead[79], 0.5);
        Assert.Equal(ahead.Order(), ahead);
        Assert.True(new BlendedOutlook(new Always(null), new Always(300)).TryLook(0, 0, ahead));
        Assert.Equal(300, ahead[0]);
        Assert.True(new BlendedOutlook(new Always(100), new Always(null)).TryLook(0, 0, ahead));
        Assert.Equal(100, ahead[79]);
        Assert.False(new BlendedOutlook(new Always(null), new Always(null)).TryLook(0, 0, ahead));
    }

    [Fact]
    public void Sites_of_one_zone_look_at_one_forecast()
    {
        HourlyHistory history = Histories.OfGrid(1, 3000);
        LearntOutlook outlook = new([history, Histories.OfGrid(2, 3000), history]);
        double[][] ahead = [new double[120], new double[120], new double[120]];
        for (int site = 0; site < 3; site++)
        {
            Assert.True(outlook.TryLook(site, Histories.First + 2500, ahead[site]));
        }

        Assert.Equal(ahead[0], ahead[2]);
        Assert.NotEqual(ahead[0], ahead[1]);
        Assert.Equal(ahead[0][72..96], ahead[0][96..120]);
        Assert.False(outlook.TryLook(0, Histories.First + 10, ahead[0]));
    }

    [Fact]
    public void A_perfect_outlook_ends_where_what_came_ends()
    {
        SignalMatrix signals = PlanWorlds.World([1, 2, 3, -1]).Signals;
        double[] ahead = new double[2];
        Assert.True(new PerfectOutlook(signals).TryLook(0, PlanWorlds.First, ahead));
        Assert.Equal([2.0, 3.0], ahead);
        Assert.False(new PerfectOutlook(signals).TryLook(0, PlanWorlds.First + 1, ahead));
    }

    private sealed class Always(double? figure) : IOutlook
    {
        public bool TryLook(int site, long hour, Span<double> grams)
        {
            grams.Fill(figure ?? -1);
            return figure is not null;
        }
    }
}
