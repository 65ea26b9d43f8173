using Tonsure.Cli;
using Tonsure.Cli.Plans;
using Tonsure.Cli.Runs;
using Tonsure.Grid;
using Tonsure.Planning;
using Tonsure.Planning.Queues;
using Tonsure.System.Tests.Documents;
using Xunit;

namespace Tonsure.System.Tests.Cli;

public sealed class DemoPlanTests
{
    [Theory]
    [InlineData("DE")]
    [InlineData("KR")]
    [InlineData("FI")]
    public void A_training_a_week_is_planned_over_three_zones_and_no_plan_is_better(string zone)
    {
        (CommandContext cli, RunResult result) = RunSnapshot.Of("en", zone);

        PlanRequest request = DemoPlan.Request(cli, result)!;
        Plan plan = QueuePlanner.Plan(request, null, null, TestContext.Current.CancellationToken);

        Assert.Equal(3, request.Sites.Select(site => site.Zone).Distinct().Count());
        Assert.Equal(zone, request.Sites[0].Id);
        Assert.Equal(52, plan.Planned.Count());
        Assert.InRange(plan.Bound.GapPercent, 0, 0.001);
        Assert.True(plan.SavingPercent > 0);
        // A year of the run's own energy, at home and at once.
        double kilowattHours = result.Run.Energy!.Value.Value.KilowattHours;
        double mean = request
            .Jobs.Select(job =>
                cli.World.Tables.At(
                    request.Sites[0].Zone,
                    HourIndex.Of(job.Submitted.ToUnixTimeMilliseconds())
                )
            )
            .Average(hour => hour.Intensity.Value.GramsPerKilowattHour);
        Assert.InRange(plan.Baseline.Grams / (52 * kilowattHours * mean), 0.98, 1.02);
        Assert.All(
            plan.Planned.Zip(plan.Planned.Skip(1)),
            pair =>
                Assert.True(
                    pair.First.Slots[^1].Interval.EndMs
                        <= pair.Second.Job.Submitted.ToUnixTimeMilliseconds()
                )
        );
    }
}
