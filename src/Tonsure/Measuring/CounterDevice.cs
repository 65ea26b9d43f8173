using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>One device with an energy counter: its spans as readings in whole millijoules with bounds.</summary>
/// <param name="device">Its name.</param>
/// <param name="limits">What is plausible of its counter.</param>
/// <param name="errorPerMille">The counter's own error: half the width of its 90% bounds in thousandths.</param>
/// <param name="idle">What the device would draw over a span with nothing running.</param>
public sealed class CounterDevice(
    string device,
    CounterLimits limits,
    int errorPerMille,
    Func<Interval, Bounded<ItEnergy>> idle
)
{
    private readonly CounterTracker _tracker = new(limits);

    // Microjoules that did not fill a millijoule yet, so that rounding never adds up.
    private Int128 _rest;

    /// <inheritdoc cref="CounterTracker.Read"/>
    public IEnumerable<Reading> Read(long atMs, Int128 microjoules) =>
        ToReadings(_tracker.Read(atMs, microjoules));

    /// <summary>The counter was read, and another device has told its energy already: this one has none of its own.</summary>
    public IEnumerable<Reading> Skip(long atMs, Int128 microjoules)
    {
        long? fromMs = _tracker.State?.AtMs;
        _ = _tracker.Finish(atMs);
        _ = _tracker.Read(atMs, microjoules);
        return fromMs is { } from
            ?
            [
                new Reading.Known(
                    device,
                    Interval.FromMilliseconds(from, atMs),
                    default,
                    default,
                    Bridged: null
                ),
            ]
            : [];
    }

    /// <inheritdoc cref="CounterTracker.Fail"/>
    public void Fail(long atMs, GapReason reason) => _tracker.Fail(atMs, reason);

    /// <inheritdoc cref="CounterTracker.Finish"/>
    public IEnumerable<Reading> Finish(long atMs) => ToReadings(_tracker.Finish(atMs));

    /// <summary>Where the counter stands, for a process that takes over; null before the first attempt to read it.</summary>
    /// <param name="component">The component that the device is of.</param>
    public CounterMark? Mark(string component) =>
        _tracker.State is var (atMs, microjoules, gap)
            ? new CounterMark(component, device, atMs, (long?)microjoules, (long)_rest, gap)
            : null;

    /// <summary>Goes on from another process's mark.</summary>
    public void Resume(CounterMark mark)
    {
        if (mark.Count is { } count)
        {
            _ = _tracker.Read(mark.AtMs, count);
            _tracker.HasMovedBefore();
        }

        if (mark.Gap is { } reason)
        {
            _tracker.Fail(mark.AtMs + 1, reason);
        }

        _rest = mark.Rest;
    }

    private List<Reading> ToReadings(IReadOnlyList<CounterSpan> spans)
    {
        List<Reading> readings = new(spans.Count);
        foreach (CounterSpan span in spans)
        {
            readings.Add(
                span switch
                {
                    CounterSpan.Known known => ToKnown(known),
                    CounterSpan.Missing missing => new Reading.Missing(
                        device,
                        missing.Interval,
                        missing.Reason,
                        ItEnergy.FromMicrojoules(missing.Lower),
                        ItEnergy.FromMicrojoules(missing.Upper)
                    ),
                    _ => throw new InvalidOperationException("no such span"),
                }
            );
        }

        return readings;
    }

    private Reading.Known ToKnown(CounterSpan.Known span)
    {
        (Int128 millijoules, _rest) = Int128.DivRem(span.Microjoules + _rest, 1000);
        ItEnergy value = ItEnergy.FromMillijoules(checked((long)millijoules));
        Bounded<ItEnergy> energy = Bounded<ItEnergy>.Around(
            value,
            value.Scale(1000 - errorPerMille, 1000),
            value.Scale(1000 + errorPerMille, 1000)
        );
        return new Reading.Known(
            device,
            span.Interval,
            energy,
            idle(span.Interval).AtMost(energy),
            span.Bridged
        );
    }
}
