namespace Tonsure.Cli.Serving;

/// <summary>
/// Keeps answers. One that is quickly made is always of now. One that takes long, such as the sum of ten million activities, is given as
/// it was last made while it is made anew, and that no more often than to keep a tenth of the machine busy.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="room">The weight of all answers that are kept; those that nobody has asked for longest go first.</param>
/// <param name="weigh">What an answer weighs.</param>
/// <param name="stop">Ends all making.</param>
/// <param name="turn">Whoever makes waits for it first; the wait is no cost of the answer. Null where all may make at once.</param>
internal sealed class PatientAnswers<TKey, TAnswer>(
    TimeProvider time,
    long room,
    Func<TAnswer, long> weigh,
    CancellationToken stop,
    SemaphoreSlim? turn = null
)
    where TKey : notnull
{
    private const int RestFactor = 10;
    private readonly TimeSpan _quick = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Kept> _kept = [];
    private readonly Dictionary<TKey, Task<Kept>> _making = [];
    private long _asked;
    private long _weight;

    /// <summary>The answer of a version of the world, or of one shortly before it where making it takes long.</summary>
    /// <param name="key">The question.</param>
    /// <param name="version">The world as it is now.</param>
    /// <param name="make">Makes the answer; whoever asks for it in the meantime waits for the same one.</param>
    /// <param name="cancellationToken">Ends the waiting and not the making, for others may wait too.</param>
    public async Task<TAnswer> AskAsync(
        TKey key,
        string version,
        Func<CancellationToken, Task<TAnswer>> make,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            Task<Kept> making;
            lock (_lock)
            {
                if (_kept.TryGetValue(key, out Kept? kept))
                {
                    kept.Asked = ++_asked;
                    if (kept.Version == version || Rests(kept))
                    {
                        return kept.Answer;
                    }
                }

                making = Make(key, version, make);
                if (kept is not null && kept.Cost > _quick)
                {
                    return kept.Answer;
                }
            }

            Kept made = await making.WaitAsync(cancellationToken);
            if (made.Version == version || made.Cost > _quick)
            {
                return made.Answer;
            }
        }
    }

    private bool Rests(Kept kept) =>
        kept.Cost > _quick && time.GetElapsedTime(kept.MadeAt) < kept.Cost * RestFactor;

    private Task<Kept> Make(TKey key, string version, Func<CancellationToken, Task<TAnswer>> make)
    {
        if (_making.TryGetValue(key, out Task<Kept>? running))
        {
            return running;
        }

        Task<Kept> making = Task.Run(() => MakeAsync(key, version, make), CancellationToken.None);
        _making.Add(key, making);
        return making;
    }

    private async Task<Kept> MakeAsync(
        TKey key,
        string version,
        Func<CancellationToken, Task<TAnswer>> make
    )
    {
        try
        {
            (TAnswer answer, TimeSpan cost) = await InTurnAsync(make);
            Kept kept = new(version, answer, weigh(answer), time.GetTimestamp(), cost);
            lock (_lock)
            {
                Forget(key);
                kept.Asked = ++_asked;
                _kept[key] = kept;
                _weight += kept.Weight;
                Trim(key);
            }

            return kept;
        }
        catch (Exception)
        {
            // What cannot be read any more is not told as if it could; the next one who asks learns why.
            lock (_lock)
            {
                Forget(key);
            }

            throw;
        }
        finally
        {
            lock (_lock)
            {
                _making.Remove(key);
            }
        }
    }

    private async Task<(TAnswer Answer, TimeSpan Cost)> InTurnAsync(
        Func<CancellationToken, Task<TAnswer>> make
    )
    {
        if (turn is not null)
        {
            await turn.WaitAsync(stop);
        }

        try
        {
            long began = time.GetTimestamp();
            TAnswer answer = await make(stop);
            return (answer, time.GetElapsedTime(began));
        }
        finally
        {
            turn?.Release();
        }
    }

    private void Trim(TKey newest)
    {
        while (_weight > room && _kept.Count > 1)
        {
            Forget(
                _kept
                    .Where(entry => !EqualityComparer<TKey>.Default.Equals(entry.Key, newest))
                    .MinBy(entry => entry.Value.Asked)
                    .Key
            );
        }
    }

    private void Forget(TKey key)
    {
        if (_kept.Remove(key, out Kept? kept))
        {
            _weight -= kept.Weight;
        }
    }

    private sealed class Kept(
        string version,
        TAnswer answer,
        long weight,
        long madeAt,
        TimeSpan cost
    )
    {
        public string Version { get; } = version;

        public TAnswer Answer { get; } = answer;

        public long Weight { get; } = weight;

        public long MadeAt { get; } = madeAt;

        public TimeSpan Cost { get; } = cost;

        public long Asked { get; set; }
    }
}
