namespace Tonsure.Measuring;

/// <summary>
/// Labels instants in milliseconds since 1970: the wall clock when it was made plus monotonic time since. A stepped wall
/// clock therefore stretches no span, and each label is later than the one before.
/// </summary>
/// <param name="time">Both clocks.</param>
/// <param name="afterMs">Labels are later than this one.</param>
public sealed class SteadyClock(TimeProvider time, long afterMs = long.MinValue)
{
    private readonly long _startMs = time.GetUtcNow().ToUnixTimeMilliseconds();
    private readonly long _startStamp = time.GetTimestamp();
    private long _lastMs = afterMs;

    /// <summary>The next label.</summary>
    public long NowMs()
    {
        long elapsed = time.GetElapsedTime(_startStamp).Ticks / TimeSpan.TicksPerMillisecond;
        _lastMs = Math.Max(_startMs + elapsed, _lastMs + 1);
        return _lastMs;
    }
}
