namespace Tonsure.Adapters.Tests.Grids.Sources;

/// <summary>A clock that begins when a test says and runs a hundred times as fast, its timers too: waits are waited out and tests stay short.</summary>
internal sealed class FastClock(DateTimeOffset start) : TimeProvider
{
    private const int Speed = 100;

    private long _ahead;

    private readonly long _begin = TimeProvider.System.GetTimestamp();

    public override long TimestampFrequency => TimeProvider.System.TimestampFrequency;

    public override long GetTimestamp() => TimeProvider.System.GetTimestamp() * Speed;

    public override DateTimeOffset GetUtcNow() =>
        start
        + (TimeProvider.System.GetElapsedTime(_begin) * Speed)
        + TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

    /// <summary>Moves the hands on; timers that run do not notice.</summary>
    public void Skip(TimeSpan span) => Interlocked.Add(ref _ahead, span.Ticks);

    public override ITimer CreateTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    ) => TimeProvider.System.CreateTimer(callback, state, Scaled(dueTime), Scaled(period));

    private static TimeSpan Scaled(TimeSpan span) =>
        span > TimeSpan.Zero
            ? TimeSpan.FromMilliseconds(Math.Ceiling(span.TotalMilliseconds / Speed))
            : span;
}
