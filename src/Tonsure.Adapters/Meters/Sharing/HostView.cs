using System.Collections.Immutable;
using System.Globalization;
using Tonsure.Measuring;

namespace Tonsure.Adapters.Meters.Sharing;

/// <summary>What one process holds in memory of the host's measurement: its sampler, its readings of processes, its clock.</summary>
internal sealed class HostView
{
    private readonly HostParts _parts;
    private readonly TimeProvider _time;
    private readonly Guid _measurement;
    private AnchoredTime _clock;
    private ProcfsHostUse _use;

    /// <summary>A view that has not begun.</summary>
    /// <param name="parts">What the host is measured with.</param>
    /// <param name="time">The clock.</param>
    /// <param name="measurement">This process's run.</param>
    public HostView(HostParts parts, TimeProvider time, Guid measurement)
    {
        (_parts, _time, _measurement) = (parts, time, measurement);
        _clock = AnchoredTime.Now(time);
        _use = new ProcfsHostUse(parts.ProcRoot);
        Sampler = parts.NewSampler(_use, _clock);
    }

    /// <summary>The measurement.</summary>
    public HostSampler Sampler { get; private set; }

    /// <summary>The shared clock now, in milliseconds.</summary>
    public long NowMs => _clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>This process's run; null where the state that was taken over does not know it.</summary>
    public ProcfsRunUse? Own =>
        _use.Runs.TryGetValue(_measurement, out (ProcfsRunUse Use, bool) own) ? own.Use : null;

    /// <summary>The other runs that take their share.</summary>
    public ImmutableArray<RunProcesses> Others =>
        [
            .. _use
                .Runs.Values.Select(run => run.Use.Processes)
                .Where(run => run.Measurement != _measurement),
        ];

    /// <summary>All of it, for another process.</summary>
    public SharedState State =>
        new(
            _clock.WallMs,
            _clock.Stamp,
            Sampler.State,
            [.. _use.Runs.Values.Select(run => run.Use.Saved)],
            _use.Nested
        );

    /// <summary>Takes over what others have come to.</summary>
    public void Follow(SharedState state)
    {
        _clock = new AnchoredTime(_time, state.WallMs, state.Stamp);
        _use = new ProcfsHostUse(_parts.ProcRoot, new NestedRuns(state.Nested));
        Dictionary<Guid, RunClaim> claims = state.Host.Claims.ToDictionary(
            claim => claim.Claim.Measurement,
            claim => claim.Claim
        );
        foreach (ProcfsRunUse.Snapshot run in state.Runs)
        {
            if (claims.TryGetValue(run.Processes.Measurement, out RunClaim? claim))
            {
                _use.Add(new ProcfsRunUse(_parts.ProcRoot, run), WithMemory(claim));
            }
        }

        Sampler = _parts.NewSampler(_use, _clock);
        Sampler.Resume(state.Host);
    }

    /// <summary>Begins a measurement that nobody else takes part in yet.</summary>
    public ValueTask BeginAsync()
    {
        _clock = AnchoredTime.Now(_time);
        _use = new ProcfsHostUse(_parts.ProcRoot);
        Sampler = _parts.NewSampler(_use, _clock);
        return Sampler.BeginAsync(CancellationToken.None);
    }

    /// <summary>A run takes its share from the latest boundary on.</summary>
    public void Join(RunClaim claim, ProcfsRunUse run)
    {
        _use.Add(run, WithMemory(claim));
        Sampler.Join(claim);
    }

    /// <summary>A run takes no share any more.</summary>
    public void Leave(Guid run)
    {
        Sampler.Leave(run);
        _use.Remove(run);
    }

    /// <summary>Everybody's samples up to now.</summary>
    public ValueTask<ImmutableDictionary<Guid, RunSample>> SampleAsync() =>
        Sampler.SampleAsync(CancellationToken.None);

    /// <summary>This run's last sample, where nobody else goes on.</summary>
    public async ValueTask<RunSample?> FinishAsync() =>
        (await Sampler.FinishAsync(CancellationToken.None)).GetValueOrDefault(_measurement);

    /// <summary>Forgets the runs whose tools are gone, where nobody tells more of them.</summary>
    public void ForgetTheGone()
    {
        foreach (RunProcesses other in Others)
        {
            string tool = other.Tool.ToString(CultureInfo.InvariantCulture);
            if (!Directory.Exists(Path.Combine(_parts.ProcRoot, tool)))
            {
                Leave(other.Measurement);
            }
        }
    }

    private static bool WithMemory(RunClaim claim) => claim.Policy == IdlePolicy.Exclude;
}
