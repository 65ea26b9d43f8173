using Tonsure.Grid;
using Tonsure.Planning;
using Tonsure.Planning.Queues;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Planning.Queues;

public class QueuePlannerTests
{
    private static readonly double[] Falling = [500, 400, 300, 200, 100, 50];

    [Fact]
    public void An_impossible_job_is_told_why_and_the_rest_is_planned()
    {
        PlanJob fits = PlanWorlds.Job(0, 6, 2) with { Id = "fits" };
        PlanRequest request = Request(
            2,
            [Falling, [.. Falling.Select((g, i) => i < 3 ? g : -1)]],
            fits,
            fits with
            {
                Id = "short",
                LatestEnd = PlanWorlds.At(1),
            },
            fits with
            {
                Id = "nowhere",
                Residency = Residency.In(ZoneId.Parse("FR")),
            },
            fits with
            {
                Id = "from elsewhere",
                Site = "z",
            },
            fits with
            {
                Id = "wide",
                Devices = 3,
            },
            fits with
            {
                Id = "blind",
                Submitted = PlanWorlds.At(3),
                Site = "b",
                Residency = Residency.In(ZoneId.Parse("SE")),
            },
            fits with
            {
                Id = "late",
                Submitted = PlanWorlds.At(5),
                LatestEnd = PlanWorlds.At(9),
            }
        );

        Plan plan = QueueWorlds.Plan(request);

        JobPlan.Planned planned = Assert.Single(plan.Planned);
        Assert.Equal("fits", planned.Job.Id);
        Assert.Equal(150, plan.Carbon.Grams, 1e-6);
        Assert.Equal(
            [
                ("short", UnplannedReason.WindowTooShort),
                ("nowhere", UnplannedReason.NoAllowedSite),
                ("from elsewhere", UnplannedReason.UnknownSite),
                ("wide", UnplannedReason.NoCapacity),
                ("blind", UnplannedReason.NoSignal),
                ("late", UnplannedReason.NoSignal),
            ],
            plan.Unplanned.Select(job => (job.Job.Id, job.Reason))
        );
    }

    [Fact]
    public void Of_two_jobs_that_cannot_both_run_the_one_of_higher_priority_does_and_the_bound_is_of_it_alone()
    {
        PlanJob job = PlanWorlds.Job(0, 6, 5);
        PlanRequest request = Request(
            1,
            [Falling],
            job with
            {
                Id = "low",
                Priority = 1,
            },
            job with
            {
                Id = "high",
                Priority = 2,
            }
        );

        Plan plan = QueueWorlds.Plan(request);

        Assert.Equal("high", Assert.Single(plan.Planned).Job.Id);
        Assert.Equal(UnplannedReason.Crowded, Assert.Single(plan.Unplanned).Reason);
        Assert.Equal(1050, plan.Bound.Value, 1e-9);
        Assert.Equal(1050, plan.Bound.Lower, 1e-4);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(600)]
    public void Where_the_devices_are_too_few_as_many_jobs_as_can_have_a_place_and_it_is_the_best_for_them(
        int many
    )
    {
        // Two sites of so many devices that a third of the jobs, and not those that matter more, is left out.
        int devices = many / 3;
        double[] dirty = [.. Falling.Select(grams => grams + 1000)];
        PlanJob job = PlanWorlds.Job(0, 2, 2);
        PlanRequest request = Request(
            devices,
            [
                [.. Falling.Take(2)],
                [.. dirty.Take(2)],
            ],
            [
                .. Enumerable
                    .Range(0, many)
                    .Select(i => job with { Id = $"job {i}", Priority = i % 10 == 0 ? 1 : 0 }),
            ]
        );

        Plan plan = QueueWorlds.Plan(request);

        Assert.Equal(2 * devices, plan.Planned.Count());
        Assert.All(plan.Unplanned, left => Assert.Equal(0, left.Job.Priority));
        Assert.All(plan.Unplanned, left => Assert.Equal(UnplannedReason.Crowded, left.Reason));
        double all = devices * (Falling[0] + Falling[1] + dirty[0] + dirty[1]);
        Assert.Equal(all, plan.Bound.Value, 1e-6 * all);
        Assert.InRange(plan.Bound.GapPercent, 0, 1);
    }

    [Fact]
    public void Of_jobs_that_cannot_all_run_the_widest_are_left_out_for_that_leaves_out_the_fewest()
    {
        // 24 hours of eight devices, wanted twice over by narrow and by wide jobs alike; the wide ones are a twelfth.
        double[] day = [.. Enumerable.Range(0, 24).Select(hour => 300 + (10.0 * hour))];
        PlanRequest request = Request(
            8,
            [day],
            [
                .. Enumerable
                    .Range(0, 220)
                    .Select(i =>
                        PlanWorlds.Job(0, 24, 1) with
                        {
                            Id = $"job {i}",
                            Devices = i % 11 == 0 ? 8 : 1,
                        }
                    ),
            ]
        );

        Plan plan = QueueWorlds.Plan(request);

        Assert.Equal(192, plan.Planned.Count());
        Assert.All(plan.Planned, job => Assert.Equal(1, job.Job.Devices));
    }

    [Fact]
    public void Two_jobs_for_one_cheap_hour_share_the_cheap_hours_at_least_cost()
    {
        PlanRequest request = Request(
            1,
            [Falling],
            PlanWorlds.Job(0, 6, 2) with
            {
                Id = "two",
            },
            PlanWorlds.Job(0, 6, 1) with
            {
                Id = "one",
            }
        );

        Plan plan = QueueWorlds.Plan(request);

        Assert.Equal(350, plan.Carbon.Grams, 1e-6);
        Assert.InRange(plan.Bound.GapPercent, 0, 0.02);
        JobPlan.Planned one = plan.Planned.Single(job => job.Job.Id == "one");
        Assert.NotNull(one.Baseline);
        Assert.NotNull(one.NextBest);
    }

    [Fact]
    public void Two_half_hours_of_one_device_lie_one_after_another()
    {
        PlanRequest request = Request(
            1,
            [Falling],
            PlanWorlds.Job(0, 6, 0.5) with
            {
                Id = "one",
            },
            PlanWorlds.Job(0, 6, 0.5) with
            {
                Id = "two",
            }
        );

        Plan plan = QueueWorlds.Plan(request);

        Assert.Equal(50, plan.Carbon.Grams, 1e-6);
        PlannedSlot[] slots =
        [
            .. plan.Planned.SelectMany(job => job.Slots).OrderBy(slot => slot.Interval.StartMs),
        ];
        Assert.Equal(slots[0].Interval.EndMs, slots[1].Interval.StartMs);
    }

    [Fact]
    public void A_price_on_carbon_moves_work_from_where_energy_is_cheap_to_where_it_is_clean()
    {
        PlanRequest request = Priced(new PlanObjective.CarbonAndPrice(0));
        Assert.Equal(["a", "a"], Sites(QueueWorlds.Plan(request)));

        Plan clean = QueueWorlds.Plan(
            request with
            {
                Objective = new PlanObjective.CarbonAndPrice(1000),
            }
        );
        Assert.Equal(["b", "b"], Sites(clean));
        Assert.Equal(2 * ((0.3 * 1) + (50 * 1e-6 * 1000)), clean.Bound.Value, 1e-9);
    }

    [Theory]
    [InlineData(1000, 0.2, "aa")]
    [InlineData(600, 0.4, "ab")]
    [InlineData(100, 0.6, "bb")]
    public void The_least_price_under_a_cap_on_carbon_keeps_the_cap(
        double cap,
        double price,
        string sites
    )
    {
        PlanRequest request = Priced(
            new PlanObjective.PriceUnderCap(CarbonMass.FromMicrograms((long)(cap * 1e6)))
        );

        Plan plan = QueueWorlds.Plan(request);

        Assert.Equal(sites, string.Concat(Sites(plan).Order(StringComparer.Ordinal)));
        Assert.Equal(price, plan.Bound.Value, 1e-9);
        Assert.InRange(plan.Bound.Lower, 0, price + 1e-9);
        Assert.True(plan.Carbon.Grams <= cap);
    }

    [Fact]
    public void The_least_price_without_a_cap_is_found_at_half_hours_too()
    {
        PlanRequest request = Priced(
            new PlanObjective.PriceUnderCap(CarbonMass.FromMicrograms(long.MaxValue))
        );
        request = request with
        {
            Jobs = [.. request.Jobs.Select(job => job with { Work = TimeSpan.FromHours(0.5) })],
        };

        Plan plan = QueueWorlds.Plan(request);

        Assert.Equal(["a", "a"], Sites(plan));
        Assert.Equal(0.1, plan.Bound.Value, 1e-9);
        Assert.Equal(0.1, plan.Bound.Lower, 1e-6);
    }

    [Fact]
    public void Devices_in_tenths_that_fill_a_site_are_proved_to_fit()
    {
        PlanJob[] jobs =
        [
            .. Enumerable
                .Range(0, 3)
                .Select(i =>
                    PlanWorlds.Job(0, 2, 1) with
                    {
                        Id = $"{i}",
                        Devices = 0.1,
                        Interruptible = true,
                        ResumeEnergy = ItEnergy.FromMillijoules(1),
                    }
                ),
        ];

        Plan plan = QueueWorlds.Plan(
            Request(
                3 * 0.1,
                [
                    [100, 500],
                ],
                jobs
            )
        );

        Assert.Equal(300, plan.Bound.Value, 1e-6);
        Assert.InRange(plan.Bound.GapPercent, 0, 0.02);
    }

    [Fact]
    public void A_cap_that_leaves_nothing_refuses_the_lowest_priority_first()
    {
        PlanRequest request = Priced(
            new PlanObjective.PriceUnderCap(CarbonMass.FromMicrograms(60_000_000))
        );

        Plan plan = QueueWorlds.Plan(request);

        Assert.Equal("second", Assert.Single(plan.Planned).Job.Id);
        Assert.Equal(UnplannedReason.OverCap, Assert.Single(plan.Unplanned).Reason);
    }

    [Fact]
    public void A_site_without_the_price_that_is_asked_for_takes_no_job()
    {
        PlanRequest request = Priced(new PlanObjective.CarbonAndPrice(10));
        PlanSite[] sites = [.. request.Sites.Select(s => s with { PricePerKilowattHour = null })];
        request = request with
        {
            Signals = PlanWorlds.Matrix(
                sites,
                [
                    [500, 500],
                    [50, 50],
                ]
            ),
        };

        Assert.All(
            QueueWorlds.Plan(request).Unplanned,
            job => Assert.Equal(UnplannedReason.NoPrice, job.Reason)
        );
    }

    [Fact]
    public void A_search_that_is_ended_at_once_still_answers_with_a_plan_and_its_bound()
    {
        using CancellationTokenSource ended = new();
        ended.Cancel();
        PlanRequest request = QueueWorlds.Make(23);

        Plan plan = QueuePlanner.Plan(request, null, null, ended.Token);

        Assert.NotEmpty(plan.Planned);
        Assert.InRange(plan.Bound.Lower, 0, plan.Bound.Value);
        Assert.True(plan.Bound.Value >= QueueWorlds.Plan(request).Bound.Lower);
    }

    [Fact]
    public void Progress_goes_up_to_the_end_and_the_bound_never_falls()
    {
        List<QueueProgress> told = [];
        QueuePlanner.Plan(
            QueueWorlds.Make(23),
            null,
            new Told(told),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(QueueStage.Writing, told[^1].Stage);
        Assert.Equal(1, told[^1].Part);
        Assert.All(
            told.Zip(told.Skip(1)),
            pair => Assert.True(pair.First.Part <= pair.Second.Part)
        );
        Assert.All(
            told.SkipLast(1).Zip(told.Skip(1).SkipLast(1)),
            pair => Assert.True(pair.First.Lower <= pair.Second.Lower)
        );
    }

    [Fact]
    public void A_queue_without_jobs_has_an_empty_plan()
    {
        Plan plan = QueueWorlds.Plan(Request(1, [Falling]));
        Assert.Empty(plan.Jobs);
        Assert.Equal(0, plan.Bound.GapPercent);
    }

    private static IEnumerable<string> Sites(Plan plan) =>
        plan.Planned.SelectMany(job => job.Slots).Select(slot => slot.Site);

    private static PlanRequest Priced(PlanObjective objective)
    {
        PlanSite[] sites =
        [
            .. PlanWorlds
                .Sites(2)
                .Select(
                    (site, i) =>
                        site with
                        {
                            Capacity = HourlySchedule.Always(2),
                            PricePerKilowattHour = HourlySchedule.Always(0.1 + (0.2 * i)),
                        }
                ),
        ];
        return new PlanRequest(
            [
                PlanWorlds.Job(0, 2, 1) with
                {
                    Id = "first",
                },
                PlanWorlds.Job(0, 2, 1) with
                {
                    Id = "second",
                    Priority = 1,
                },
            ],
            PlanWorlds.Matrix(
                sites,
                [
                    [500, 500],
                    [50, 50],
                ]
            ),
            TransferEnergy.Free,
            objective
        );
    }

    private static PlanRequest Request(
        double devices,
        double[][] grams,
        params IReadOnlyList<PlanJob> jobs
    ) =>
        new(
            jobs,
            PlanWorlds.Matrix(
                [
                    .. PlanWorlds
                        .Sites(grams.Length)
                        .Select(site => site with { Capacity = HourlySchedule.Always(devices) }),
                ],
                grams
            ),
            TransferEnergy.Free,
            new PlanObjective.Carbon()
        );

    private sealed class Told(List<QueueProgress> told) : IProgress<QueueProgress>
    {
        public void Report(QueueProgress value) => told.Add(value);
    }
}
