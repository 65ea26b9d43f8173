using Tonsure.Adapters.Interop;
using Tonsure.Measuring;

namespace Tonsure.Adapters.Meters.Sharing;

/// <summary>
/// Measures one run, alone on its host or beside others. Whoever is due takes the next sample for all of them: devices are read once, and
/// each joule goes to one run, to idle or to nobody. A tool that dies takes at most its own last interval with it.
/// </summary>
/// <remarks>
/// There is no server: the measurement's state is a file, and who holds the host's lock is the meters' owner for one sample. Where that
/// fails the run goes on alone, and somebody is told.
/// </remarks>
public sealed class SharedRunMeter : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Func<HostFolder> _open;
    private readonly HostParts _parts;
    private readonly RunClaim _claim;
    private readonly TimeProvider _time;
    private readonly Action<string, string> _alone;
    private HostView _view;
    private SharedHost? _shared;
    private ProcfsRunUse _own;
    private TimeSpan _interval;

    /// <summary>A measurement that has not begun.</summary>
    /// <param name="open">Opens the folder in which runs find one another.</param>
    /// <param name="parts">What the host is measured with.</param>
    /// <param name="claim">The run.</param>
    /// <param name="time">The clock.</param>
    /// <param name="alone">Told where, and why, other runs cannot be seen.</param>
    internal SharedRunMeter(
        Func<HostFolder> open,
        HostParts parts,
        RunClaim claim,
        TimeProvider time,
        Action<string, string> alone
    )
    {
        (_open, _parts, _claim, _time, _alone) = (open, parts, claim, time, alone);
        _view = NewView();
        _own = new ProcfsRunUse(
            parts.ProcRoot,
            new RunProcesses(claim.Measurement, Environment.ProcessId)
        );
    }

    /// <summary>Measures one run, beside all others on this machine.</summary>
    /// <param name="meters">All that measures on it.</param>
    /// <param name="measurement">The measurement's id.</param>
    /// <param name="policy">Who carries idle power.</param>
    /// <param name="time">The clock.</param>
    /// <param name="alone">Told where, and why, other runs cannot be seen.</param>
    public static SharedRunMeter On(
        MeterSet meters,
        Guid measurement,
        IdlePolicy policy,
        TimeProvider time,
        Action<string, string> alone
    ) =>
        new(
            () => HostFolder.Open(meters.Roots),
            meters.Parts,
            RunClaim.On(meters.Host, measurement, policy),
            time,
            alone
        );

    /// <summary>Begins, or joins a measurement that others have begun.</summary>
    /// <param name="interval">How far apart samples are to be.</param>
    /// <param name="cancellationToken">Gives up waiting for the others.</param>
    /// <returns>How far apart they must be: as asked, unless a counter wraps sooner.</returns>
    public async ValueTask<TimeSpan> BeginAsync(
        TimeSpan interval,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await JoinAsync(cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            GoAlone(e);
            _view = NewView();
        }

        if (_shared is null)
        {
            await BeginAloneAsync();
        }

        return _interval = _view.Sampler.LongestInterval(interval);
    }

    /// <summary>From here on this process and its descendants are the run.</summary>
    /// <param name="pid">The process.</param>
    /// <param name="attached">Whether it was there before: what it had used by then is not the run's.</param>
    /// <param name="cgroup">The folder of the control group that it was started in; null where it has none of its own.</param>
    public async ValueTask RunStartedAsync(int pid, bool attached, string? cgroup)
    {
        _own.Follow(pid, attached, cgroup);
        _ = await TurnAsync(
            Patience,
            shared =>
            {
                shared.Save();
                return ValueTask.CompletedTask;
            }
        );
    }

    /// <summary>What became known since the samples before; nothing where others are at it, then it comes with the next ones.</summary>
    public async ValueTask<IReadOnlyList<RunSample>> SampleAsync()
    {
        List<RunSample> samples = [];
        if (_shared is { } host)
        {
            bool isDue = host.IsDue(_interval);
            _ = await TurnAsync(
                _interval / 4,
                async shared =>
                {
                    shared.Receive(samples);
                    if (isDue)
                    {
                        _ = await shared.SampleAsync(samples);
                    }
                },
                catchUp: isDue
            );
        }

        if (_shared is null)
        {
            _view.ForgetTheGone();
            if ((await _view.SampleAsync()).TryGetValue(_claim.Measurement, out RunSample? own))
            {
                samples.Add(own);
            }
        }

        return samples;
    }

    /// <summary>The last samples, up to this instant; call it when the run has ended.</summary>
    /// <param name="cpuTime">Its whole CPU time, as the system tells it; zero where it does not.</param>
    public async ValueTask<IReadOnlyList<RunSample>> FinishAsync(TimeSpan cpuTime)
    {
        List<RunSample> samples = [];
        bool left = await TurnAsync(
            Patience,
            async shared =>
            {
                _own.Ended(cpuTime);
                shared.Receive(samples);
                await shared.LeaveAsync(samples);
            }
        );
        if (!left)
        {
            if (_shared is { } host)
            {
                await FollowWithoutTurnAsync(host, samples);
            }

            _own.Ended(cpuTime);
            if (await _view.FinishAsync() is { } last)
            {
                samples.Add(last);
            }
        }

        if (_own.Processes.Cgroup is { } group)
        {
            RunCgroup.Remove(group);
        }

        return samples;
    }

    /// <inheritdoc/>
    public void Dispose() => _shared?.Dispose();

    private HostView NewView() => new(_parts, _time, _claim.Measurement);

    private async ValueTask JoinAsync(CancellationToken cancellationToken)
    {
        SharedHost shared = new(_open(), _view, _claim, _time);
        using FileLock? turn = await shared.TakeTurnAsync(Patience, cancellationToken);
        if (turn is null)
        {
            throw new HomeUnusableException(shared.Place, "locked by another process");
        }

        await shared.JoinAsync(_own);
        _shared = shared;
    }

    private async ValueTask BeginAloneAsync()
    {
        await _view.BeginAsync();
        _view.Join(_claim, _own);
    }

    /// <summary>Does something as the meters' owner.</summary>
    /// <returns>Whether it was done; not where the turn could not be had in time, or sharing has failed.</returns>
    private async ValueTask<bool> TurnAsync(
        TimeSpan patience,
        Func<SharedHost, ValueTask> act,
        bool catchUp = true
    )
    {
        if (_shared is not { } shared)
        {
            return false;
        }

        try
        {
            using FileLock? turn = await shared.TakeTurnAsync(patience, CancellationToken.None);
            if (turn is null)
            {
                return false;
            }

            if (catchUp)
            {
                _own = shared.CatchUp(_own);
            }

            await act(shared);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await ForsakeAsync(shared, e);
            return false;
        }
    }

    private async ValueTask ForsakeAsync(SharedHost shared, Exception failure)
    {
        if (!shared.IsCurrent)
        {
            // What is in memory is older than what others have sampled for this run: what lies between is lost.
            _view = NewView();
            await BeginAloneAsync();
        }

        GoAlone(failure);
    }

    /// <summary>
    /// The turn cannot be had: nothing is written, the others cannot be served, but this run's share is what it would have been.
    /// </summary>
    private async ValueTask FollowWithoutTurnAsync(SharedHost shared, List<RunSample> samples)
    {
        try
        {
            _own = shared.CatchUp(_own);
            shared.Receive(samples);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await ForsakeAsync(shared, e);
        }
    }

    private void GoAlone(Exception failure)
    {
        string place = _shared?.Place ?? "";
        _shared?.Dispose();
        _shared = null;
        _alone(
            (failure as HomeUnusableException)?.Path ?? place,
            (failure as HomeUnusableException)?.Detail ?? TonsureHome.Reason(failure)
        );
    }
}
