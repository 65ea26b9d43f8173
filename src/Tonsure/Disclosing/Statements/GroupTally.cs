using System.Numerics;
using Tonsure.Accounting;
using Tonsure.Quantities;

namespace Tonsure.Disclosing.Statements;

/// <summary>Counts what is not a footprint: runs, time, hardware, work. Activities come in order of their start.</summary>
internal sealed class GroupTally
{
    private readonly HashSet<string> _runs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _incomplete = new(StringComparer.Ordinal);
    private readonly HashSet<string> _withHardware = new(StringComparer.Ordinal);
    private readonly HashSet<string> _withFlop = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, StatedAccelerator> _accelerators = new(
        StringComparer.Ordinal
    );
    private long _activities;
    private long _uncovered;
    private long _activeMs;
    private long _activeUntil = long.MinValue;
    private int? _threads;
    private Int128? _threadMs;
    private BigInteger? _flop;
    private Int128? _input;
    private Int128? _output;

    /// <summary>Adds the part of an activity that lies in a span.</summary>
    internal void Add(Activity activity, Interval span)
    {
        _activities++;
        _uncovered += activity.Energy is null && activity.DeclaredCarbon is null ? 1 : 0;
        _runs.Add(activity.RunId);
        if (!activity.Complete)
        {
            _incomplete.Add(activity.RunId);
        }

        if (span.EndMs > _activeUntil)
        {
            _activeMs += span.EndMs - Math.Max(span.StartMs, _activeUntil);
            _activeUntil = span.EndMs;
        }

        AddHardware(activity, span);
        AddWork(activity, span);
    }

    internal StatedGroup Of(IReadOnlyList<StatementCell> cells) =>
        new(
            StatedSums.Of(cells),
            StatementParts.Methods(cells),
            _activities,
            _uncovered,
            _runs.Count,
            _incomplete.Count,
            _activeMs,
            new StatedHardware(_withHardware.Count, _threads, _threadMs, [.. _accelerators.Values]),
            new StatedWork(_withFlop.Count, _flop, _input, _output)
        );

    private void AddHardware(Activity activity, Interval span)
    {
        if (activity.CpuMs is { } threads)
        {
            _withHardware.Add(activity.RunId);
            _threadMs = checked((_threadMs ?? 0) + Part(threads, activity, span));
        }

        if (activity.Cpus is { } cpus)
        {
            _threads = Math.Max(_threads ?? 0, cpus);
        }

        if (activity.AcceleratorMs is { } devices)
        {
            _withHardware.Add(activity.RunId);
            string name = activity.Accelerator ?? "";
            StatedAccelerator before = _accelerators.GetValueOrDefault(
                name,
                new StatedAccelerator(name, null, 0)
            );
            _accelerators[name] = before with
            {
                Most = Larger(before.Most, activity.Accelerators),
                DeviceMs = checked(before.DeviceMs + Part(devices, activity, span)),
            };
        }
    }

    private void AddWork(Activity activity, Interval span)
    {
        if (activity.Flop is { } flop && flop >= 0 && double.IsFinite(flop))
        {
            _withFlop.Add(activity.RunId);
            _flop =
                (_flop ?? 0)
                + (new BigInteger(flop) * span.DurationMs / activity.Interval.DurationMs);
        }

        _input = Sum(_input, activity.InputTokens, activity, span);
        _output = Sum(_output, activity.OutputTokens, activity, span);
    }

    private static Int128? Sum(Int128? sum, long? amount, Activity activity, Interval span) =>
        amount is { } known ? checked((sum ?? 0) + Part(known, activity, span)) : sum;

    private static int? Larger(int? one, int? other) =>
        one is null || other is null ? one ?? other : Math.Max(one.Value, other.Value);

    private static Int128 Part(long amount, Activity activity, Interval span) =>
        ExactMath.MultiplyDivide(
            Math.Max(0, amount),
            span.DurationMs,
            activity.Interval.DurationMs
        );
}
