using Tonsure.Adapters.Grids;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;
using Tonsure.Planning;
using Tonsure.Planning.Policies;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Adapters.Tests.Planning;

/// <summary>
/// Planning on real forecasts: a 12-hour job that can be suspended, in a window of 72 hours, submitted every day of half a year in 13 grids
/// (METHOD §5). The published forecasts of CarbonCast, which knows the weather, and ours, learnt from the grid's own past.
/// </summary>
public sealed class RealForecastsTests
{
    private const int Window = 72;

    [Fact]
    public void Planning_on_forecasts_keeps_most_of_what_the_future_would_save()
    {
        BacktestData data = BacktestData.Load(PeerData.Find());
        double[] saved = new double[5];
        foreach (BacktestGrid grid in data.Grids)
        {
            int issues = grid.External.Count;
            long first = data.FirstIssue;
            PlanSite site = new() { Id = grid.Zone, Zone = ZoneId.Parse("XX") };
            PlanRequest request = new(
                [.. Enumerable.Range(0, issues - 2).Select(day => Job(first + (day * 24)))],
                new SignalMatrix(
                    [site],
                    first,
                    (issues * 24) + Window,
                    (_, hour) =>
                        grid.History[hour] is { IsKnown: true } figure
                            ? new HourlyIntensity(
                                Bounded<CarbonIntensity>.Exactly(figure),
                                IntensityTier.Observed
                            )
                            : null
                ),
                TransferEnergy.Free,
                new PlanObjective.Carbon()
            );
            IssuedOutlook issued = new(
                request.Signals,
                [
                    [
                        .. grid.External.Select(
                            (issue, day) => new IssuedForecast(first + (day * 24), issue)
                        ),
                    ],
                ]
            );
            LearntOutlook learnt = new([grid.History]);
            saved[0] += Saving(request, learnt, new OptimalPolicy());
            saved[1] += Saving(request, issued, new WaitAwhilePolicy());
            saved[2] += Saving(request, issued, new MpcPolicy());
            saved[3] += Saving(request, learnt, new MpcPolicy());
            saved[4] += Saving(request, new BlendedOutlook(learnt, issued), new MpcPolicy());
        }

        double[] captured = [.. saved.Select(s => s / saved[0])];
        Assert.Equal(15.49, saved[0] / data.Grids.Count, 0.005);
        // Planned once as published (0.671), in every hour on what was published, on our own forecasts, and on both.
        Assert.InRange(captured[1], 0.66, 0.69);
        Assert.InRange(captured[2], 0.80, 1);
        Assert.InRange(captured[3], 0.78, 1);
        Assert.InRange(captured[4], 0.815, 1);
    }

    private static double Saving(PlanRequest request, IOutlook outlook, IPolicy policy) =>
        Replay.Run(request, outlook, [policy]).Policies[0].SavingPercent;

    private static PlanJob Job(long hour) =>
        new()
        {
            Id = hour.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Submitted = HourIndex.Start(hour),
            LatestEnd = HourIndex.Start(hour + Window),
            Work = TimeSpan.FromHours(12),
            Curve = ScalingCurve.Fixed(Power.FromWatts(1000)),
            Interruptible = true,
        };
}
