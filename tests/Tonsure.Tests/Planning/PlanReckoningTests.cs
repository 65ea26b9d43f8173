using CsCheck;
using Tonsure.Grid;
using Tonsure.Planning;
using Tonsure.Planning.Exact;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Planning;

public sealed class PlanReckoningTests
{
    private static readonly ItEnergy KilowattHour = ItEnergy.FromJoules(3.6e6);

    private static readonly PlanRequest World = PlanWorlds.World([1]) with
    {
        Signals = PlanWorlds.Matrix(
            [
                PlanWorlds.Sites(2)[0] with
                {
                    Pue = Pue.FromThousandths(1500),
                    PricePerKilowattHour = HourlySchedule.Always(0.2),
                    Reserved = new ReservedDevice(
                        CarbonMass.FromMicrograms(3_000_000),
                        Power.FromWatts(50)
                    ),
                },
                PlanWorlds.Sites(2)[1],
            ],
            [
                [100, 200, -1, 300],
                [50, 60, 70, 80],
            ]
        ),
        Transfer = new TransferEnergy(KilowattHour.Scale(1, 10), "test"),
    };

    [Fact]
    public void Edge_hours_count_by_fraction_and_the_facility_counts_once()
    {
        PlanReckoning reckoning = Reckon(PlanWorlds.Job(0, 4, 1), (0.5, 1.5, "a"))!;
        Assert.Equal(1.5 * ((0.5 * 100) + (0.5 * 200)), reckoning.Carbon.Grams, 9);
        Assert.Equal(0.2 * 1.5, reckoning.Price!.Value, 9);
        Assert.Equal(IntensityTier.Observed, reckoning.Signal);
    }

    [Fact]
    public void A_move_pays_half_at_each_end_without_the_facility_and_a_resume()
    {
        PlanJob job = PlanWorlds.Job(0, 4, 2) with
        {
            DataGigabytes = 20,
            ResumeEnergy = KilowattHour.Scale(1, 2),
        };
        PlanReckoning reckoning = Reckon(job, (0, 1, "a"), (1, 2, "b"))!;
        Assert.Equal((1.5 * 100) + 60 + 200 + 60 + (0.5 * 60), reckoning.Carbon.Grams, 9);
        Assert.Null(reckoning.Price);
    }

    [Fact]
    public void A_job_placed_elsewhere_pays_for_its_data_when_it_is_submitted()
    {
        PlanJob job = PlanWorlds.Job(0, 4, 1) with { DataGigabytes = 10 };
        PlanReckoning reckoning = Reckon(job, (3, 4, "b"))!;
        Assert.Equal(80 + (0.5 * 100) + (0.5 * 50), reckoning.Carbon.Grams, 9);
    }

    [Fact]
    public void An_hour_that_is_not_known_makes_the_whole_unknown() =>
        Assert.Null(Reckon(PlanWorlds.Job(0, 4, 2), (1.5, 3.5, "a")));

    [Fact]
    public void Reserved_devices_count_where_they_are_asked_for()
    {
        PlanJob job = PlanWorlds.Job(0, 4, 1) with { Devices = 4 };
        PlannedSlot[] slots = [Slot(0, 1, "a")];
        PlanReckoning reckoning = PlanReckoning.Of(
            World with
            {
                CountReserved = true,
            },
            job,
            slots
        )!;
        // Four devices for an hour: 3 g each, and 50 W each at 1.5 × 100 g/kWh.
        Assert.Equal(12 + (0.2 * 150), reckoning.Reserved.Grams, 9);
        Assert.Equal(0, PlanReckoning.Of(World, job, slots)!.Reserved.Grams);
        CostBoard board = new(World.Signals, 1, 0, countReserved: true);
        Assert.Equal(
            reckoning.Carbon.Grams + reckoning.Reserved.Grams,
            PlacementCost.Of(PlanWorlds.Shape(World, job), board, [new PlacedRun(0, 1, 0, 0)]),
            6
        );
    }

    [Fact]
    public void A_slot_at_no_site_or_scale_of_the_plan_is_a_mistake()
    {
        Assert.Throws<ArgumentException>(() => Reckon(PlanWorlds.Job(0, 4, 1), (0, 1, "z")));
        Assert.Throws<ArgumentException>(() =>
            PlanReckoning.Of(World, PlanWorlds.Job(0, 4, 1), [Slot(0, 1, "a") with { Scale = 3 }])
        );
    }

    [Fact]
    public void What_is_told_is_what_was_made_small() =>
        Gen.Select(PlanWorlds.Grams(6).Array[2], PlanWorlds.Windows(6), Gen.Bool, Gen.Int[0, 4])
            .Sample(
                (grams, window, stops, data) =>
                {
                    PlanRequest world = PlanWorlds.World(grams) with { Transfer = World.Transfer };
                    PlanJob job = PlanWorlds.Job(window.Start, window.End, window.Work) with
                    {
                        Interruptible = stops,
                        Migrate = true,
                        DataGigabytes = data,
                        ResumeEnergy = KilowattHour.Scale(data, 8),
                    };
                    JobShape shape = PlanWorlds.Shape(world, job);
                    JobPlanner planner = new(PlanWorlds.Board(world));
                    Placement placement = new();
                    planner.Plan(shape, placement);
                    JobPlan.Planned planned = new JobPlanWriter(world, planner).Write(
                        shape,
                        placement
                    );
                    Assert.Equal(placement.Cost, planned.Carbon.Grams, 1e-4);
                    Assert.True(
                        planned.Baseline is null
                            || planned.Carbon.Grams <= planned.Baseline.Value.Grams + 1e-4
                    );
                    Assert.True(
                        planned.NextBest is null
                            || planned.NextBest.Carbon.Grams >= planned.Carbon.Grams - 1e-4
                    );
                }
            );

    [Fact]
    public void The_next_best_place_or_hour_is_told()
    {
        PlanRequest world = PlanWorlds.World([400, 300, 200, 290], [150, 300, 310, 320]);
        JobShape shape = PlanWorlds.Shape(world, PlanWorlds.Job(0, 4, 1));
        JobPlanner planner = new(PlanWorlds.Board(world));
        Placement placement = new();
        planner.Plan(shape, placement);
        JobPlan.Planned planned = new JobPlanWriter(world, planner).Write(shape, placement);
        Assert.Equal("b", planned.Slots[0].Site);
        Assert.Equal(400, planned.Baseline!.Value.Grams);
        Assert.Equal(
            new PlanAlternative("a", PlanWorlds.At(2), CarbonMass.FromMicrograms(200_000_000)),
            planned.NextBest
        );
    }

    private static PlanReckoning? Reckon(
        PlanJob job,
        params (double Start, double End, string Site)[] slots
    ) => PlanReckoning.Of(World, job, [.. slots.Select(s => Slot(s.Start, s.End, s.Site))]);

    private static PlannedSlot Slot(double start, double end, string site) =>
        new(Interval.Between(PlanWorlds.At(start), PlanWorlds.At(end)), 1, site);
}
