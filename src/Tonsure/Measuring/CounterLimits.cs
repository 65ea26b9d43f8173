using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>What is plausible of an energy counter.</summary>
/// <param name="Range">The value at which it begins again from 0, in microjoules; null where nobody can tell, so that no wrap is recognised.</param>
/// <param name="Cap">More power than the device can draw.</param>
public sealed record CounterLimits(Int128? Range, Power Cap)
{
    /// <summary>
    /// RAPL and its kin are updated about once a millisecond, and instants are whole milliseconds: what a span shows may
    /// belong to its neighbours by this much.
    /// </summary>
    private const long SettlingMs = 2;

    /// <summary>
    /// The longest that the counter of a device that is switched on can stand still, in milliseconds; longer is broken and never
    /// 0 J. Null where it may stand as long as it likes.
    /// </summary>
    public long? LongestStandMs { get; init; }

    /// <summary>The most that a span of this length can show, in microjoules.</summary>
    public Int128 Most(Interval span)
    {
        // Milliwatts × milliseconds are microjoules.
        return checked((Int128)Cap.Milliwatts * (span.DurationMs + SettlingMs));
    }

    /// <summary>
    /// The energies that lead from one value to another under the cap, one for each number of wraps: the least and the most
    /// of them, both the same where only one is plausible; null where none is.
    /// </summary>
    public (Int128 Least, Int128 Most)? Plausible(Int128 from, Int128 to, Interval span)
    {
        Int128 step = to - from;
        Int128 room = Most(span) - step;
        if (Range is not { } range)
        {
            return step >= 0 && room >= 0 ? (step, step) : null;
        }

        Int128 fewest = step >= 0 ? 0 : ((range - 1) - step) / range;
        Int128 most = room < 0 ? -1 : room / range;
        return most < fewest
            ? null
            : (checked(step + (fewest * range)), checked(step + (most * range)));
    }
}
