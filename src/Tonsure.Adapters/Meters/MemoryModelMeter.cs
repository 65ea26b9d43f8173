using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Meters;

/// <summary>The memory's energy: it draws power whether it is used or not, so all of it is idle energy.</summary>
/// <param name="model">Power of a gigabyte.</param>
/// <param name="host">The machine.</param>
/// <param name="time">The clock.</param>
public sealed class MemoryModelMeter(PowerModel model, HostDescription host, TimeProvider time)
    : IMeter
{
    private SteadyClock? _clock;
    private long _lastMs;

    /// <inheritdoc/>
    public MeterDescription Description { get; } =
        new(ComponentNames.Memory, [ComponentNames.Memory], Counts: false, model.MemoryEvidence);

    /// <summary>A model misses nothing.</summary>
    public TimeSpan LongestInterval => TimeSpan.MaxValue;

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Reading>> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        bool isFirst = _clock is null;
        _clock ??= new SteadyClock(time);
        long fromMs = _lastMs;
        _lastMs = _clock.NowMs();
        if (isFirst)
        {
            return ValueTask.FromResult<IReadOnlyList<Reading>>([]);
        }

        Interval span = Interval.FromMilliseconds(fromMs, _lastMs);
        Bounded<ItEnergy> energy = model.Memory(host.MemoryBytes, span);
        return ValueTask.FromResult<IReadOnlyList<Reading>>([
            new Reading.Known(ComponentNames.Memory, span, energy, energy, Bridged: null),
        ]);
    }

    /// <inheritdoc/>
    public IReadOnlyList<CounterMark> Marks =>
        _clock is null
            ? []
            : [new CounterMark(ComponentNames.Memory, ComponentNames.Memory, _lastMs, 0, 0)];

    /// <inheritdoc/>
    public void Resume(IReadOnlyList<CounterMark> marks)
    {
        if (marks is [var mark, ..])
        {
            _clock = new SteadyClock(time, mark.AtMs);
            _lastMs = mark.AtMs;
        }
    }

    /// <summary>A model has no gaps.</summary>
    public IReadOnlyList<Reading> Finish() => [];
}
