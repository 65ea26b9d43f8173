using CsCheck;
using Tonsure.Accounting;
using Tonsure.Grid;
using Tonsure.Measuring;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Measuring;

public sealed class RunAccumulatorTests
{
    private const long HourMs = HourIndex.Milliseconds;

    [Fact]
    public void The_activities_hold_exactly_the_energy_of_the_samples() =>
        RunStory.Any.Sample(story =>
        {
            MeasuredRun run = Told(story);
            Assert.Equal(story.Cpu, Sum(run, "cpu", null));
            Assert.Equal(story.CpuFilled, Filled(run));
            Assert.Equal(story.Memory, Sum(run, "memory", null));
            Assert.Equal(story.Self, Sum(run, "tonsure", null));
            Assert.Equal(
                story.Cpu + story.CpuFilled + story.Memory,
                run.Energy!.Value.Value.Millijoules
            );
            Assert.Equal(story.Self, run.Self!.Value.Value.Millijoules);
        });

    [Fact]
    public void The_host_balances_measured_is_attributed_and_idle_and_unattributed() =>
        RunStory.Any.Sample(story =>
        {
            HostSplit? host = Told(story).Host;
            Assert.Equal(story.Host, host);
            Assert.True(
                host is null || host.Measured == host.Attributed + host.Idle + host.Unattributed
            );
            Assert.Equal(story.Cpu, host?.Attributed.Millijoules ?? 0);
        });

    [Fact]
    public void Every_activity_may_enter_the_ledger_and_lies_in_one_clock_hour_of_the_run() =>
        RunStory.Any.Sample(story =>
        {
            MeasuredRun run = Told(story);
            Assert.Equal(
                run.Activities.Length,
                run.Activities.Select(activity => activity.Id).Distinct().Count()
            );
            Assert.All(
                run.Activities,
                activity =>
                {
                    Assert.Empty(ActivityRules.Violations(activity));
                    Assert.Equal(
                        HourIndex.Of(activity.Interval.StartMs),
                        HourIndex.Of(activity.Interval.EndMs - 1)
                    );
                    Assert.InRange(
                        activity.Interval.StartMs,
                        run.Interval.StartMs,
                        run.Interval.EndMs
                    );
                    Assert.InRange(
                        activity.Interval.EndMs,
                        run.Interval.StartMs,
                        run.Interval.EndMs
                    );
                }
            );
        });

    [Fact]
    public void There_is_one_activity_a_component_method_and_clock_hour() =>
        RunStory.Any.Sample(story =>
            Told(story)
                .Activities.GroupBy(a => (a.Component, a.Evidence, a.Reason, a.Interval))
                .All(group => group.Count() == 1)
        );

    [Fact]
    public void The_reserved_threads_stand_on_exactly_one_activity_an_hour() =>
        RunStory.Any.Sample(story =>
        {
            MeasuredRun run = Told(story);
            foreach (IGrouping<Interval, Activity> hour in run.Activities.GroupBy(a => a.Interval))
            {
                Activity only = Assert.Single(hour, activity => activity.CpuMs is not null);
                Assert.Equal((long)Math.Round(hour.Key.DurationMs * 1.5), only.CpuMs);
                Assert.Equal(2, only.Cpus);
                Assert.Equal("model", only.Subject);
            }
        });

    [Fact]
    public void The_same_samples_give_the_same_facts_whenever_they_are_put_together() =>
        RunStory.Any.Sample(story => Facts(Told(story)) == Facts(Told(story)));

    [Fact]
    public void The_tools_own_energy_is_an_activity_of_its_own_subject() =>
        RunStory.Any.Sample(story =>
            Told(story)
                .Activities.All(activity =>
                    (activity.Component == "tonsure") == (activity.Subject == "tonsure")
                )
        );

    [Fact]
    public void A_run_across_a_full_hour_is_cut_at_it_in_proportion()
    {
        Interval interval = Interval.FromMilliseconds(HourMs - 1_000, HourMs + 3_000);
        MeasuredRun run = Finish(
            Sample(interval, [RunStory.Component("cpu", "package-0", interval, 4_001, 0)])
        );
        Assert.Equal(
            "1000/1000 3001/3000",
            string.Join(
                ' ',
                run.Activities.Select(a => $"{a.Energy!.Millijoules.Value}/{a.Interval.DurationMs}")
            )
        );
        Assert.Equal(1_500 + 4_500, run.Activities.Sum(a => a.CpuMs ?? 0));
    }

    [Fact]
    public void Threads_that_other_runs_reserve_as_well_are_reserved_by_their_part()
    {
        Interval[] spans = Spans(3);
        MeasuredRun run = Finish([
            .. spans.Select(span =>
                Sample(span, [Counted(span, 100)]) with
                {
                    ReservedMicroseconds = span.DurationMs * 500,
                }
            ),
        ]);
        Assert.Equal(
            spans.Sum(span => span.DurationMs) / 2,
            run.Activities.Sum(activity => activity.CpuMs ?? 0)
        );
    }

    [Fact]
    public void A_gap_that_nothing_bridged_is_filled_by_the_model_with_the_reason()
    {
        Interval[] spans = Spans(3);
        MeasuredRun run = Finish(
            Sample(spans[0], [Counted(spans[0], 100)], Shadow(spans[0], 7)),
            Sample(spans[1], [], Shadow(spans[1], 11)),
            new RunSample(
                spans[2],
                [],
                [Shadow(spans[2], 13)],
                [Missing(spans[1].StartMs, spans[2].EndMs, bridged: false)]
            )
        );
        Activity filled = Assert.Single(run.Activities, a => a.Reason is not null);
        Assert.Equal("counter_reset", filled.Reason);
        Assert.Equal(24, filled.Energy!.Millijoules.Value);
        Assert.Equal(EvidenceGrade.Modelled, filled.Evidence.Grade);
        Assert.Equal(
            100,
            Assert.Single(run.Activities, a => a.Reason is null).Energy!.Millijoules.Value
        );
        Assert.Equal(EvidenceGrade.Modelled, run.Grade);
    }

    [Fact]
    public void A_gap_that_was_bridged_takes_nothing_from_the_model()
    {
        Interval[] spans = Spans(2);
        Interval both = Interval.FromMilliseconds(spans[0].StartMs, spans[1].EndMs);
        MeasuredRun run = Finish(
            Sample(spans[0], [], Shadow(spans[0], 7)),
            new RunSample(
                spans[1],
                [Counted(both, 100)],
                [Shadow(spans[1], 11)],
                [Missing(both.StartMs, both.EndMs, bridged: true)]
            )
        );
        Activity only = Assert.Single(run.Activities);
        Assert.Equal(100, only.Energy!.Millijoules.Value);
        Assert.Null(only.Reason);
        Assert.True(Assert.Single(run.Gaps).Bridged);
    }

    [Fact]
    public void Another_devices_gap_takes_no_shadow_of_this_one()
    {
        Interval[] spans = Spans(1);
        MeasuredRun run = Finish(
            new RunSample(
                spans[0],
                [Counted(spans[0], 100)],
                [Shadow(spans[0], 7), RunStory.Component("cpu", "package-1", spans[0], 5, 0)],
                [
                    Missing(spans[0].StartMs, spans[0].EndMs, bridged: false) with
                    {
                        Device = "package-1",
                    },
                ]
            )
        );
        Assert.Equal(105, run.Energy!.Value.Value.Millijoules);
    }

    [Fact]
    public void Energy_read_a_little_outside_the_samples_window_is_not_lost()
    {
        // A meter reads its own clock: its span may begin before the sample's, on the other side of a full hour.
        Interval read = Interval.FromMilliseconds(HourMs - 2, (2 * HourMs) + 2);
        Interval sampled = Interval.FromMilliseconds(HourMs, 2 * HourMs);
        MeasuredRun run = Finish(Sample(sampled, [Counted(read, 1_000_000)]));
        Assert.Equal(1_000_000, run.Activities.Sum(a => a.Energy!.Millijoules.Value));
    }

    [Fact]
    public void Without_samples_there_is_an_uncovered_activity_with_a_reason_and_never_a_zero()
    {
        MeasuredRun run = new RunAccumulator(RunStory.Context(5_000)).Finish(false, 6_000, NewId());
        Activity only = Assert.Single(run.Activities);
        Assert.Null(only.Energy);
        Assert.Equal(EvidenceGrade.Uncovered, only.Evidence.Grade);
        Assert.Equal("interrupted", only.Reason);
        Assert.False(only.Complete);
        Assert.Empty(ActivityRules.Violations(only));
        Assert.Null(run.Energy);
        Assert.Null(run.Self);
        Assert.Null(run.Host);
        Assert.Equal(EvidenceGrade.Uncovered, run.Grade);
        Assert.Equal(5_000, run.Interval.StartMs);
    }

    [Fact]
    public void An_hour_in_which_nothing_was_known_is_uncovered_between_hours_that_are()
    {
        Interval first = Interval.FromMilliseconds(HourMs - 10, HourMs);
        Interval later = Interval.FromMilliseconds(2 * HourMs, (2 * HourMs) + 10);
        MeasuredRun run = Finish(
            Sample(first, [Counted(first, 5)]),
            Sample(Interval.FromMilliseconds(HourMs, 2 * HourMs), []),
            Sample(later, [Counted(later, 5)])
        );
        Assert.Equal(
            "Measured Uncovered Measured",
            string.Join(' ', run.Activities.Select(a => a.Evidence.Grade))
        );
    }

    [Fact]
    public void Bounds_of_one_method_add_and_those_of_two_add_in_quadrature()
    {
        Interval interval = Spans(1)[0];
        ComponentSample With(string component, long half, Evidence evidence) =>
            new(
                component,
                component,
                interval,
                RunStory.Energy(1_000, 1_000 - half, 1_000 + half),
                default,
                null,
                evidence
            );
        Bounded<ItEnergy> one = Finish(
            Sample(
                interval,
                [With("cpu", 300, RunStory.Model), With("memory", 400, RunStory.Model)]
            )
        ).Energy!.Value;
        Bounded<ItEnergy> two = Finish(
            Sample(
                interval,
                [With("cpu", 300, RunStory.Model), With("memory", 400, RunStory.Counter)]
            )
        ).Energy!.Value;
        Assert.Equal(RunStory.Energy(2_000, 1_300, 2_700), one);
        Assert.Equal(RunStory.Energy(2_000, 1_500, 2_500), two);
    }

    private static MeasuredRun Told(RunStory story) => Finish([.. story.Samples]);

    private static MeasuredRun Finish(params RunSample[] samples)
    {
        RunAccumulator accumulator = new(RunStory.Context(samples[0].Interval.StartMs));
        Array.ForEach(samples, accumulator.Add);
        return accumulator.Finish(true, 0, NewId());
    }

    private static Func<Guid> NewId() => () => Guid.CreateVersion7(DateTimeOffset.UnixEpoch);

    private static Int128 Sum(MeasuredRun run, string component, string? reason) =>
        run
            .Activities.Where(a =>
                a.Component == component && a.Reason == reason && a.Energy is not null
            )
            .Aggregate(Int128.Zero, (sum, a) => sum + a.Energy!.Millijoules.Value);

    private static Int128 Filled(MeasuredRun run) =>
        Sum(run, "cpu", "read_failed") + Sum(run, "cpu", "interrupted");

    private static string Facts(MeasuredRun run) =>
        string.Join('\n', run.Activities.Select(a => (a with { Id = Guid.Empty }).ToString()));

    private static Interval[] Spans(int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => Interval.FromMilliseconds(i * 10, (i + 1) * 10)),
        ];

    private static RunSample Sample(
        Interval interval,
        ComponentSample[] components,
        params ComponentSample[] shadows
    ) => new(interval, [.. components], [.. shadows], []);

    private static ComponentSample Counted(Interval interval, long run) =>
        RunStory.Component(
            "cpu",
            "package-0",
            interval,
            run,
            0,
            new HostSplit(ItEnergy.FromMillijoules(run), default, default)
        );

    private static ComponentSample Shadow(Interval interval, long run) =>
        RunStory.Component("cpu", "package-0", interval, run, 0);

    private static Gap Missing(long startMs, long endMs, bool bridged) =>
        new(
            "package-0",
            Interval.FromMilliseconds(startMs, endMs),
            GapReason.CounterReset,
            default,
            ItEnergy.FromMillijoules(99),
            bridged
        );
}
