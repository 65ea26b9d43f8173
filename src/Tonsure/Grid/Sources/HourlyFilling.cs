using Tonsure.Quantities;

namespace Tonsure.Grid.Sources;

/// <summary>Consecutive hours while they are filled: the best tier wins, and of one tier whoever came first.</summary>
/// <param name="first">The first hour.</param>
/// <param name="end">The hour after the last one.</param>
internal sealed class HourlyFilling(long first, long end)
{
    private readonly SourcedHour?[] _hours = new SourcedHour?[Math.Max(0, end - first)];

    public long First => first;

    public long End => first + _hours.Length;

    public SourcedHour? this[long hour] =>
        hour >= first && hour < End ? _hours[hour - first] : null;

    public void Add(SourcedHour hour)
    {
        if (
            hour.Hour >= first
            && hour.Hour < End
            && (this[hour.Hour] is not { } filled || hour.Figure.Tier < filled.Figure.Tier)
        )
        {
            _hours[hour.Hour - first] = hour;
        }
    }

    public void Add(IEnumerable<SourcedHour> hours)
    {
        foreach (SourcedHour hour in hours)
        {
            Add(hour);
        }
    }

    public void Add(HourlyFilling other)
    {
        foreach (SourcedHour? hour in other._hours)
        {
            if (hour is { } filled)
            {
                Add(filled);
            }
        }
    }

    /// <summary>The hour after the last one filled; the first one where none is.</summary>
    public long FilledUntil
    {
        get
        {
            int length = _hours.Length;
            while (length > 0 && _hours[length - 1] is null)
            {
                length--;
            }

            return first + length;
        }
    }

    /// <summary>The span from an hour on outside which every hour was observed; false where there is none.</summary>
    public bool TryMissing(long from, out Interval missing)
    {
        long start = Math.Max(from, first);
        long until = End;
        while (start < until && IsObserved(start))
        {
            start++;
        }

        while (until > start && IsObserved(until - 1))
        {
            until--;
        }

        return Interval.TryCreate(
            start * HourIndex.Milliseconds,
            until * HourIndex.Milliseconds,
            out missing
        );
    }

    /// <summary>How many hours from one on are filled.</summary>
    public int CountFrom(long hour)
    {
        int count = 0;
        for (long at = Math.Max(hour, first); at < End; at++)
        {
            count += _hours[at - first] is null ? 0 : 1;
        }

        return count;
    }

    /// <summary>The figures, unset where there is none.</summary>
    public IReadOnlyList<CarbonIntensity> Figures() =>
        [.. _hours.Select(hour => hour?.Figure.Intensity.Value ?? default)];

    private bool IsObserved(long hour) =>
        _hours[hour - first]?.Figure.Tier == IntensityTier.Observed;
}
