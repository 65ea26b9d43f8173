using CsCheck;
using Tonsure.Planning;
using Tonsure.Planning.Exact;
using Tonsure.Planning.Policies;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Planning.Policies;

public sealed class PolicyTests
{
    private const int Hours = 24;

    private static readonly ScalingCurve Elastic = new(
        new ScalePoint(1, 1, Power.FromWatts(1000)),
        new ScalePoint(2, 1.7, Power.FromWatts(2000))
    );

    private static readonly Gen<PlanJob[]> Traces = Gen.Select(
            PlanWorlds.Windows(Hours),
            Gen.Bool.Array[3],
            Gen.Int[0, 2]
        )
        .Select(
            (window, kind, devices) =>
                PlanWorlds.Job(window.Start, window.End, window.Work) with
                {
                    Interruptible = kind[0],
                    Curve = kind[1] ? Elastic : ScalingCurve.Fixed(Power.FromWatts(500)),
                    ResumeEnergy = kind[2] ? ItEnergy.FromJoules(1e6) : default,
                    Devices = devices,
                }
        )
        .Array[1, 6]
        .Select(jobs => jobs.Select((job, i) => job with { Id = $"job {i}" }).ToArray());

    [Theory]
    [InlineData("run-now", 0, 2)]
    [InlineData("lowest-slot", 3, 5)]
    [InlineData("greedy", 4, 6)]
    [InlineData("lowest-window", 4, 6)]
    [InlineData("optimal", 4, 6)]
    public void A_policy_starts_where_it_says(string name, double start, double end)
    {
        // Cleanest at 3, a window of two hours at 4.
        Placement placement = Place(
            name,
            PlanWorlds.World([90, 80, 70, 10, 20, 9, 300, 300]),
            PlanWorlds.Job(0, 6, 2)
        );
        Assert.Equal([new PlacedRun(start, end, 0, 0)], placement.Runs.ToArray());
    }

    [Fact]
    public void Carbon_time_takes_a_good_hour_soon_before_a_better_one_late() =>
        Assert.Equal(
            [new PlacedRun(1, 2, 0, 0)],
            Place(
                "carbon-time",
                PlanWorlds.World([100, 40, 90, 90, 90, 35, 90]),
                PlanWorlds.Job(0, 7, 1)
            )
                .Runs.ToArray()
        );

    [Fact]
    public void Threshold_runs_below_the_percentile_and_when_it_can_wait_no_longer()
    {
        double[] day = [.. Enumerable.Range(0, 24).Select(i => i is 3 or 4 ? 10.0 : 100)];
        Assert.Equal(
            [new PlacedRun(3, 5, 0, 0), new PlacedRun(6.5, 8, 0, 0)],
            Place(
                "threshold",
                PlanWorlds.World(day),
                PlanWorlds.Job(0, 8, 3.5) with
                {
                    Interruptible = true,
                }
            )
                .Runs.ToArray()
        );
    }

    [Fact]
    public void A_missing_forecast_means_run_now() =>
        Gen.Select(PlanWorlds.Grams(Hours), Traces)
            .Sample(
                (grams, jobs) =>
                {
                    foreach (PlanJob job in jobs)
                    {
                        PlanRequest world = PlanWorlds.World(grams) with { Jobs = [job] };
                        foreach (
                            IPolicy policy in new IPolicy[]
                            {
                                new MpcPolicy(),
                                new WaitAwhilePolicy(),
                            }
                        )
                        {
                            PolicyScore score = Replay
                                .Run(world, new NoOutlook(), [policy])
                                .Policies[0];
                            Assert.Equal(1, score.Relative, 9);
                            Assert.Equal(0, score.MeanDelayHours, 6);
                        }
                    }
                },
                iter: 50
            );

    [Fact]
    public void No_policy_misses_a_deadline_on_empty_sites_whatever_is_foreseen() =>
        Gen.Select(PlanWorlds.Grams(Hours).Array[2], Traces, Gen.Int[1, 1000])
            .Sample(
                (grams, jobs, seed) =>
                {
                    ReplayResult result = Replay.Run(
                        PlanWorlds.World(grams) with
                        {
                            Jobs = jobs,
                        },
                        new WildOutlook(seed),
                        PolicySet.All()
                    );
                    Assert.Equal(jobs.Length, result.Jobs);
                    Assert.All(result.Policies, policy => Assert.Equal(0, policy.DeadlineMisses));
                    Assert.All(
                        result.Policies,
                        policy => Assert.True(policy.MeanDelayHours >= -24)
                    );
                },
                iter: 100
            );

    [Fact]
    public void Nothing_saves_more_than_the_optimum_and_knowing_the_future_saves_all_of_it() =>
        // Where resumes cost, a plan of whole hours or a search is no proof: see the next law.
        Gen.Select(PlanWorlds.Grams(Hours), Traces)
            .Sample(
                (grams, jobs) =>
                {
                    PlanRequest world = PlanWorlds.World(grams) with
                    {
                        Jobs = [.. jobs.Select(job => job with { ResumeEnergy = default })],
                    };
                    ReplayResult result = Replay.Run(
                        world,
                        new PerfectOutlook(world.Signals),
                        PolicySet.All()
                    );
                    double best = result
                        .Policies.Single(policy => policy.Name == "optimal")
                        .Carbon.Grams;
                    Assert.All(
                        result.Policies,
                        policy => Assert.True(policy.Carbon.Grams >= best - 1e-3)
                    );
                    Assert.Equal(
                        best,
                        result.Policies.Single(policy => policy.Name == "wait-awhile").Carbon.Grams,
                        1e-3
                    );
                },
                iter: 100
            );

    [Fact]
    public void No_policy_emits_less_than_the_lower_bounds_of_its_jobs() =>
        Gen.Select(PlanWorlds.Grams(Hours), Traces)
            .Sample(
                (grams, jobs) =>
                {
                    // Whole hours, in which the plan of fixed jobs with resumes is exact.
                    PlanRequest world = PlanWorlds.World(grams) with
                    {
                        Jobs =
                        [
                            .. jobs.Select(job =>
                                PlanWorlds.Job(
                                    Math.Floor((job.Submitted - PlanWorlds.At(0)).TotalHours),
                                    Math.Ceiling((job.LatestEnd - PlanWorlds.At(0)).TotalHours),
                                    Math.Ceiling(job.Work.TotalHours)
                                ) with
                                {
                                    Id = job.Id,
                                    Interruptible = job.Interruptible,
                                    Curve = job.Curve,
                                    ResumeEnergy = job.ResumeEnergy,
                                }
                            ),
                        ],
                    };
                    JobPlanner planner = new(PlanWorlds.Board(world));
                    double bound = 0;
                    foreach (PlanJob job in world.Jobs)
                    {
                        planner.Price(PlanWorlds.Shape(world, job), out double lower);
                        bound += lower;
                    }

                    ReplayResult result = Replay.Run(
                        world,
                        new PerfectOutlook(world.Signals),
                        PolicySet.All()
                    );
                    Assert.All(
                        result.Policies,
                        policy => Assert.True(policy.Carbon.Grams >= bound - 1e-3)
                    );
                },
                iter: 50
            );

    [Fact]
    public void An_online_policy_decides_alike_until_what_came_differs() =>
        Gen.Select(PlanWorlds.Grams(Hours), PlanWorlds.Grams(Hours), Traces, Gen.Int[1, 22])
            .Sample(
                (grams, other, jobs, cut) =>
                {
                    double[] changed = [.. grams[..cut], .. other[cut..]];
                    foreach (PlanJob job in jobs)
                    {
                        Placement one = Place(
                            "mpc",
                            PlanWorlds.World(grams),
                            job,
                            new WildOutlook(1)
                        );
                        Placement two = Place(
                            "mpc",
                            PlanWorlds.World(changed),
                            job,
                            new WildOutlook(1)
                        );
                        Assert.Equal(Until(one, cut), Until(two, cut));
                    }
                },
                iter: 100
            );

    [Fact]
    public void Jobs_that_find_no_free_device_begin_later_and_a_late_end_is_a_miss()
    {
        PlanSite site = PlanWorlds.Sites(1)[0] with { Capacity = HourlySchedule.Always(1) };
        PlanRequest world = PlanWorlds.World([9, 9, 9, 9, 9, 9]) with
        {
            Signals = PlanWorlds.Matrix(site, 9, 9, 9, 9, 9, 9),
            Jobs =
            [
                PlanWorlds.Job(0, 3, 2) with
                {
                    Id = "one",
                },
                PlanWorlds.Job(0, 3, 2) with
                {
                    Id = "two",
                },
                PlanWorlds.Job(0, 6, 2) with
                {
                    Id = "three",
                },
            ],
        };
        PolicyScore score = Replay.Run(world, new NoOutlook(), [new RunNowPolicy()]).Policies[0];
        Assert.Equal(1, score.DeadlineMisses);
        Assert.Equal((0 + 2 + 4) / 3.0, score.MeanDelayHours, 9);
    }

    [Fact]
    public void A_job_that_cannot_be_done_is_left_out_and_the_rest_is_replayed()
    {
        PlanRequest world = PlanWorlds.World([9, 8, -1, 7]) with
        {
            Jobs =
            [
                PlanWorlds.Job(0, 2, 1) with
                {
                    Id = "fine",
                },
                PlanWorlds.Job(0, 1, 2) with
                {
                    Id = "short",
                },
                PlanWorlds.Job(2, 3, 1) with
                {
                    Id = "dark",
                },
            ],
        };
        ReplayResult result = Replay.Run(world, new NoOutlook(), PolicySet.All());
        Assert.Equal(1, result.Jobs);
        Assert.Equal(
            [("short", UnplannedReason.WindowTooShort), ("dark", UnplannedReason.NoSignal)],
            result.LeftOut.Select(job => (job.Job.Id, job.Reason))
        );
    }

    [Fact]
    public void Each_policy_has_a_name_of_its_own() =>
        Assert.Equal(
            [
                "run-now",
                "lowest-slot",
                "lowest-window",
                "carbon-time",
                "wait-awhile",
                "threshold",
                "greedy",
                "mpc",
                "optimal",
            ],
            PolicySet.All().Select(policy => policy.Name)
        );

    private static PlacedRun[] Until(Placement placement, int hour) =>
        [
            .. placement
                .Runs.ToArray()
                .Where(run => run.Start < hour)
                .Select(run => run with { End = Math.Min(run.End, hour) }),
        ];

    private static Placement Place(
        string name,
        PlanRequest world,
        PlanJob job,
        IOutlook? outlook = null
    )
    {
        Placement placement = new();
        placement.Clear();
        PolicySet
            .All()
            .Single(policy => policy.Name == name)
            .Place(
                PlanWorlds.Shape(world, job),
                new PolicyWorld(
                    world,
                    PlanWorlds.Board(world),
                    PlanWorlds.Board(world),
                    outlook ?? new PerfectOutlook(world.Signals),
                    QueueLengths.Of([job])
                ),
                placement
            );
        return placement;
    }

    private sealed class NoOutlook : IOutlook
    {
        public bool TryLook(int site, long hour, Span<double> grams) => false;
    }

    /// <summary>Forecasts that have nothing to do with what comes, and are the same for the same seed and hour.</summary>
    private sealed class WildOutlook(int seed) : IOutlook
    {
        public bool TryLook(int site, long hour, Span<double> grams)
        {
            Random random = new(HashCode.Combine(site, 0) ^ (int)(hour * seed));
            if (random.Next(10) == 0)
            {
                return false;
            }

            for (int i = 0; i < grams.Length; i++)
            {
                grams[i] = random.Next(1, 400);
            }

            return true;
        }
    }
}
