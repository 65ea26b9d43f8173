using CsCheck;
using Tonsure.Planning;
using Tonsure.Planning.Exact;
using Xunit;

namespace Tonsure.Tests.Planning.Exact;

public sealed class ContiguousPlannerTests
{
    private static readonly double[] Rising = [5, 4, 1, 2, 3];

    [Fact]
    public void The_best_start_may_lie_within_an_hour()
    {
        // 90 minutes: the whole second hour and half of the third, or half of the first and the whole second.
        Placement placement = PlanWorlds.Plan(
            PlanWorlds.World([300, 100, 400]),
            PlanWorlds.Job(0, 3, 1.5)
        );
        Assert.Equal(250, placement.Cost, 9);
        Assert.Equal([new PlacedRun(0.5, 2, 0, 0)], placement.Runs.ToArray());
    }

    [Fact]
    public void Of_equal_starts_the_earliest_is_taken() =>
        Assert.Equal(
            [new PlacedRun(0.25, 2.25, 0, 0)],
            PlanWorlds
                .Plan(PlanWorlds.World([7, 7, 7, 7, 7]), PlanWorlds.Job(0.25, 5, 2))
                .Runs.ToArray()
        );

    [Fact]
    public void It_costs_what_the_best_of_all_quarter_hours_costs() =>
        Gen.Select(PlanWorlds.Grams(6, gaps: true), PlanWorlds.Windows(6))
            .Sample(
                (grams, window) =>
                {
                    Placement placement = PlanWorlds.Plan(
                        PlanWorlds.World(grams),
                        PlanWorlds.Job(window.Start, window.End, window.Work)
                    );
                    double best = double.PositiveInfinity;
                    for (double at = window.Start; at + window.Work <= window.End; at += 0.25)
                    {
                        double cost = 0;
                        for (double t = at; t < at + window.Work; t += 0.25)
                        {
                            double hour = grams[(int)t];
                            cost += hour < 0 ? double.PositiveInfinity : hour / 4;
                        }

                        best = Math.Min(best, cost);
                    }

                    Assert.Equal(best, placement.Cost, 9);
                    Assert.True(placement.Count == (double.IsFinite(best) ? 1 : 0));
                }
            );

    [Fact]
    public void Work_that_fills_its_window_starts_at_once() =>
        Assert.Equal(
            [new PlacedRun(1.75, 2.25, 0, 0)],
            PlanWorlds
                .Plan(PlanWorlds.World([9, 9, 1]), PlanWorlds.Job(1.75, 2.25, 0.5))
                .Runs.ToArray()
        );

    [Fact]
    public void An_hour_without_devices_is_not_crossed()
    {
        PlanSite site = PlanWorlds.Sites(1)[0] with
        {
            Capacity = HourlySchedule.Dated(PlanWorlds.First, 4.0, 4.0, 1.0, 4.0, 4.0),
        };
        PlanRequest request = PlanWorlds.World(Rising) with
        {
            Signals = PlanWorlds.Matrix(site, Rising),
        };
        Assert.Equal(
            [new PlacedRun(3, 5, 0, 0)],
            PlanWorlds.Plan(request, PlanWorlds.Job(0, 5, 2) with { Devices = 2 }).Runs.ToArray()
        );
    }
}
