using System.Collections.Immutable;
using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>
/// Measures one run: begins, samples as often as the caller asks, ends. It keeps the CPU times at each sample's boundary,
/// so that a gap that is bridged later is split by what was used in all of it. One caller at a time.
/// </summary>
public sealed class RunSampler
{
    private readonly ImmutableArray<IMeter> _meters;
    private readonly ICpuTimeSource _cpuTimes;
    private readonly SampleMaker _maker;
    private readonly TimeProvider _time;
    private readonly SampleHistory _history = new();
    private readonly List<PlacedReading> _pending = [];
    private SteadyClock? _clock;
    private SampleBoundary? _sampled;

    /// <summary>A measurement that has not begun.</summary>
    /// <param name="meters">All of this host; a modelling one is left out where another counts its component.</param>
    /// <param name="cpuTimes">CPU times of host, run and tool.</param>
    /// <param name="host">The machine.</param>
    /// <param name="model">Fills the spans that a counter does not cover.</param>
    /// <param name="policy">Who carries idle power.</param>
    /// <param name="time">The clock.</param>
    public RunSampler(
        IReadOnlyList<IMeter> meters,
        ICpuTimeSource cpuTimes,
        HostDescription host,
        PowerModel model,
        IdlePolicy policy,
        TimeProvider time
    )
    {
        HashSet<string> counted =
        [
            .. meters.Where(m => m.Description.Counts).Select(m => m.Description.Component),
        ];
        _meters =
        [
            .. meters.Where(m =>
                m.Description.Counts || !counted.Contains(m.Description.Component)
            ),
        ];
        (_cpuTimes, _time) = (cpuTimes, time);
        _maker = new SampleMaker(host, model, policy, [.. _meters.Select(m => m.Description)]);
    }

    /// <summary>The meters in use.</summary>
    public IEnumerable<MeterDescription> Meters => _meters.Select(m => m.Description);

    /// <summary>How far apart samples may be: as asked, unless a counter wraps sooner.</summary>
    public TimeSpan LongestInterval(TimeSpan requested) =>
        _meters.Select(m => m.LongestInterval).Append(requested).Min();

    /// <summary>Begins the first sample at this instant.</summary>
    /// <exception cref="InvalidOperationException">It has begun.</exception>
    public async ValueTask BeginAsync(CancellationToken cancellationToken)
    {
        if (_clock is not null)
        {
            throw new InvalidOperationException("this measurement has begun already");
        }

        _clock = new SteadyClock(_time);
        _sampled = ReadBoundary(_clock);
        _history.Begin(
            _sampled,
            _meters.SelectMany(m =>
                m.Description.Devices.Select(device => (m.Description.Component, device))
            )
        );
        foreach (IMeter meter in _meters)
        {
            _ = await meter.ReadAsync(cancellationToken);
        }
    }

    /// <summary>
    /// What became known since the sample before. A call that is cancelled loses nothing: what was read already is in the next
    /// sample.
    /// </summary>
    /// <exception cref="InvalidOperationException">It has not begun.</exception>
    public async ValueTask<RunSample> SampleAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        return TakeSample();
    }

    /// <summary>
    /// The last sample, up to this instant; call it when the child has exited. Gaps that are still open are closed in it.
    /// </summary>
    /// <exception cref="InvalidOperationException">It has not begun.</exception>
    public async ValueTask<RunSample> FinishAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        foreach (IMeter meter in _meters)
        {
            _pending.AddRange(_history.Place(meter.Description, meter.Finish()));
        }

        return TakeSample();
    }

    private async ValueTask ReadAsync(CancellationToken cancellationToken)
    {
        _history.Add(
            ReadBoundary(
                _clock ?? throw new InvalidOperationException("this measurement has not begun")
            )
        );
        foreach (IMeter meter in _meters)
        {
            IReadOnlyList<Reading> readings = await meter.ReadAsync(cancellationToken);
            _pending.AddRange(_history.Place(meter.Description, readings));
        }
    }

    private SampleBoundary ReadBoundary(SteadyClock clock) =>
        new(clock.NowMs(), _cpuTimes.Read(), _cpuTimes.ResidentBytes());

    private RunSample TakeSample()
    {
        RunSample sample = _maker.Make(_sampled!, _history.Latest, _pending);
        _pending.Clear();
        _sampled = _history.Latest;
        _history.Prune();
        return sample;
    }
}
