namespace Tonsure.Adapters.Grids.Sources;

/// <summary>Lets requests through as often as a source allows, and none while it wants to be left alone.</summary>
internal sealed class RequestGate(RateLimit limit, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Queue<DateTimeOffset> _passed = new();
    private DateTimeOffset _closedUntil = DateTimeOffset.MinValue;

    /// <summary>Takes a place now, or says how long there is none.</summary>
    public bool TryPass(out TimeSpan wait)
    {
        lock (_lock)
        {
            DateTimeOffset now = time.GetUtcNow();
            while (_passed.Count > 0 && now - _passed.Peek() >= limit.Per)
            {
                _passed.Dequeue();
            }

            DateTimeOffset free = _passed.Count < limit.Requests ? now : _passed.Peek() + limit.Per;
            wait = (free > _closedUntil ? free : _closedUntil) - now;
            if (wait > TimeSpan.Zero)
            {
                return false;
            }

            _passed.Enqueue(now);
            return true;
        }
    }

    /// <summary>The source asked for a pause.</summary>
    public void CloseFor(TimeSpan pause)
    {
        lock (_lock)
        {
            DateTimeOffset until = time.GetUtcNow() + pause;
            _closedUntil = until > _closedUntil ? until : _closedUntil;
        }
    }
}
