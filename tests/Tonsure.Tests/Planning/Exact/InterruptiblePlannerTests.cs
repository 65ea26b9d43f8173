using CsCheck;
using Tonsure.Planning;
using Tonsure.Planning.Exact;
using Xunit;

namespace Tonsure.Tests.Planning.Exact;

public sealed class InterruptiblePlannerTests
{
    [Fact]
    public void It_takes_the_cheapest_hours_and_the_part_of_the_next_beside_them()
    {
        Placement placement = PlanWorlds.Plan(
            PlanWorlds.World([50, 10, 30, 90, 20]),
            Job(0, 5, 2.5)
        );
        Assert.Equal(10 + 20 + 15, placement.Cost, 9);
        Assert.Equal(
            [new PlacedRun(1, 2.5, 0, 0), new PlacedRun(4, 5, 0, 0)],
            placement.Runs.ToArray()
        );
    }

    [Fact]
    public void A_part_of_an_hour_before_a_whole_one_lies_at_its_end() =>
        Assert.Equal(
            [new PlacedRun(0.5, 2, 0, 0)],
            PlanWorlds.Plan(PlanWorlds.World([30, 10, 50]), Job(0, 3, 1.5)).Runs.ToArray()
        );

    [Fact]
    public void It_costs_the_sum_of_the_cheapest_quarter_hours() =>
        Gen.Select(PlanWorlds.Grams(6, gaps: true), PlanWorlds.Windows(6))
            .Sample(
                (grams, window) =>
                {
                    Placement placement = PlanWorlds.Plan(
                        PlanWorlds.World(grams),
                        Job(window.Start, window.End, window.Work)
                    );
                    double[] quarters =
                    [
                        .. Enumerable
                            .Range(0, (int)((window.End - window.Start) * 4))
                            .Select(i => grams[(int)(window.Start + (i / 4.0))])
                            .Where(hour => hour >= 0)
                            .Order()
                            .Select(hour => hour / 4),
                    ];
                    int wanted = (int)(window.Work * 4);
                    Assert.Equal(
                        quarters.Length < wanted
                            ? double.PositiveInfinity
                            : quarters.Take(wanted).Sum(),
                        placement.Cost,
                        9
                    );
                }
            );

    private static PlanJob Job(double start, double end, double work) =>
        PlanWorlds.Job(start, end, work) with
        {
            Interruptible = true,
        };
}
