using CsCheck;
using Tonsure.Grid;
using Tonsure.Planning;
using Xunit;

namespace Tonsure.Tests.Planning.Queues;

public class QueueLaws
{
    private const int Worlds = 25;

    private static readonly Gen<int> Seeds = Gen.Int[1, 1_000_000];

    [Fact]
    public void No_window_residency_or_work_is_ever_broken() =>
        Sample(
            (_, plan) =>
            {
                foreach (JobPlan.Planned job in plan.Planned)
                {
                    Assert.True(job.Slots[0].Interval.Start >= job.Job.Submitted);
                    Assert.True(job.Slots[^1].Interval.End <= job.Job.LatestEnd);
                    Assert.All(
                        job.Slots.Zip(job.Slots.Skip(1)),
                        pair =>
                            Assert.True(pair.First.Interval.EndMs <= pair.Second.Interval.StartMs)
                    );
                    Assert.All(
                        job.Slots,
                        slot => Assert.True(job.Job.Residency.Allows(SiteOf(slot).Zone))
                    );
                    Assert.True(job.Job.Migrate || job.Slots.DistinctBy(s => s.Site).Count() == 1);
                    Assert.Equal(job.Job.Work.TotalHours, Work(job), 1e-5);
                    Assert.True(
                        job.Job.Interruptible
                            || job.Slots.Zip(job.Slots.Skip(1))
                                .All(pair =>
                                    pair.First.Interval.EndMs == pair.Second.Interval.StartMs
                                )
                    );
                }
            }
        );

    [Fact]
    public void No_site_holds_more_device_hours_in_an_hour_than_it_has_devices() =>
        Sample(
            (request, plan) =>
            {
                foreach ((PlanSite site, long hour) in Cells(request))
                {
                    double used = Slots(plan, site)
                        .Sum(s => s.Job.Devices * s.Slot.Scale * Overlap(s.Slot, hour, hour + 1));
                    Assert.InRange(used, 0, site.Capacity!.At(hour)!.Value + 1e-3);
                }
            }
        );

    [Fact]
    public void Where_times_keep_to_the_quarter_hour_no_site_ever_has_more_devices_in_use_than_it_has() =>
        Seeds.Sample(
            seed =>
            {
                PlanRequest request = QueueWorlds.Make(seed, parts: 1 + (3 * (seed % 2)));
                Plan plan = QueueWorlds.Plan(request);
                foreach (PlanSite site in request.Sites)
                {
                    foreach ((PlanJob _, PlannedSlot begins) in Slots(plan, site))
                    {
                        long at = begins.Interval.StartMs;
                        double used = Slots(plan, site)
                            .Where(s => s.Slot.Interval.Contains(at))
                            .Sum(s => s.Job.Devices * s.Slot.Scale);
                        Assert.InRange(used, 0, site.Capacity!.At(HourIndex.Of(at))!.Value);
                    }
                }
            },
            iter: Worlds,
            threads: 1
        );

    [Fact]
    public void More_slack_never_costs_more_than_the_plan_that_stood_and_bounds_cross_none() =>
        Seeds.Sample(
            seed =>
            {
                PlanRequest narrow = QueueWorlds.Make(seed);
                PlanRequest wide = narrow with
                {
                    Jobs =
                    [
                        .. narrow.Jobs.Select(job =>
                            job with
                            {
                                LatestEnd = job.LatestEnd.AddHours(seed % 9),
                            }
                        ),
                    ],
                };
                CostsNoMore(narrow, wide);
            },
            iter: Worlds,
            threads: 1
        );

    [Fact]
    public void Another_site_never_hurts_the_plan_that_stood_and_bounds_cross_none() =>
        Seeds.Sample(
            seed =>
            {
                PlanRequest narrow = QueueWorlds.Make(seed);
                PlanSite more = narrow.Sites[0] with { Id = "more" };
                PlanRequest wide = narrow with
                {
                    Signals = new SignalMatrix(
                        [.. narrow.Sites, more],
                        narrow.Signals.FirstHour,
                        narrow.Signals.Hours,
                        (site, hour) =>
                            new HourlyIntensity(
                                Tonsure.Quantities.Bounded<Tonsure.Quantities.CarbonIntensity>.Exactly(
                                    narrow.Signals[
                                        site.Id == "more"
                                            ? 0
                                            : narrow.Sites.ToList().FindIndex(s => s.Id == site.Id),
                                        hour
                                    ]
                                ),
                                IntensityTier.Observed
                            )
                    ),
                };
                CostsNoMore(narrow, wide);
            },
            iter: Worlds,
            threads: 1
        );

    [Fact]
    public void Without_limits_every_job_has_its_own_optimum_and_the_gap_is_nothing() =>
        Seeds.Sample(
            seed =>
            {
                PlanRequest request = QueueWorlds.Make(seed, parts: 4);
                PlanSite[] sites = [.. request.Sites.Select(s => s with { Capacity = null })];
                request = request with { Signals = Same(request, sites) };
                Plan plan = QueueWorlds.Plan(request);
                Assert.Empty(plan.Unplanned);
                Assert.InRange(plan.Bound.GapPercent, 0, 1e-5);
            },
            iter: Worlds,
            threads: 1
        );

    [Fact]
    public void The_same_request_has_the_same_plan() =>
        Seeds.Sample(
            seed =>
            {
                PlanRequest request = QueueWorlds.Make(seed, parts: 4);
                Plan one = QueueWorlds.Plan(request);
                Plan two = QueueWorlds.Plan(request);
                Assert.Equal(one.Bound, two.Bound);
                Assert.Equal(
                    one.Planned.SelectMany(job => job.Slots),
                    two.Planned.SelectMany(job => job.Slots)
                );
            },
            iter: Worlds / 2,
            threads: 1
        );

    private static void CostsNoMore(PlanRequest narrow, PlanRequest wide)
    {
        Plan before = QueueWorlds.Plan(narrow);
        Plan after = QueueWorlds.Plan(wide, before);
        Plan fresh = QueueWorlds.Plan(wide);
        Assert.True(after.Planned.Count() >= before.Planned.Count());
        if (before.Planned.Count() == wide.Jobs.Count)
        {
            Assert.True(after.Bound.Value <= before.Bound.Value * (1 + 1e-9));
            Assert.True(after.Bound.Lower <= before.Bound.Value * (1 + 1e-9));
            Assert.True(fresh.Bound.Value <= before.Bound.Value * 1.01);
            Assert.True(fresh.Bound.Lower <= before.Bound.Value * (1 + 1e-9));
        }
    }

    private static void Sample(Action<PlanRequest, Plan> holds) =>
        Seeds.Sample(
            seed =>
            {
                PlanRequest request = QueueWorlds.Make(seed, parts: 1 + (3 * (seed % 2)), true);
                holds(request, QueueWorlds.Plan(request));
            },
            iter: Worlds,
            threads: 1
        );

    private static SignalMatrix Same(PlanRequest request, PlanSite[] sites) =>
        new(
            sites,
            request.Signals.FirstHour,
            request.Signals.Hours,
            (site, hour) =>
                new HourlyIntensity(
                    Tonsure.Quantities.Bounded<Tonsure.Quantities.CarbonIntensity>.Exactly(
                        request.Signals[Array.FindIndex(sites, s => s.Id == site.Id), hour]
                    ),
                    IntensityTier.Observed
                )
        );

    private static PlanSite SiteOf(PlannedSlot slot) =>
        PlanWorlds.Sites(3).Single(site => site.Id == slot.Site);

    private static double Work(JobPlan.Planned job) =>
        job.Slots.Sum(slot =>
            slot.Interval.Duration.TotalHours
            * job.Job.Curve.Points.Single(p => Math.Abs(p.Scale - slot.Scale) < 1e-9).Rate
        );

    private static IEnumerable<(PlanSite Site, long Hour)> Cells(PlanRequest request) =>
        from site in request.Sites
        from hour in Enumerable.Range(0, request.Signals.Hours)
        select (site, request.Signals.FirstHour + hour);

    private static IEnumerable<(PlanJob Job, PlannedSlot Slot)> Slots(Plan plan, PlanSite site) =>
        from job in plan.Planned
        from slot in job.Slots
        where slot.Site == site.Id
        select (job.Job, slot);

    private static double Overlap(PlannedSlot slot, long from, long until) =>
        Math.Max(
            0,
            Math.Min(slot.Interval.EndMs, until * HourIndex.Milliseconds)
                - Math.Max(slot.Interval.StartMs, from * HourIndex.Milliseconds)
        ) / (double)HourIndex.Milliseconds;
}
