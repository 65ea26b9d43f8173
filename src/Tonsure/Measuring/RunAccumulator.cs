using System.Collections.Immutable;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>
/// Gathers the samples of a measurement, as they come or when its journal is recovered: the same samples give the same facts.
/// It holds sums by clock hour, not samples, so that a run of weeks needs no more memory than one of minutes.
/// </summary>
/// <param name="context">What was known before the first sample.</param>
public sealed class RunAccumulator(RunContext context)
{
    private readonly Dictionary<EnergyKey, Bounded<ItEnergy>> _run = [];
    private readonly Dictionary<SelfKey, Bounded<ItEnergy>> _self = [];
    private readonly Dictionary<long, long> _reserved = [];
    private readonly List<ComponentSample> _pending = [];
    private readonly List<Gap> _gaps = [];
    private HostSplit? _host;
    private long? _startMs;
    private long _endMs = context.StartMs;

    /// <summary>What was known before the first sample.</summary>
    public RunContext Context => context;

    /// <summary>Takes one sample.</summary>
    public void Add(RunSample sample)
    {
        Reach(sample.Interval);
        Reserve(sample);
        _gaps.AddRange(sample.Gaps);
        _pending.AddRange(sample.Shadows);
        foreach (ComponentSample known in sample.Components)
        {
            _pending.RemoveAll(shadow => Covers(known.Device, known.Interval, shadow));
            Commit(known, null);
            _host = known.Host is null ? _host : (_host ?? HostSplit.None) + known.Host;
        }

        foreach (Gap gap in sample.Gaps.Where(gap => !gap.Bridged))
        {
            Fill(shadow => Covers(gap.Device, gap.Interval, shadow), gap.Reason);
        }
    }

    /// <summary>Another one that knows what this one knows: to look at a run that goes on, finish a copy.</summary>
    public RunAccumulator Copy()
    {
        RunAccumulator copy = new(context)
        {
            _host = _host,
            _startMs = _startMs,
            _endMs = _endMs,
        };
        Take(copy._run, _run);
        Take(copy._self, _self);
        Take(copy._reserved, _reserved);
        copy._pending.AddRange(_pending);
        copy._gaps.AddRange(_gaps);
        return copy;

        static void Take<TKey, TValue>(Dictionary<TKey, TValue> to, Dictionary<TKey, TValue> from)
            where TKey : notnull
        {
            foreach ((TKey key, TValue value) in from)
            {
                to[key] = value;
            }
        }
    }

    /// <summary>The run so far, or as far as it came.</summary>
    /// <param name="complete">Whether the measurement ended by itself.</param>
    /// <param name="recordedAtMs">Now, in milliseconds since 1970.</param>
    /// <param name="newId">Makes a UUIDv7.</param>
    public MeasuredRun Finish(bool complete, long recordedAtMs, Func<Guid> newId)
    {
        Fill(_ => true, GapReason.Interrupted);
        long startMs = _startMs ?? context.StartMs;
        Interval window = Interval.FromMilliseconds(startMs, Math.Max(startMs + 1, _endMs));
        return new MeasuredRun(
            context,
            window,
            complete,
            [
                .. _run.GroupBy(entry => entry.Key with { Hour = 0 })
                    .Select(group => new ComponentEnergy(
                        group.Key.Component,
                        group.Select(entry => entry.Value).Aggregate(Totals.Add),
                        group.Key.Evidence,
                        group.Key.Reason
                    )),
            ],
            _host,
            _self.Count == 0 ? null : _self.Values.Aggregate(Totals.Add),
            [.. _gaps],
            [
                .. RunActivities.Of(
                    context,
                    window,
                    _run,
                    _self,
                    _reserved,
                    complete,
                    recordedAtMs,
                    newId
                ),
            ]
        );
    }

    private static bool Covers(string device, Interval interval, ComponentSample shadow) =>
        shadow.Device == device && shadow.Interval.TryIntersect(interval, out _);

    /// <summary>The model's figures take the place of what no counter told.</summary>
    private void Fill(Predicate<ComponentSample> chosen, GapReason reason)
    {
        foreach (ComponentSample shadow in _pending.Where(shadow => chosen(shadow)))
        {
            Commit(shadow, reason);
        }

        _pending.RemoveAll(chosen);
    }

    /// <summary>The window holds all energy, that of a meter which read a moment before the sample included.</summary>
    private void Reach(Interval interval)
    {
        _startMs = Math.Min(_startMs ?? interval.StartMs, interval.StartMs);
        _endMs = Math.Max(_endMs, interval.EndMs);
    }

    private void Reserve(RunSample sample)
    {
        if (sample.ReservedMicroseconds is { } reserved)
        {
            Interval whole = sample.Interval;
            foreach (Interval part in ClockHours.Of(whole))
            {
                long hour = HourIndex.Of(part.StartMs);
                _reserved[hour] =
                    _reserved.GetValueOrDefault(hour) + Until(part.EndMs) - Until(part.StartMs);
            }

            // The parts add up to the whole.
            long Until(long atMs) =>
                (long)ExactMath.MultiplyDivide(reserved, atMs - whole.StartMs, whole.DurationMs);
        }
    }

    private void Commit(ComponentSample sample, GapReason? reason)
    {
        Reach(sample.Interval);
        foreach (Interval part in ClockHours.Of(sample.Interval))
        {
            long hour = HourIndex.Of(part.StartMs);
            Merge(
                _run,
                new EnergyKey(hour, sample.Component, sample.Evidence, reason),
                Cut(sample.Run, sample.Interval, part)
            );
            Merge(
                _self,
                new SelfKey(hour, sample.Evidence),
                Cut(sample.Self, sample.Interval, part)
            );
        }
    }

    private static void Merge<TKey>(
        Dictionary<TKey, Bounded<ItEnergy>> sums,
        TKey key,
        Bounded<ItEnergy> energy
    )
        where TKey : notnull =>
        sums[key] = sums.TryGetValue(key, out Bounded<ItEnergy> sum)
            ? Totals.Add(sum, energy)
            : energy;

    /// <summary>The part of an evenly spread energy that lies in a part of its interval; the parts add up to the whole.</summary>
    private static Bounded<ItEnergy> Cut(Bounded<ItEnergy> energy, Interval whole, Interval part) =>
        whole == part
            ? energy
            : Bounded<ItEnergy>.Around(
                Cut(energy.Value, whole, part),
                Cut(energy.Lower, whole, part),
                Cut(energy.Upper, whole, part)
            );

    private static ItEnergy Cut(ItEnergy energy, Interval whole, Interval part) =>
        energy.Scale(part.EndMs - whole.StartMs, whole.DurationMs)
        - energy.Scale(part.StartMs - whole.StartMs, whole.DurationMs);
}
