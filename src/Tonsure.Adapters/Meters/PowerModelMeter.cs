using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Meters;

/// <summary>The CPUs' energy where no counter tells it: from the host's busy time and the power model.</summary>
/// <param name="model">Power of one hardware thread.</param>
/// <param name="host">The machine.</param>
/// <param name="cpuTimes">The host's busy time.</param>
/// <param name="time">The clock.</param>
public sealed class PowerModelMeter(
    PowerModel model,
    HostDescription host,
    ICpuTimeSource cpuTimes,
    TimeProvider time
) : IMeter
{
    private SteadyClock? _clock;
    private long _lastMs;
    private CpuTimes _last;

    /// <inheritdoc/>
    public MeterDescription Description { get; } =
        new(ComponentNames.Cpu, [ComponentNames.Cpu], Counts: false, model.CpuEvidence);

    /// <summary>A model misses nothing.</summary>
    public TimeSpan LongestInterval => TimeSpan.MaxValue;

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Reading>> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        bool isFirst = _clock is null;
        _clock ??= new SteadyClock(time);
        (long fromMs, CpuTimes from) = (_lastMs, _last);
        (_lastMs, _last) = (_clock.NowMs(), cpuTimes.Read());
        return ValueTask.FromResult<IReadOnlyList<Reading>>(
            isFirst
                ? []
                :
                [
                    model.CpuReading(
                        ComponentNames.Cpu,
                        host.Cpus,
                        _last.Since(from).Busy,
                        Interval.FromMilliseconds(fromMs, _lastMs)
                    ),
                ]
        );
    }

    /// <inheritdoc/>
    public IReadOnlyList<CounterMark> Marks =>
        _clock is null
            ? []
            : [new CounterMark(ComponentNames.Cpu, ComponentNames.Cpu, _lastMs, _last.Busy, 0)];

    /// <inheritdoc/>
    public void Resume(IReadOnlyList<CounterMark> marks)
    {
        if (marks is [var mark, ..])
        {
            _clock = new SteadyClock(time, mark.AtMs);
            (_lastMs, _last) = (mark.AtMs, new CpuTimes(mark.Count ?? 0, 0, 0));
        }
    }

    /// <summary>A model has no gaps.</summary>
    public IReadOnlyList<Reading> Finish() => [];
}
