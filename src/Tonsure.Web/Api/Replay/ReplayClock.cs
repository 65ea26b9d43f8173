namespace Tonsure.Web.Api.Replay;

/// <summary>The replay's time: from a start on, at a speed, and wherever it is set to.</summary>
/// <param name="time">The real time.</param>
/// <param name="startMs">What it is at first.</param>
/// <param name="speed">How much faster than real it goes.</param>
internal sealed class ReplayClock(TimeProvider time, long startMs, double speed)
{
    private readonly Lock _lock = new();
    private long _startMs = startMs;
    private long _realStart = time.GetTimestamp();

    /// <summary>How much faster than real it goes.</summary>
    public double Speed => speed;

    /// <summary>Milliseconds since 1970.</summary>
    public long NowMs
    {
        get
        {
            lock (_lock)
            {
                double passed = time.GetElapsedTime(_realStart).TotalMilliseconds * speed;
                // A thousand years on nothing is known anyway.
                return _startMs + (long)Math.Min(passed, 3e13);
            }
        }
    }

    /// <summary>Goes on from another time.</summary>
    public void Set(long nowMs)
    {
        lock (_lock)
        {
            (_startMs, _realStart) = (nowMs, time.GetTimestamp());
        }
    }
}
