using System.Collections.Immutable;
using Tonsure.Adapters.Interop;
using Tonsure.Measuring;

namespace Tonsure.Adapters.Meters.Sharing;

/// <summary>
/// A run's place among the runs on its host. All but <see cref="TakeTurnAsync"/> and <see cref="IsDue"/> are for who holds the turn.
/// </summary>
/// <remarks>
/// The state's generation grows with each replacement. Samples for other runs are put into their mailboxes before the state is
/// replaced, and count from then on: whoever dies in between leaves the state before, from which the next one samples again.
/// </remarks>
internal sealed class SharedHost(
    HostFolder folder,
    HostView view,
    RunClaim claim,
    TimeProvider time
) : IDisposable
{
    private static readonly TimeSpan Try = TimeSpan.FromMilliseconds(5);

    private readonly Mailbox _mailbox = new(folder.Mail(claim.Measurement));
    private FileLock? _living;
    private long _generation;
    private long _seen;

    /// <summary>The folder in which the runs find one another.</summary>
    public string Place => folder.Path;

    /// <summary>Whether what this process has in memory is as new as what it was given.</summary>
    public bool IsCurrent => _seen <= _generation;

    /// <summary>Waits to be the meters' owner; null where others do not let go in time.</summary>
    public async ValueTask<FileLock?> TakeTurnAsync(
        TimeSpan patience,
        CancellationToken cancellationToken
    )
    {
        long start = time.GetTimestamp();
        FileLock? taken;
        while (
            (taken = FileLock.TryTake(folder.Lock, folder.FileMode)) is null
            && time.GetElapsedTime(start) < patience
        )
        {
            await Task.Delay(Try, time, cancellationToken);
        }

        return taken;
    }

    /// <summary>Whether nobody has taken a sample for half an interval: then it is this process's turn.</summary>
    public bool IsDue(TimeSpan interval) =>
        SharedStateFile.Peek(folder.State) is not var (_, atMs)
        || view.NowMs - atMs >= interval.TotalMilliseconds / 2;

    /// <summary>Joins the runs that are here, or begins where there are none.</summary>
    public async ValueTask JoinAsync(ProcfsRunUse own)
    {
        Guid[] claims = [.. folder.Claims()];
        bool others = claims.Any(IsAlive);
        (long Generation, SharedState State)? shared =
            claims.Length > 0 ? SharedStateFile.Read(folder.State) : null;
        if (others && shared is null && File.Exists(folder.State))
        {
            throw new HomeUnusableException(folder.State, "of another version");
        }

        if (shared is var (generation, state))
        {
            _generation = generation;
            view.Follow(state);
            DropTheDead();
        }

        foreach (Guid dead in claims.Where(run => !IsAlive(run)))
        {
            Remove(dead, null);
        }

        if (others && shared is not null)
        {
            _ = await SampleAsync([]);
        }
        else
        {
            await view.BeginAsync();
            // Never a generation that somebody has seen before.
            _generation = view.NowMs;
        }

        _living = FileLock.TryTake(folder.Claim(claim.Measurement), folder.FileMode);
        view.Join(claim, own);
        Save();
    }

    /// <summary>Brings what this process has in memory up to the shared state.</summary>
    /// <param name="own">The run as this process knows it.</param>
    /// <returns>The run as it is followed from here on.</returns>
    /// <exception cref="IOException">The state is gone or not understood, and others had gone on without this process.</exception>
    public ProcfsRunUse CatchUp(ProcfsRunUse own)
    {
        if (SharedStateFile.Peek(folder.State) is not var (newest, _))
        {
            return IsCurrent ? own : throw new HomeUnusableException(folder.State, "gone");
        }

        if (newest == _generation)
        {
            return own;
        }

        (_generation, SharedState state) =
            SharedStateFile.Read(folder.State)
            ?? throw new HomeUnusableException(folder.State, "unreadable");
        view.Follow(state);
        if (view.Own is not { } known)
        {
            view.Join(claim, own);
            return own;
        }

        if (known.Processes.Root is null && own.Processes.Root is { } root)
        {
            known.Follow(root, own.Processes.Attached, own.Processes.Cgroup);
        }

        return known;
    }

    /// <summary>What others have sampled for this run.</summary>
    public void Receive(List<RunSample> samples)
    {
        if (SharedStateFile.Peek(folder.State) is var (generation, atMs))
        {
            samples.AddRange(_mailbox.Take(atMs));
            _seen = Math.Max(_seen, generation);
        }
    }

    /// <summary>Takes everybody's samples, this run's into a list and the others' into their mailboxes.</summary>
    public async ValueTask<ImmutableDictionary<Guid, RunSample>> SampleAsync(
        List<RunSample> samples
    )
    {
        DropTheDead();
        long stateMs = view.Sampler.LatestMs;
        ImmutableDictionary<Guid, RunSample> all = await view.SampleAsync();
        if (all.TryGetValue(claim.Measurement, out RunSample? own))
        {
            // First: what fails from here on must not lose it.
            samples.Add(own);
        }

        foreach (RunProcesses other in view.Others)
        {
            if (all.TryGetValue(other.Measurement, out RunSample? sample))
            {
                Mailbox.Put(
                    folder.Mail(other.Measurement),
                    stateMs,
                    view.Sampler.LatestMs,
                    sample,
                    folder.FileMode
                );
            }
        }

        Save();
        return all;
    }

    /// <summary>Puts what this process has in memory in the state's place.</summary>
    public void Save()
    {
        SharedState state = view.State;
        _generation++;
        SharedStateFile.Write(
            folder.State,
            _generation,
            view.Sampler.LatestMs,
            state,
            folder.FileMode
        );
        _seen = _generation;
    }

    /// <summary>Takes the last samples and leaves.</summary>
    public async ValueTask LeaveAsync(List<RunSample> samples)
    {
        DropTheDead();
        if (view.Others.IsEmpty)
        {
            if (await view.FinishAsync() is { } last)
            {
                samples.Add(last);
            }

            File.Delete(folder.State);
        }
        else
        {
            _ = await SampleAsync(samples);
            view.Leave(claim.Measurement);
            Save();
        }

        Dispose();
        Remove(claim.Measurement, null);
    }

    /// <summary>The run's claim falls.</summary>
    public void Dispose() => _living?.Dispose();

    private void DropTheDead()
    {
        foreach (RunProcesses other in view.Others.Where(run => !IsAlive(run.Measurement)))
        {
            view.Leave(other.Measurement);
            Remove(other.Measurement, other.Cgroup);
        }
    }

    private void Remove(Guid run, string? cgroup)
    {
        if (cgroup is not null)
        {
            RunCgroup.Remove(cgroup);
        }

        File.Delete(folder.Claim(run));
        File.Delete(folder.Mail(run));
    }

    /// <summary>Whether a run's tool lives: it holds the lock of its claim.</summary>
    private bool IsAlive(Guid run)
    {
        string path = folder.Claim(run);
        if (run == claim.Measurement)
        {
            return true;
        }

        if (!File.Exists(path))
        {
            return false;
        }

        using FileLock? free = FileLock.TryTake(path, folder.FileMode);
        return free is null;
    }
}
