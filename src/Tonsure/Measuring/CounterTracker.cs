using System.Collections.Immutable;
using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>
/// Turns the values of one energy counter into spans. The spans tile the time from the first attempt to the last good
/// reading, or to the end: none overlaps another, no energy is counted twice, and none is negative.
/// </summary>
/// <remarks>
/// A failed reading opens a gap and says nothing; the next good one tells the energy of the whole span since the last good
/// one, unless several numbers of wraps are plausible. A jump forward above the cap is neither believed nor forgotten until
/// a later reading fits the value before it (a glitch) or the jump itself (the counter was moved). Where the device always
/// draws power, a value that stands still says nothing either: its span is told with the next step, or is a gap where that
/// takes too long.
/// </remarks>
/// <param name="limits">What is plausible.</param>
public sealed class CounterTracker(CounterLimits limits)
{
    // Who has moved before is given the time of a slow driver.
    private const long FrozenMs = 2000;

    private Mark? _good;
    private Mark? _spike;
    private bool _hasMoved;
    private long? _stillMs;
    private CounterLimits _limits = limits;
    private long? _firstMs;
    private long _lastMs = long.MinValue;
    private GapReason? _gap;
    private GapReason? _gapAfterSpike;

    /// <summary>The last good reading, or the first attempt where there was none, and the gap since; null before the first attempt.</summary>
    internal (long AtMs, Int128? Microjoules, GapReason? Gap)? State =>
        _good is { } good ? (good.AtMs, good.Microjoules, _gap)
        : _firstMs is { } first ? (first, null, _gap)
        : null;

    /// <summary>The counter has moved in another process's time: a short standstill says nothing of it.</summary>
    internal void HasMovedBefore() => _hasMoved = true;

    /// <summary>The counter was read.</summary>
    /// <param name="atMs">When, in milliseconds of a steady clock; later than any instant before.</param>
    /// <param name="microjoules">Its value.</param>
    /// <returns>The spans that this reading closes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, or the instant is not later.</exception>
    public ImmutableArray<CounterSpan> Read(long atMs, Int128 microjoules)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(microjoules);
        Advance(atMs);
        Mark now = new(atMs, microjoules);
        if (_good is not { } good)
        {
            ImmutableArray<CounterSpan> before = _gap is { } reason
                ? [Unknown(_firstMs!.Value, atMs, reason)]
                : [];
            return Rebase(now, before);
        }

        if (_limits.LongestStandMs is not null && microjoules == good.Microjoules)
        {
            return StandStill(now, good);
        }

        if (Between(good, now, _gap) is { } span)
        {
            return Rebase(now, [_gap == GapReason.Frozen ? Thawed(span) : span]);
        }

        // A value that stands still where the counter jumped to is no proof that it counts there.
        if (
            _spike is { } spike
            && !(_limits.LongestStandMs is not null && microjoules == spike.Microjoules)
            && Between(spike, now, _gapAfterSpike) is { } after
        )
        {
            return Rebase(now, [Unknown(good.AtMs, spike.AtMs, GapReason.ImplausiblePower), after]);
        }

        return microjoules < good.Microjoules ? Rebase(now, [Reset(good, now)]) : Hold(now);
    }

    /// <summary>The counter could not be read.</summary>
    /// <param name="atMs">When; later than any instant before.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="ArgumentOutOfRangeException">The instant is not later.</exception>
    public void Fail(long atMs, GapReason reason)
    {
        Advance(atMs);
        _gap ??= reason;
        _gapAfterSpike ??= _spike is null ? null : reason;
    }

    /// <summary>Closes an open gap; the tracker then begins anew.</summary>
    /// <param name="atMs">When; an instant before the last attempt means the last attempt.</param>
    public ImmutableArray<CounterSpan> Finish(long atMs)
    {
        long? from = _good?.AtMs ?? _firstMs;
        long to = Math.Max(atMs, _lastMs);
        if (_gap is null && _good is { } good && _stillMs is { } still)
        {
            // Too short to tell a frozen counter from a slow one.
            to = still;
            _gap =
                !_hasMoved && still - good.AtMs >= _limits.LongestStandMs ? GapReason.Frozen : null;
        }

        ImmutableArray<CounterSpan> open = (from < to, _gap, _stillMs) switch
        {
            (true, { } reason, _) => [Unknown(from!.Value, to, reason)],
            (true, null, not null) =>
            [
                new CounterSpan.Known(Interval.FromMilliseconds(from!.Value, to), 0, null),
            ],
            _ => [],
        };
        (_good, _spike, _firstMs, _gap, _gapAfterSpike, _stillMs, _hasMoved) = (
            null,
            null,
            null,
            null,
            null,
            null,
            false
        );
        return open;
    }

    private ImmutableArray<CounterSpan> StandStill(Mark now, Mark good)
    {
        // What jumped away and came back was a glitch.
        (_spike, _gapAfterSpike, _stillMs) = (null, null, now.AtMs);
        if (now.AtMs - good.AtMs >= FrozenMs)
        {
            _gap ??= GapReason.Frozen;
        }

        return [];
    }

    // What a counter shows after it stood still is the least that was used meanwhile.
    private CounterSpan.Missing Thawed(CounterSpan span)
    {
        Interval interval = span.Interval;
        Int128 least = span switch
        {
            CounterSpan.Known known => known.Microjoules,
            CounterSpan.Missing missing => missing.Lower,
            _ => 0,
        };
        return new CounterSpan.Missing(interval, GapReason.Frozen, least, _limits.Most(interval));
    }

    private void Advance(long atMs)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(atMs, _lastMs);
        _firstMs ??= atMs;
        _lastMs = atMs;
    }

    private ImmutableArray<CounterSpan> Rebase(Mark now, ImmutableArray<CounterSpan> closed)
    {
        if (now.Microjoules > _limits.Range)
        {
            // It went past where it should have begun again: nobody can tell its range.
            _limits = _limits with
            {
                Range = null,
            };
        }

        _hasMoved |= _good is not null;
        (_good, _spike, _gap, _gapAfterSpike, _stillMs) = (now, null, null, null, null);
        return closed;
    }

    private ImmutableArray<CounterSpan> Hold(Mark now)
    {
        (_spike, _gapAfterSpike) = (now, null);
        _gap ??= GapReason.ImplausiblePower;
        return [];
    }

    private CounterSpan? Between(Mark from, Mark to, GapReason? bridged)
    {
        Interval interval = Interval.FromMilliseconds(from.AtMs, to.AtMs);
        return _limits.Plausible(from.Microjoules, to.Microjoules, interval) switch
        {
            null => null,
            var (least, most) when least == most => new CounterSpan.Known(interval, least, bridged),
            var (least, most) => new CounterSpan.Missing(
                interval,
                GapReason.AmbiguousWrap,
                least,
                most
            ),
        };
    }

    private CounterSpan.Missing Unknown(long fromMs, long toMs, GapReason reason)
    {
        Interval interval = Interval.FromMilliseconds(fromMs, toMs);
        return new CounterSpan.Missing(interval, reason, 0, _limits.Most(interval));
    }

    // A counter that began again from 0 has counted at least its new value since.
    private CounterSpan.Missing Reset(Mark from, Mark to)
    {
        CounterSpan.Missing span = Unknown(from.AtMs, to.AtMs, GapReason.CounterReset);
        return to.Microjoules <= span.Upper ? span with { Lower = to.Microjoules } : span;
    }

    private readonly record struct Mark(long AtMs, Int128 Microjoules);
}
