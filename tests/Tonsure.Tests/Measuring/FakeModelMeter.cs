using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Tests.Measuring;

/// <summary>A meter that models one component at a constant power.</summary>
internal sealed class FakeModelMeter(string component, double watts, TimeProvider time) : IMeter
{
    private SteadyClock? _clock;
    private long _lastMs;

    public MeterDescription Description { get; } =
        new(
            component,
            [component],
            Counts: false,
            new Evidence(EvidenceGrade.Modelled, "fake-model", "1", "test")
        );

    public TimeSpan LongestInterval => TimeSpan.MaxValue;

    public ValueTask<IReadOnlyList<Reading>> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_clock is null)
        {
            _clock = new SteadyClock(time);
            _lastMs = _clock.NowMs();
            return ValueTask.FromResult<IReadOnlyList<Reading>>([]);
        }

        Interval interval = Interval.FromMilliseconds(_lastMs, _clock.NowMs());
        _lastMs = interval.EndMs;
        Bounded<ItEnergy> energy = Bounded<ItEnergy>.Exactly(
            Power.FromWatts(watts).Over(interval.Duration)
        );
        return ValueTask.FromResult<IReadOnlyList<Reading>>([
            new Reading.Known(component, interval, energy, default, null),
        ]);
    }

    public IReadOnlyList<Reading> Finish() => [];
}
