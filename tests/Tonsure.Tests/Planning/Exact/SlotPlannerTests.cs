using CsCheck;
using Tonsure.Planning;
using Tonsure.Planning.Exact;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Planning.Exact;

public sealed class SlotPlannerTests
{
    private static readonly ItEnergy KilowattHour = ItEnergy.FromJoules(3.6e6);

    [Fact]
    public void A_suspension_that_saves_less_than_its_resume_is_not_made()
    {
        PlanRequest request = PlanWorlds.World([10, 40, 20, 100]);
        PlanJob job = PlanWorlds.Job(0, 4, 2) with { Interruptible = true };
        Assert.Equal(30, PlanWorlds.Plan(request, job).Cost, 9);
        PlanJob dear = job with { ResumeEnergy = KilowattHour.Scale(2, 1) };
        Placement placement = PlanWorlds.Plan(request, dear);
        Assert.Equal(50, placement.Cost, 9);
        Assert.Equal([new PlacedRun(0, 2, 0, 0)], placement.Runs.ToArray());
        PlanJob cheap = job with { ResumeEnergy = KilowattHour.Scale(1, 2) };
        Assert.Equal(40, PlanWorlds.Plan(request, cheap).Cost, 9);
    }

    [Fact]
    public void A_job_moves_where_that_is_worth_its_data_and_its_resume()
    {
        PlanRequest request = PlanWorlds.World([10, 90, 90], [50, 20, 20]) with
        {
            Transfer = new TransferEnergy(KilowattHour, "test"),
        };
        PlanJob job = PlanWorlds.Job(0, 3, 3) with { Migrate = true, DataGigabytes = 0.5 };
        Placement placement = PlanWorlds.Plan(request, job);
        Assert.Equal(
            [new PlacedRun(0, 1, 0, 0), new PlacedRun(1, 3, 0, 1)],
            placement.Runs.ToArray()
        );
        Assert.Equal(10 + 40 + (0.5 * 0.5 * (90 + 20)), placement.Cost, 9);
        // Where it may not move, it is placed once: 50 + 20 + 20 and the data of the first hour.
        Placement still = PlanWorlds.Plan(request, job with { Migrate = false });
        Assert.Equal(90 + (0.5 * 0.5 * (10 + 50)), still.Cost, 9);
    }

    [Fact]
    public void With_resumes_and_moves_it_costs_what_the_best_of_all_placements_costs() =>
        Gen.Select(
                PlanWorlds.Grams(4, gaps: true),
                PlanWorlds.Grams(4),
                PlanWorlds.Windows(4).Where(window => window.End - window.Start <= 3),
                Gen.Int[0, 3],
                Gen.Int[0, 3],
                Gen.Bool,
                Gen.Bool
            )
            .Sample(
                (here, there, window, resume, data, stops, moves) =>
                {
                    PlanRequest request = PlanWorlds.World(here, there) with
                    {
                        Transfer = new TransferEnergy(KilowattHour.Scale(1, 4), "test"),
                    };
                    PlanJob job = PlanWorlds.Job(window.Start, window.End, window.Work) with
                    {
                        Interruptible = stops,
                        Migrate = moves,
                        // Something always costs, so that the dynamic programme plans.
                        ResumeEnergy = KilowattHour.Scale(1 + resume, 8),
                        DataGigabytes = data,
                    };
                    Placement placement = PlanWorlds.Plan(request, job);
                    Assert.Equal(EveryPlacement.Best(request, job), placement.Cost, 6);
                    Assert.Equal(placement.Cost, placement.LowerBound);
                },
                iter: 300
            );
}
