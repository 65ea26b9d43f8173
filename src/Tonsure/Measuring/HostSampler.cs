using System.Collections.Immutable;

namespace Tonsure.Measuring;

/// <summary>
/// Measures a host for all runs on it: begins, samples as often as the caller asks, ends; runs join and leave meanwhile, and a
/// boundary is drawn at each of these instants. It keeps what was used at each boundary, so that a gap that is bridged later is
/// split by what was used in all of it. One caller at a time.
/// </summary>
public sealed class HostSampler
{
    private readonly ImmutableArray<IMeter> _meters;
    private readonly IHostUseSource _use;
    private readonly HostShares _shares;
    private readonly SampleMaker _maker;
    private readonly TimeProvider _time;
    private readonly SampleHistory _history = new();
    private readonly List<PlacedReading> _pending = [];
    private SteadyClock? _clock;
    private SampleBoundary? _sampled;

    /// <summary>A measurement that has not begun.</summary>
    /// <param name="meters">All of this host; a modelling one is left out where another counts its component.</param>
    /// <param name="use">What host and runs have used.</param>
    /// <param name="host">The machine.</param>
    /// <param name="model">Fills the spans that a counter does not cover.</param>
    /// <param name="time">The clock.</param>
    public HostSampler(
        IReadOnlyList<IMeter> meters,
        IHostUseSource use,
        HostDescription host,
        PowerModel model,
        TimeProvider time
    )
    {
        _meters = [.. InUse(meters)];
        (_use, _time) = (use, time);
        _shares = new HostShares(host.Cpus);
        _maker = new SampleMaker(host, model, _shares, [.. _meters.Select(m => m.Description)]);
    }

    /// <summary>The meters in use.</summary>
    public IEnumerable<MeterDescription> Meters => _meters.Select(m => m.Description);

    /// <summary>The meters that are used of those that exist: a modelling one only where no other counts its component.</summary>
    public static IEnumerable<IMeter> InUse(IReadOnlyList<IMeter> meters)
    {
        HashSet<string> counted =
        [
            .. meters.Where(m => m.Description.Counts).Select(m => m.Description.Component),
        ];
        return meters.Where(m =>
            m.Description.Counts || !counted.Contains(m.Description.Component)
        );
    }

    /// <summary>The runs that take their share now.</summary>
    public IEnumerable<RunClaim> Claims => _shares.Runs.Select(run => run.Claim);

    /// <summary>How far apart samples may be: as asked, unless a counter wraps sooner.</summary>
    public TimeSpan LongestInterval(TimeSpan requested) =>
        _meters.Select(m => m.LongestInterval).Append(requested).Min();

    /// <summary>Begins at this instant.</summary>
    /// <exception cref="InvalidOperationException">It has begun.</exception>
    public async ValueTask BeginAsync(CancellationToken cancellationToken)
    {
        Start(long.MinValue);
        SampleBoundary boundary = ReadBoundary();
        Begin(boundary);
        foreach (IMeter meter in _meters)
        {
            _ = await meter.ReadAsync(cancellationToken);
        }
    }

    /// <summary>Goes on where another process stopped: devices with a mark lose nothing, the others begin with the next sample.</summary>
    /// <exception cref="InvalidOperationException">It has begun.</exception>
    public void Resume(HostState state)
    {
        Start(state.Boundaries[^1].AtMs);
        _history.Restore(state);
        _sampled = _history.Latest;
        foreach ((RunClaim claim, long fromMs) in state.Claims)
        {
            _shares.Add(claim, fromMs);
        }

        foreach (IMeter meter in _meters)
        {
            meter.Resume([
                .. state.Marks.Where(mark => mark.Component == meter.Description.Component),
            ]);
        }
    }

    /// <summary>The latest boundary, in milliseconds of a steady clock.</summary>
    public long LatestMs => _history.Latest.AtMs;

    /// <summary>Where the measurement stands; taken after a sample, another process can go on from it.</summary>
    /// <exception cref="InvalidOperationException">It has not begun.</exception>
    public HostState State =>
        new(
            _history.Boundaries,
            _history.Ends,
            [.. _shares.Runs],
            [.. _meters.SelectMany(meter => meter.Marks)]
        );

    /// <summary>
    /// A run takes its share from the latest boundary on: call it right after the beginning or a sample. What it has used before is in
    /// its first sample.
    /// </summary>
    public void Join(RunClaim claim) => _shares.Add(claim, _history.Latest.AtMs);

    /// <summary>From this instant on a run takes no share; call it after its last sample.</summary>
    public void Leave(Guid measurement) => _shares.Remove(measurement);

    /// <summary>
    /// What became known for each run since the sample before. A call that is cancelled loses nothing: what was read already is
    /// in the next sample.
    /// </summary>
    /// <exception cref="InvalidOperationException">It has not begun.</exception>
    public async ValueTask<ImmutableDictionary<Guid, RunSample>> SampleAsync(
        CancellationToken cancellationToken
    )
    {
        await ReadAsync(cancellationToken);
        return TakeSamples();
    }

    /// <summary>The last samples, up to this instant. Gaps that are still open are closed in them.</summary>
    /// <exception cref="InvalidOperationException">It has not begun.</exception>
    public async ValueTask<ImmutableDictionary<Guid, RunSample>> FinishAsync(
        CancellationToken cancellationToken
    )
    {
        await ReadAsync(cancellationToken);
        foreach (IMeter meter in _meters)
        {
            _pending.AddRange(_history.Place(meter.Description, meter.Finish()));
        }

        return TakeSamples();
    }

    private void Start(long afterMs) =>
        _clock = _clock is null
            ? new SteadyClock(_time, afterMs)
            : throw new InvalidOperationException("this measurement has begun already");

    private void Begin(SampleBoundary boundary)
    {
        _sampled = boundary;
        _history.Begin(
            boundary,
            _meters.SelectMany(m =>
                m.Description.Devices.Select(device => (m.Description.Component, device))
            )
        );
    }

    private async ValueTask ReadAsync(CancellationToken cancellationToken)
    {
        _history.Add(ReadBoundary());
        foreach (IMeter meter in _meters)
        {
            IReadOnlyList<Reading> readings = await meter.ReadAsync(cancellationToken);
            _pending.AddRange(_history.Place(meter.Description, readings));
        }
    }

    private SampleBoundary ReadBoundary() =>
        _clock is { } clock
            ? new SampleBoundary(clock.NowMs(), _use.Read())
            : throw new InvalidOperationException("this measurement has not begun");

    private ImmutableDictionary<Guid, RunSample> TakeSamples()
    {
        ImmutableDictionary<Guid, RunSample> samples = _maker.Make(
            _sampled!,
            _history.Latest,
            _pending
        );
        _pending.Clear();
        _sampled = _history.Latest;
        _history.Prune();
        return samples;
    }
}
