using CsCheck;
using Tonsure.Measuring;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Measuring;

public sealed class CounterTrackerProperties
{
    private static readonly Power Cap = Power.FromWatts(100);

    // A step of up to 3 s at some part of the cap; one reading in four fails.
    private static readonly Gen<(int Ms, double Load, int Outcome)[]> Traces = Gen.Select(
        Gen.Int[1, 3000],
        Gen.Double[0, 1],
        Gen.Int[0, 3]
    ).Array[1, 60];

    [Fact]
    public void Known_energy_is_the_counters_exactly_and_missing_energy_is_within_its_bounds() =>
        Gen.Select(Gen.Long[1_000_000, 500_000_000], Gen.Long[0, 500_000_000], Traces)
            .Sample(
                (range, start, trace) =>
                {
                    CounterTracker tracker = new(
                        new CounterLimits(range, Cap)
                        {
                            LongestStandMs = start % 2 == 0 ? 100 : null,
                        }
                    );
                    Dictionary<long, long> truth = new() { [0] = start };
                    List<CounterSpan> spans = [.. tracker.Read(0, start % range)];
                    (long at, long total) = (0, start);
                    foreach ((int ms, double load, int outcome) in trace)
                    {
                        at += ms;
                        total += (long)(Cap.Milliwatts * ms * load);
                        truth[at] = total;
                        if (outcome == 0)
                        {
                            tracker.Fail(at, GapReason.ReadFailed);
                        }
                        else
                        {
                            spans.AddRange(tracker.Read(at, total % range));
                        }
                    }

                    spans.AddRange(tracker.Finish(at));
                    AssertTiles(spans, 0, at);
                    foreach (CounterSpan span in spans)
                    {
                        Int128 used = truth[span.Interval.EndMs] - truth[span.Interval.StartMs];
                        if (span is CounterSpan.Known known)
                        {
                            Assert.Equal(used, known.Microjoules);
                        }
                        else
                        {
                            CounterSpan.Missing missing = (CounterSpan.Missing)span;
                            Assert.InRange(used, missing.Lower, missing.Upper);
                        }
                    }
                }
            );

    [Fact]
    public void Whatever_is_read_spans_tile_and_no_energy_is_negative_or_above_the_cap() =>
        Gen.Select(
                Gen.Bool,
                Gen.Bool,
                Gen.Select(
                    Gen.Int[1, 3000],
                    Gen.OneOf(Gen.Long[0, 2], Gen.Long[0, 400_000_000], Gen.Long[0, long.MaxValue]),
                    Gen.Int[0, 3]
                ).Array[1, 60]
            )
            .Sample(
                (hasRange, alwaysMoves, trace) =>
                {
                    CounterLimits limits = new(hasRange ? 300_000_000 : null, Cap)
                    {
                        LongestStandMs = alwaysMoves ? 100 : null,
                    };
                    CounterTracker tracker = new(limits);
                    List<CounterSpan> spans = [];
                    long at = 0;
                    foreach ((int ms, long value, int outcome) in trace)
                    {
                        at += ms;
                        if (outcome == 0)
                        {
                            tracker.Fail(at, GapReason.Unreadable);
                        }
                        else
                        {
                            spans.AddRange(tracker.Read(at, value));
                        }
                    }

                    spans.AddRange(tracker.Finish(at));
                    AssertTiles(spans, trace[0].Item1, at);
                    Assert.All(
                        spans,
                        span =>
                        {
                            (Int128 lower, Int128 upper) = span switch
                            {
                                CounterSpan.Known k => (k.Microjoules, k.Microjoules),
                                CounterSpan.Missing m => (m.Lower, m.Upper),
                                _ => throw new InvalidOperationException(),
                            };
                            Assert.True(lower >= 0 && lower <= upper);
                            Assert.True(upper <= limits.Most(span.Interval));
                        }
                    );
                }
            );

    private static void AssertTiles(List<CounterSpan> spans, long from, long to)
    {
        long end = from;
        foreach (CounterSpan span in spans)
        {
            Assert.Equal(end, span.Interval.StartMs);
            end = span.Interval.EndMs;
        }

        Assert.Equal(to, end);
    }
}
