using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>What a counter says of a span, in its own microjoules.</summary>
public abstract record CounterSpan
{
    private CounterSpan(Interval interval) => Interval = interval;

    /// <summary>From one reading to a later one.</summary>
    public Interval Interval { get; }

    /// <summary>The energy is known exactly.</summary>
    /// <param name="Interval">The span.</param>
    /// <param name="Microjoules">The energy, wraps included.</param>
    /// <param name="Bridged">Why readings failed inside the span; null where none did.</param>
    public sealed record Known(Interval Interval, Int128 Microjoules, GapReason? Bridged)
        : CounterSpan(Interval);

    /// <summary>The energy is not known.</summary>
    /// <param name="Interval">The span.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Lower">The least it can be, in microjoules.</param>
    /// <param name="Upper">The most it can be, in microjoules.</param>
    public sealed record Missing(Interval Interval, GapReason Reason, Int128 Lower, Int128 Upper)
        : CounterSpan(Interval);
}
