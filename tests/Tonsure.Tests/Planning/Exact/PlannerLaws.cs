using CsCheck;
using Tonsure.Grid;
using Tonsure.Planning;
using Tonsure.Planning.Exact;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Planning.Exact;

/// <summary>Laws that hold for every kind of job.</summary>
public sealed class PlannerLaws
{
    private const int Hours = 8;
    private static readonly ItEnergy KilowattHour = ItEnergy.FromJoules(3.6e6);

    private static readonly ScalingCurve Elastic = new(
        new ScalePoint(1, 1, Power.FromWatts(1000)),
        new ScalePoint(2, 1.9, Power.FromWatts(2100)),
        new ScalePoint(4, 3.1, Power.FromWatts(4000))
    );

    /// <summary>Any job of these worlds, in whole hours, so that what an hour costs is what a slot costs.</summary>
    private static readonly Gen<PlanJob> Jobs = Gen.Select(
            Gen.Int[0, Hours - 1],
            Gen.Int[1, Hours],
            Gen.Int[1, Hours],
            Gen.Bool.Array[4],
            Gen.Int[0, 4],
            Gen.Int[0, 4]
        )
        .Select(
            (start, length, work, kind, resume, data) =>
            {
                int end = Math.Min(start + length, Hours);
                return PlanWorlds.Job(start, end, Math.Min(work, end - start)) with
                {
                    Interruptible = kind[0],
                    Migrate = kind[1],
                    Curve = kind[2] ? Elastic : ScalingCurve.Fixed(Power.FromWatts(700)),
                    Residency = kind[3] ? Residency.In(ZoneId.Parse("SE")) : Residency.Anywhere,
                    ResumeEnergy = KilowattHour.Scale(resume, 8),
                    DataGigabytes = data,
                };
            }
        );

    private static readonly Gen<PlanRequest> Worlds = Gen.Select(
            PlanWorlds.Grams(Hours, gaps: true).Array[3],
            Gen.Int[0, 5].Array[Hours].Array[3],
            Gen.Bool
        )
        .Select(
            (grams, capacity, limited) =>
                new PlanRequest(
                    [],
                    PlanWorlds.Matrix(
                        [
                            .. PlanWorlds
                                .Sites(3)
                                .Select(
                                    (site, i) =>
                                        site with
                                        {
                                            Pue = Pue.FromThousandths(1000 + (100 * i)),
                                            Capacity = limited
                                                ? HourlySchedule.Dated(
                                                    PlanWorlds.First,
                                                    [.. capacity[i].Select(c => (double)c)]
                                                )
                                                : null,
                                        }
                                ),
                        ],
                        grams
                    ),
                    new TransferEnergy(KilowattHour.Scale(1, 10), "test"),
                    new PlanObjective.Carbon()
                )
        );

    [Fact]
    public void No_plan_leaves_its_window_its_zones_or_the_devices_that_are_free() =>
        Gen.Select(Worlds, Jobs)
            .Sample(
                (world, job) =>
                {
                    if (!Plan(world, job, out JobShape? shape, out Placement? plan))
                    {
                        return;
                    }

                    double before = shape.Start;
                    double work = 0;
                    foreach (PlacedRun run in plan.Runs)
                    {
                        Assert.True(run.Start >= before - 1e-9 && run.End > run.Start);
                        before = run.End;
                        work += (run.End - run.Start) * shape.Rates[run.Point];
                        PlanSite site = world.Sites[run.Site];
                        Assert.True(job.Residency.Allows(site.Zone));
                        for (int hour = (int)run.Start; hour < run.End - 1e-9; hour++)
                        {
                            long at = PlanWorlds.First + hour;
                            Assert.True(world.Signals[run.Site, at].IsKnown);
                            Assert.True(
                                site.Capacity is null
                                    || site.Capacity.At(at) >= job.Devices * shape.Scales[run.Point]
                            );
                        }
                    }

                    Assert.True(before <= shape.End + 1e-9);
                    Assert.Equal(shape.Work, work, 6);
                    if (!job.Interruptible && plan.Count > 1)
                    {
                        double gaps = plan.Runs[^1].End - plan.Runs[0].Start;
                        foreach (PlacedRun run in plan.Runs)
                        {
                            gaps -= run.End - run.Start;
                        }

                        Assert.Equal(0, gaps, 6);
                    }

                    Assert.True(
                        job.Migrate || plan.Runs.ToArray().All(r => r.Site == plan.Runs[0].Site)
                    );
                },
                iter: 600
            );

    [Fact]
    public void A_plan_costs_what_its_runs_cost_and_not_less_than_its_bound() =>
        Gen.Select(Worlds, Jobs)
            .Sample(
                (world, job) =>
                {
                    if (Plan(world, job, out JobShape? shape, out Placement? plan))
                    {
                        CostBoard board = PlanWorlds.Board(world);
                        Assert.Equal(PlacementCost.Of(shape, board, plan.Runs), plan.Cost, 6);
                        Assert.True(plan.LowerBound <= plan.Cost);
                        Assert.Equal(
                            plan.Cost,
                            new JobPlanner(board).Price(shape, out double bound),
                            9
                        );
                        Assert.Equal(plan.LowerBound, bound, 9);
                    }
                },
                iter: 600
            );

    [Fact]
    public void More_slack_never_costs_more() =>
        Gen.Select(Worlds, Jobs, Gen.Int[0, Hours], Gen.Int[0, Hours])
            .Sample(
                (world, job, earlier, later) =>
                {
                    if (!Plan(world, job, out JobShape? shape, out Placement? plan))
                    {
                        return;
                    }

                    // The hour of submission stays: the data leave then.
                    PlanJob slack = job with
                    {
                        LatestEnd = PlanWorlds.At(Math.Min(Hours, shape.End + later)),
                        Submitted =
                            job.DataGigabytes > 0
                                ? job.Submitted
                                : PlanWorlds.At(Math.Max(0, shape.Start - earlier)),
                    };
                    bool found = Plan(world, slack, out _, out Placement? better);
                    Assert.True(found || IsSearched(job));
                    Assert.True(
                        better!.LowerBound <= plan.Cost + 1e-6 || !found,
                        $"{better.LowerBound} > {plan.Cost}"
                    );
                    if (!IsSearched(job))
                    {
                        Assert.True(better.Cost <= plan.Cost + 1e-6);
                    }
                },
                iter: 600
            );

    [Fact]
    public void Another_site_never_hurts() =>
        Gen.Select(Worlds, Jobs)
            .Sample(
                (world, job) =>
                {
                    PlanRequest fewer = world with
                    {
                        Signals = new SignalMatrix(
                            [.. world.Sites.Take(2)],
                            PlanWorlds.First,
                            Hours,
                            (site, hour) =>
                                world.Signals[site.Id == "a" ? 0 : 1, hour] is { IsKnown: true } g
                                    ? new HourlyIntensity(
                                        Bounded<CarbonIntensity>.Exactly(g),
                                        IntensityTier.Observed
                                    )
                                    : null
                        ),
                    };
                    if (Plan(fewer, job, out _, out Placement? plan))
                    {
                        bool found = Plan(world, job, out _, out Placement? better);
                        Assert.True(found || IsSearched(job));
                        Assert.True(better!.LowerBound <= plan.Cost + 1e-6 || !found);
                        Assert.True(IsSearched(job) || better.Cost <= plan.Cost + 1e-6);
                    }
                },
                iter: 600
            );

    [Fact]
    public void A_price_on_devices_is_paid_for_every_hour_they_are_held() =>
        Gen.Select(Worlds, Jobs, Gen.Int[0, 300].Array[Hours])
            .Sample(
                (world, job, prices) =>
                {
                    if (!JobShape.TryCreate(world, job, out JobShape? shape, out _))
                    {
                        return;
                    }

                    CostBoard board = PlanWorlds.Board(world);
                    for (int site = 0; site < 3; site++)
                    {
                        board.SetDevicePrices(site, [.. prices.Select(p => (double)p)]);
                    }

                    Placement plan = new();
                    new JobPlanner(board).Plan(shape, plan);
                    if (!plan.IsFeasible)
                    {
                        return;
                    }

                    double rent = 0;
                    foreach (PlacedRun run in plan.Runs)
                    {
                        for (int hour = (int)run.Start; hour < run.End; hour++)
                        {
                            rent +=
                                (Math.Min(run.End, hour + 1) - Math.Max(run.Start, hour))
                                * shape.Scales[run.Point]
                                * prices[hour];
                        }
                    }

                    double carbon = PlacementCost.Of(shape, PlanWorlds.Board(world), plan.Runs);
                    Assert.Equal(carbon + rent, plan.Cost, 6);
                },
                iter: 300
            );

    private static bool IsSearched(PlanJob job) =>
        job.Curve.IsElastic && (job.ResumeEnergy.Millijoules > 0 || job.DataGigabytes > 0);

    private static bool Plan(
        PlanRequest world,
        PlanJob job,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out JobShape? shape,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Placement? plan
    )
    {
        plan = null;
        if (!JobShape.TryCreate(world, job, out shape, out _))
        {
            return false;
        }

        plan = new Placement();
        new JobPlanner(PlanWorlds.Board(world)).Plan(shape, plan);
        return plan.IsFeasible;
    }
}
