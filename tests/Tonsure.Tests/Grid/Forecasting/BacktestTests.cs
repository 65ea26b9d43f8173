using Tonsure.Grid.Forecasting;
using Xunit;

namespace Tonsure.Tests.Grid.Forecasting;

public sealed class BacktestTests
{
    private const int Hours = 260 * 24;
    private const int FirstIssue = 200 * 24;
    private const int Issues = 20;

    [Fact]
    public void A_forecast_that_is_always_right_errs_nowhere_and_captures_all()
    {
        BacktestResult result = Run(Histories.Grid, delay: 0, Truth);
        Assert.Equal(0, result.ExternalMape, 9);
        Assert.Equal(1, result.ExternalCapture, 9);
        Assert.Equal(1, result.ExternalCaptureOnce, 9);
        Assert.Equal(Issues - 2, result.Issues);
        Assert.InRange(result.Mape, 0.5, 10);
        Assert.InRange(result.CaptureDaily, 0.5, 1);
        Assert.InRange(result.CaptureBlended, result.CaptureDaily, 1);
        Assert.InRange(result.BlendedMape, 0, result.Mape);
    }

    [Fact]
    public void Hours_after_the_last_ones_judged_change_nothing()
    {
        BacktestResult one = Run(Histories.Grid, delay: 0, Truth);
        BacktestResult other = Run(
            (seed, hours) =>
            {
                double[] grams = Histories.Grid(seed, hours);
                int end = FirstIssue + ((Issues - 1) * 24) + Forecaster.Hours;
                Array.Fill(grams, 1000, end, grams.Length - end);
                return grams;
            },
            delay: 0,
            Truth
        );
        Assert.Equal(one.MapeByLeadDay, other.MapeByLeadDay);
        Assert.Equal(one.CoverageByLeadDay, other.CoverageByLeadDay);
        Assert.Equal(one.CaptureHourly, other.CaptureHourly);
    }

    [Fact]
    public void Figures_that_come_late_are_not_used_before_they_come()
    {
        double now = Run(Histories.Grid, delay: 0, Truth).MapeByLeadDay[0];
        double late = Run(Histories.Grid, delay: 24, Truth).MapeByLeadDay[0];
        Assert.True(late > now, $"{late} after a day, {now} at once");
    }

    [Fact]
    public void A_grid_whose_hours_were_filled_in_is_in_no_mean()
    {
        BacktestResult sound = Run(Histories.Grid, delay: 0, Truth);
        BacktestResult all = Run(
            (seed, hours) =>
            {
                double[] grams = Histories.Grid(seed, hours);
                for (int i = 0; seed == 2 && i < hours; i += 3)
                {
                    grams[i] = 333;
                }

                return grams;
            },
            delay: 0,
            Truth
        );
        Assert.DoesNotContain(sound.Zones, zone => zone.IsLeftOut);
        BacktestZone left = Assert.Single(all.Zones, zone => zone.IsLeftOut);
        Assert.Equal("grid 2", left.Zone);
        Assert.Equal(
            all.Zones.Where(zone => !zone.IsLeftOut).Average(zone => zone.Mape),
            all.Mape,
            9
        );
    }

    [Fact]
    public void Histories_that_end_before_the_last_issue_are_refused() =>
        Assert.Throws<ArgumentException>(() =>
            new Backtest(
                [
                    new BacktestGrid(
                        "short",
                        Histories.OfGrid(1, FirstIssue + 24),
                        [.. Enumerable.Repeat<IReadOnlyList<double>>([.. new double[96]], Issues)]
                    ),
                ],
                Histories.First + FirstIssue,
                0
            )
        );

    [Fact]
    public void An_unseen_zone_is_forecast_better_than_by_chance_and_no_worse_than_clairvoyance()
    {
        UnseenZone zone = UnseenZone.Replay(
            "unseen",
            Histories.OfGrid(5, 3000),
            Histories.Pooled,
            delay: 0
        );
        Assert.Equal((3000 - (28 * 24) - 72) / 24 + 1, zone.Issues);
        Assert.InRange(zone.Daily, 0.5 * zone.Oracle, zone.Oracle);
        Assert.InRange(zone.Climatology, 0, zone.Oracle);
    }

    private static double[][] Truth(double[] grams) =>
        [
            .. Enumerable
                .Range(0, Issues)
                .Select(i => grams[(FirstIssue + (i * 24))..][..Forecaster.Hours]),
        ];

    private static BacktestResult Run(
        Func<int, int, double[]> grid,
        int delay,
        Func<double[], double[][]> external
    )
    {
        BacktestGrid[] grids =
        [
            .. Enumerable
                .Range(1, 3)
                .Select(seed =>
                {
                    double[] grams = grid(seed, Hours);
                    return new BacktestGrid(
                        $"grid {seed}",
                        Histories.Of(Hours, i => grams[i]),
                        external([.. grams.Select(g => Math.Round(g * 1000) / 1000)])
                    );
                }),
        ];
        Backtest backtest = new(grids, Histories.First + FirstIssue, delay);
        for (int i = 0; i < grids.Length; i++)
        {
            backtest.Gather(i);
        }

        backtest.Pool();
        return new BacktestResult(
            [.. grids.Select((_, i) => backtest.Run(i))],
            backtest.PlannedIssues,
            delay
        );
    }
}
