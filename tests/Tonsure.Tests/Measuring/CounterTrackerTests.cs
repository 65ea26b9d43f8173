using System.Collections.Immutable;
using Tonsure.Measuring;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Measuring;

public sealed class CounterTrackerTests
{
    // 100 W: a second may show 100 J (and the 2 ms of settling).
    private const long Second = 100_000_000;
    private static readonly CounterLimits Limits = new(262_143_328_850, Power.FromWatts(100));
    private readonly CounterTracker _tracker = new(Limits);

    [Fact]
    public void The_first_reading_only_begins()
    {
        Assert.Empty(_tracker.Read(0, 5_000));
        Assert.Empty(_tracker.Finish(1000));
    }

    [Fact]
    public void A_difference_is_the_energy() =>
        Assert.Equal([Known(0, 1000, 42)], After(_tracker, (0, 5_000), (1000, 5_042)));

    [Fact]
    public void A_counter_that_stands_still_used_nothing() =>
        Assert.Equal([Known(0, 1000, 0)], After(_tracker, (0, 5_000), (1000, 5_000)));

    [Fact]
    public void A_wrap_adds_what_was_left_of_the_range() =>
        Assert.Equal([Known(0, 1000, 30)], After(_tracker, (0, 262_143_328_840), (1000, 20)));

    [Fact]
    public void A_failed_read_is_never_zero()
    {
        _ = _tracker.Read(0, 5_000);
        _tracker.Fail(1000, GapReason.ReadFailed);
        Assert.Equal([Known(0, 2000, 90, GapReason.ReadFailed)], _tracker.Read(2000, 5_090));
    }

    [Fact]
    public void A_gap_keeps_the_reason_that_opened_it()
    {
        _ = _tracker.Read(0, 5_000);
        _tracker.Fail(1000, GapReason.PermissionLost);
        _tracker.Fail(2000, GapReason.Vanished);
        Assert.Equal([Known(0, 3000, 1, GapReason.PermissionLost)], _tracker.Read(3000, 5_001));
    }

    [Fact]
    public void A_gap_bridges_a_wrap_when_only_one_is_plausible()
    {
        _ = _tracker.Read(0, 262_143_328_840);
        _tracker.Fail(1000, GapReason.ReadFailed);
        Assert.Equal([Known(0, 2000, 30, GapReason.ReadFailed)], _tracker.Read(2000, 20));
    }

    [Fact]
    public void A_gap_that_may_hide_wraps_is_bounded_by_them()
    {
        CounterTracker small = new(new CounterLimits(Second, Power.FromWatts(100)));
        _ = small.Read(0, 10);
        small.Fail(1000, GapReason.ReadFailed);
        Assert.Equal(
            [Missing(0, 3000, GapReason.AmbiguousWrap, 40, 40 + (3 * Second))],
            small.Read(3000, 50)
        );
        Assert.Equal([Known(3000, 3100, 7)], small.Read(3100, 57));
    }

    [Fact]
    public void A_backward_step_too_far_from_a_wrap_is_a_reset()
    {
        Assert.Equal(
            [Missing(0, 1000, GapReason.CounterReset, 700, 1002 * Second / 1000)],
            After(_tracker, (0, 5_000_000_000), (1000, 700))
        );
        Assert.Equal([Known(1000, 2000, 50)], _tracker.Read(2000, 750));
    }

    [Fact]
    public void A_reset_to_more_than_can_have_been_used_has_no_lower_bound() =>
        Assert.Equal(
            [Missing(0, 1000, GapReason.CounterReset, 0, 1002 * Second / 1000)],
            After(_tracker, (0, 50_000_000_000), (1000, 20_000_000_000))
        );

    [Fact]
    public void Without_a_range_going_backwards_is_a_reset_even_near_one()
    {
        CounterTracker unknown = new(Limits with { Range = null });
        Assert.Equal(
            [Missing(0, 1000, GapReason.CounterReset, 20, 1002 * Second / 1000)],
            After(unknown, (0, 262_143_328_840), (1000, 20))
        );
    }

    [Fact]
    public void A_glitch_of_four_terawatts_is_bridged()
    {
        Assert.Empty(After(_tracker, (0, 5_000), (1000, 4_000_000_000_000_000_000)));
        Assert.Equal([Known(0, 2000, 60, GapReason.ImplausiblePower)], _tracker.Read(2000, 5_060));
    }

    [Fact]
    public void A_counter_that_was_moved_is_followed_from_where_it_went()
    {
        Assert.Empty(After(_tracker, (0, 5_000), (1000, 9_000_000_000)));
        Assert.Equal(
            [
                Missing(0, 1000, GapReason.ImplausiblePower, 0, 1002 * Second / 1000),
                Known(1000, 2000, 60),
            ],
            _tracker.Read(2000, 9_000_000_060)
        );
    }

    [Fact]
    public void A_counter_that_jumps_again_and_again_is_never_believed()
    {
        Assert.Empty(After(_tracker, (0, 0), (1000, 9_000_000_000), (2000, 29_000_000_000)));
        Assert.Equal(
            [Missing(0, 3000, GapReason.ImplausiblePower, 0, 3002 * Second / 1000)],
            _tracker.Finish(3000)
        );
    }

    [Fact]
    public void A_failed_read_after_a_jump_is_told_of_the_span_after_it()
    {
        _ = After(_tracker, (0, 5_000), (1000, 9_000_000_000));
        _tracker.Fail(2000, GapReason.ReadFailed);
        Assert.Equal(
            [
                Missing(0, 1000, GapReason.ImplausiblePower, 0, 1002 * Second / 1000),
                Known(1000, 3000, 60, GapReason.ReadFailed),
            ],
            _tracker.Read(3000, 9_000_000_060)
        );
    }

    [Fact]
    public void A_counter_that_could_not_be_read_at_first_is_missing_until_it_could()
    {
        _tracker.Fail(0, GapReason.PermissionLost);
        Assert.Equal(
            [Missing(0, 1000, GapReason.PermissionLost, 0, 1002 * Second / 1000)],
            _tracker.Read(1000, 5_000)
        );
    }

    [Fact]
    public void Finishing_closes_an_open_gap_with_bounds()
    {
        _ = _tracker.Read(0, 5_000);
        _tracker.Fail(1000, GapReason.Vanished);
        Assert.Equal(
            [Missing(0, 1500, GapReason.Vanished, 0, 1502 * Second / 1000)],
            _tracker.Finish(1500)
        );
        Assert.Empty(_tracker.Finish(1600));
    }

    [Fact]
    public void A_device_that_always_draws_power_tells_a_short_standstill_with_its_next_step()
    {
        CounterTracker tracker = new(Limits with { LongestStandMs = 100 });
        Assert.Empty(After(tracker, (0, 5_000), (500, 5_000), (1000, 5_000)));
        Assert.Equal([Known(0, 1500, 42)], tracker.Read(1500, 5_042));
        Assert.Empty(tracker.Read(2000, 5_042));
        Assert.Equal([Known(1500, 2000, 0)], tracker.Finish(2000));
    }

    [Fact]
    public void A_counter_that_never_moves_is_missing_and_not_zero()
    {
        CounterTracker tracker = new(Limits with { LongestStandMs = 100 });
        Assert.Empty(After(tracker, (0, 5_000), (500, 5_000)));
        Assert.Equal(
            [Missing(0, 500, GapReason.Frozen, 0, 502 * Second / 1000)],
            tracker.Finish(500)
        );
    }

    [Fact]
    public void A_counter_that_moves_after_a_long_standstill_tells_the_least()
    {
        CounterTracker tracker = new(Limits with { LongestStandMs = 100 });
        Assert.Empty(After(tracker, (0, 5_000), (1500, 5_000), (3000, 5_000)));
        Assert.Equal(
            [Missing(0, 4000, GapReason.Frozen, 42, 4002 * Second / 1000)],
            tracker.Read(4000, 5_042)
        );
        Assert.Equal([Known(4000, 5000, 7)], tracker.Read(5000, 5_049));
    }

    [Fact]
    public void A_glitch_that_returns_to_where_it_was_is_not_taken_for_a_step()
    {
        CounterTracker tracker = new(Limits with { LongestStandMs = 100 });
        Assert.Empty(After(tracker, (0, 5_000), (500, 9_000_000_000), (1000, 5_000)));
        Assert.Equal([Known(0, 1500, 9, GapReason.ImplausiblePower)], tracker.Read(1500, 5_009));
    }

    [Fact]
    public void A_counter_beyond_its_range_has_none()
    {
        CounterTracker tracker = new(new CounterLimits(1000, Power.FromWatts(100)));
        Assert.Equal([Known(0, 1000, 42)], After(tracker, (0, 5_000), (1000, 5_042)));
    }

    [Fact]
    public void Time_does_not_go_back()
    {
        _ = _tracker.Read(5, 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => _tracker.Read(5, 1));
    }

    private static ImmutableArray<CounterSpan> After(
        CounterTracker tracker,
        params ReadOnlySpan<(long AtMs, Int128 Value)> readings
    )
    {
        ImmutableArray<CounterSpan> last = [];
        foreach ((long atMs, Int128 value) in readings)
        {
            last = tracker.Read(atMs, value);
        }

        return last;
    }

    private static CounterSpan.Known Known(
        long from,
        long to,
        Int128 microjoules,
        GapReason? bridged = null
    ) => new(Interval.FromMilliseconds(from, to), microjoules, bridged);

    private static CounterSpan.Missing Missing(
        long from,
        long to,
        GapReason reason,
        Int128 lower,
        Int128 upper
    ) => new(Interval.FromMilliseconds(from, to), reason, lower, upper);
}
