using System.Collections.Immutable;
using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Meters;

/// <summary>Reads the energy counters of one component's devices. What is counted twice is told once.</summary>
public sealed class CounterMeter : IMeter
{
    // Where the range is not known, wraps are missed; this keeps readings closer than the smallest range in use (2³² × 15.3 µJ).
    private const long SmallestRange = 65_000_000_000;
    private static readonly TimeSpan Fastest = TimeSpan.FromMilliseconds(10);
    private readonly ImmutableArray<IEnergyCounter> _counters;
    private readonly ImmutableArray<CounterDevice> _devices;
    private readonly MirrorWatch _mirrors;
    private readonly (long AtMs, long Microjoules)?[] _doubtful;
    private readonly TimeProvider _time;
    private SteadyClock? _clock;

    /// <summary>A meter of counters that a probe found.</summary>
    /// <param name="component">The component that they count.</param>
    /// <param name="evidence">How their figures are known.</param>
    /// <param name="errorPerMille">Half the width of their 90% bounds in thousandths.</param>
    /// <param name="counters">The counters.</param>
    /// <param name="idle">What all of the devices draw over a span with nothing running; split evenly over them.</param>
    /// <param name="time">The clock.</param>
    public CounterMeter(
        string component,
        Evidence evidence,
        int errorPerMille,
        ImmutableArray<IEnergyCounter> counters,
        Func<Interval, Bounded<ItEnergy>> idle,
        TimeProvider time
    )
    {
        _time = time;
        _counters = counters;
        _devices =
        [
            .. counters.Select(counter => new CounterDevice(
                counter.Device,
                counter.Limits,
                errorPerMille,
                span => idle(span).Scale(1, counters.Length)
            )),
        ];
        _mirrors = new MirrorWatch(counters);
        _doubtful = new (long, long)?[counters.Length];
        Description = new MeterDescription(
            component,
            [.. counters.Select(counter => counter.Device)],
            Counts: true,
            evidence
        );
        LongestInterval = counters
            .Select(counter => Longest(counter.Limits))
            .Append(TimeSpan.FromHours(1))
            .Min();
    }

    /// <inheritdoc/>
    public MeterDescription Description { get; }

    /// <inheritdoc/>
    public TimeSpan LongestInterval { get; }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Reading>> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _clock ??= new SteadyClock(_time);
        long now = _clock.NowMs();
        (long? Value, GapReason Reason)[] read = [.. _counters.Select(ReadOne)];
        long?[] values = [.. read.Select(one => one.Value)];
        MirrorVerdict[] verdicts = _mirrors.Watches
            ? _mirrors.Judge(values, [.. _counters.Select(counter => ReadOne(counter).Value)])
            : new MirrorVerdict[values.Length];
        List<Reading> readings = new(_counters.Length);
        for (int i = 0; i < read.Length; i++)
        {
            if (values[i] is { } value)
            {
                readings.AddRange(Told(i, now, value, verdicts[i]));
            }
            else
            {
                _devices[i].Fail(now, read[i].Reason);
            }
        }

        return ValueTask.FromResult<IReadOnlyList<Reading>>(readings);
    }

    /// <inheritdoc/>
    public IReadOnlyList<CounterMark> Marks =>
        [.. _devices.Select(device => device.Mark(Description.Component)).OfType<CounterMark>()];

    /// <inheritdoc/>
    public void Resume(IReadOnlyList<CounterMark> marks)
    {
        if (marks.Count > 0)
        {
            _clock = new SteadyClock(_time, marks.Max(mark => mark.AtMs) + 1);
            _mirrors.Resume();
        }

        for (int i = 0; i < _counters.Length; i++)
        {
            string name = _counters[i].Device;
            if (marks.FirstOrDefault(mark => mark.Device == name) is { } mark)
            {
                _devices[i].Resume(mark);
            }
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<Reading> Finish()
    {
        if (_clock is null)
        {
            return [];
        }

        long now = _clock.NowMs();
        List<Reading> readings = [];
        for (int i = 0; i < _devices.Length; i++)
        {
            if (_doubtful[i] is var (atMs, value))
            {
                readings.AddRange(_devices[i].Read(atMs, value));
                _doubtful[i] = null;
            }

            readings.AddRange(_devices[i].Finish(now));
        }

        return readings;
    }

    private IEnumerable<Reading> Told(int i, long now, long value, MirrorVerdict verdict)
    {
        _doubtful[i] = verdict == MirrorVerdict.Doubtful ? (now, value) : null;
        return verdict switch
        {
            // Two that both stand still may be two that are broken.
            MirrorVerdict.Mirror => _devices[i].Mark(Description.Component)?.Count == value
                ? _devices[i].Read(now, value)
                : _devices[i].Skip(now, value),
            MirrorVerdict.Doubtful => [],
            _ => _devices[i].Read(now, value),
        };
    }

    private static (long? Value, GapReason Reason) ReadOne(IEnergyCounter counter) =>
        counter.TryRead(out long value, out GapReason reason) ? (value, default) : (null, reason);

    // Half the time in which the counter can come round at full power.
    private static TimeSpan Longest(CounterLimits limits)
    {
        double halfMs = (double)(limits.Range ?? SmallestRange) / limits.Cap.Milliwatts / 2;
        return TimeSpan.FromMilliseconds(
            Math.Clamp(halfMs, Fastest.TotalMilliseconds, TimeSpan.FromHours(1).TotalMilliseconds)
        );
    }
}
