using System.Collections.Immutable;
using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Meters;

/// <summary>
/// Makes energy of power samples: the mean of two neighbours × the time between them, with the lower and the higher of them as
/// bounds, wider by the gauge's own error. Nothing is made of a span without a sample at each end.
/// </summary>
public sealed class PowerSampleMeter : IMeter
{
    private readonly ImmutableArray<IPowerGauge> _gauges;
    private readonly Trail?[] _trails;
    private readonly int _errorPerMille;
    private readonly Func<Interval, Bounded<ItEnergy>> _idle;
    private readonly TimeProvider _time;
    private SteadyClock? _clock;

    /// <summary>A meter of gauges that a probe found.</summary>
    /// <param name="component">The component whose power they tell.</param>
    /// <param name="evidence">How their figures are known.</param>
    /// <param name="errorPerMille">Half the width of their 90% bounds in thousandths.</param>
    /// <param name="gauges">The gauges.</param>
    /// <param name="idle">What all of the devices draw over a span with nothing running; split evenly over them.</param>
    /// <param name="longest">How far apart samples may be.</param>
    /// <param name="time">The clock.</param>
    public PowerSampleMeter(
        string component,
        Evidence evidence,
        int errorPerMille,
        ImmutableArray<IPowerGauge> gauges,
        Func<Interval, Bounded<ItEnergy>> idle,
        TimeSpan longest,
        TimeProvider time
    )
    {
        (_gauges, _errorPerMille, _idle, _time) = (gauges, errorPerMille, idle, time);
        _trails = new Trail?[gauges.Length];
        LongestInterval = longest;
        Description = new MeterDescription(
            component,
            [.. gauges.Select(gauge => gauge.Device)],
            Counts: true,
            evidence
        );
    }

    /// <inheritdoc/>
    public MeterDescription Description { get; }

    /// <inheritdoc/>
    public TimeSpan LongestInterval { get; }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Reading>> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _clock ??= new SteadyClock(_time);
        List<Reading> readings = new(_gauges.Length);
        for (int i = 0; i < _gauges.Length; i++)
        {
            PowerSample sample = await _gauges[i].ReadAsync(cancellationToken);
            // More than the device can draw is no power.
            if (sample.Power?.Milliwatts > _gauges[i].Cap.Milliwatts)
            {
                sample = new PowerSample(null, GapReason.ImplausiblePower);
            }

            long now = _clock.NowMs();
            Trail trail = _trails[i] ?? new Trail(now, sample.Power, null);
            if (sample.Power is not { } power)
            {
                _trails[i] = trail with { Gap = trail.Gap ?? sample.Reason };
                continue;
            }

            if (_trails[i] is not null)
            {
                readings.Add(Told(i, trail, now, power));
            }

            _trails[i] = new Trail(now, power, null);
        }

        return readings;
    }

    /// <inheritdoc/>
    public IReadOnlyList<Reading> Finish()
    {
        List<Reading> readings = [];
        for (int i = 0; i < _gauges.Length; i++)
        {
            if (_clock is { } clock && _trails[i] is { Gap: { } reason } trail)
            {
                readings.Add(Missing(i, trail.AtMs, clock.NowMs(), reason));
            }

            _trails[i] = null;
        }

        return readings;
    }

    /// <inheritdoc/>
    public IReadOnlyList<CounterMark> Marks =>
        [
            .. _trails
                .Select((trail, i) => (trail, _gauges[i].Device))
                .Where(one => one.trail is not null)
                .Select(one => new CounterMark(
                    Description.Component,
                    one.Device,
                    one.trail!.AtMs,
                    one.trail.Power?.Milliwatts,
                    0,
                    one.trail.Gap
                )),
        ];

    /// <inheritdoc/>
    public void Resume(IReadOnlyList<CounterMark> marks)
    {
        if (marks.Count > 0)
        {
            _clock = new SteadyClock(_time, marks.Max(mark => mark.AtMs) + 1);
        }

        for (int i = 0; i < _gauges.Length; i++)
        {
            string name = _gauges[i].Device;
            if (marks.FirstOrDefault(mark => mark.Device == name) is { } mark)
            {
                _trails[i] = new Trail(
                    mark.AtMs,
                    mark.Count is { } milliwatts ? Power.FromMilliwatts(milliwatts) : null,
                    mark.Gap
                );
            }
        }
    }

    private Reading Told(int i, Trail trail, long now, Power power)
    {
        if (trail.Gap is not null || trail.Power is not { } before)
        {
            return Missing(i, trail.AtMs, now, trail.Gap ?? GapReason.ReadFailed);
        }

        Interval span = Interval.FromMilliseconds(trail.AtMs, now);
        ItEnergy least = Energy(Math.Min(before.Milliwatts, power.Milliwatts));
        ItEnergy most = Energy(Math.Max(before.Milliwatts, power.Milliwatts));
        Bounded<ItEnergy> energy = Bounded<ItEnergy>.Around(
            ItEnergy.FromMicrojoules(
                (Int128)(before.Milliwatts + power.Milliwatts) * span.DurationMs / 2
            ),
            least.Scale(1000 - _errorPerMille, 1000),
            most.Scale(1000 + _errorPerMille, 1000)
        );
        return new Reading.Known(
            _gauges[i].Device,
            span,
            energy,
            _idle(span).Scale(1, _gauges.Length).AtMost(energy),
            Bridged: null
        );

        // Milliwatts × milliseconds are microjoules.
        ItEnergy Energy(long milliwatts) =>
            ItEnergy.FromMicrojoules((Int128)milliwatts * span.DurationMs);
    }

    private Reading.Missing Missing(int i, long fromMs, long toMs, GapReason reason)
    {
        Interval span = Interval.FromMilliseconds(fromMs, Math.Max(fromMs + 1, toMs));
        return new Reading.Missing(
            _gauges[i].Device,
            span,
            reason,
            default,
            ItEnergy.FromMicrojoules((Int128)_gauges[i].Cap.Milliwatts * span.DurationMs)
        );
    }

    private sealed record Trail(long AtMs, Power? Power, GapReason? Gap);
}
