using Microsoft.Extensions.Time.Testing;
using Tonsure.Measuring;
using Xunit;

namespace Tonsure.Tests.Measuring;

public sealed class SteadyClockTests
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.FromUnixTimeMilliseconds(1000));

    [Fact]
    public void It_runs_with_monotonic_time()
    {
        SteadyClock clock = new(_time);
        Assert.Equal(1000, clock.NowMs());
        _time.Advance(TimeSpan.FromMilliseconds(250));
        Assert.Equal(1250, clock.NowMs());
    }

    [Fact]
    public void A_wall_clock_that_is_set_changes_no_span()
    {
        SteppedClock time = new() { Wall = DateTimeOffset.FromUnixTimeMilliseconds(1000) };
        SteadyClock clock = new(time);
        Assert.Equal(1000, clock.NowMs());
        time.Wall = DateTimeOffset.FromUnixTimeMilliseconds(900_000);
        Assert.Equal(1001, clock.NowMs());
    }

    [Fact]
    public void Two_instants_are_never_the_same()
    {
        SteadyClock clock = new(_time);
        Assert.Equal([1000, 1001, 1002], [clock.NowMs(), clock.NowMs(), clock.NowMs()]);
        _time.Advance(TimeSpan.FromMilliseconds(10));
        Assert.Equal(1010, clock.NowMs());
    }

    /// <summary>Its wall clock is set by hand; its monotonic clock stands.</summary>
    private sealed class SteppedClock : TimeProvider
    {
        public DateTimeOffset Wall { get; set; }

        public override DateTimeOffset GetUtcNow() => Wall;

        public override long GetTimestamp() => 0;
    }
}
