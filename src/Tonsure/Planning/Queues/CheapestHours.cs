using Tonsure.Grid;
using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Queues;

/// <summary>The cheapest hours of a window that hold a job's work: the last one chosen in part. The earlier of two equal hours goes first.</summary>
internal sealed class CheapestHours
{
    private const long Hour = HourIndex.Milliseconds;
    private const int FewPasses = 6;

    private double[] _keys = new double[64];
    private int[] _hours = new int[64];
    private long[] _taken = new long[64];
    private int[] _order = new int[64];
    private long[] _parts = new long[64];
    private int _count;

    /// <summary>Chooses.</summary>
    /// <returns>The cost; infinity where the open hours do not hold the work.</returns>
    /// <param name="hours">What they cost.</param>
    /// <param name="start">When the job may start.</param>
    /// <param name="end">When it must have ended.</param>
    /// <param name="length">How long it works.</param>
    /// <param name="share">How much of each hour is to be had; empty where all is. An hour of which less is left than the job would take is passed over.</param>
    internal double Choose(
        HourCosts hours,
        long start,
        long end,
        long length,
        ReadOnlySpan<double> share
    )
    {
        int count = hours.Count;
        if (count > _keys.Length)
        {
            Grow(2 * count);
        }

        ReadOnlySpan<double> cost = hours.Cost;
        for (int i = 0; i < count; i++)
        {
            _keys[i] = hours.IsClosed(i) ? double.PositiveInfinity : cost[i];
            _hours[i] = i;
        }

        bool sorted = length > FewPasses * Hour;
        if (sorted)
        {
            _keys.AsSpan(0, count).Sort(_hours.AsSpan(0, count));
        }

        long first = start / Hour * Hour;
        double total = 0;
        _count = 0;
        int next = 0;
        while (length > 0)
        {
            if (next == count || !BringNext(sorted, next, count))
            {
                return double.PositiveInfinity;
            }

            int hour = _hours[next];
            long from = Math.Max(start, first + (hour * Hour));
            long to = Math.Min(end, first + ((hour + 1) * Hour));
            long take = Math.Min(length, to - from);
            double part = take / (double)Hour;
            if (share.IsEmpty || share[hour] >= part)
            {
                total += part * _keys[next];
                _hours[_count] = hour;
                _taken[_count++] = take;
                length -= take;
            }

            next++;
        }

        return total;
    }

    /// <summary>The device-hours of what was chosen, from the window's first hour on.</summary>
    internal void AddTo(Span<double> row, double devices)
    {
        for (int i = 0; i < _count; i++)
        {
            row[_hours[i]] += devices * (_taken[i] / (double)Hour);
        }
    }

    /// <summary>What was chosen, as runs in order of time: a part of an hour lies next to the hour beside it.</summary>
    internal PlacedRun[] Runs(long start, long end, int point, int site)
    {
        _hours.AsSpan(0, _count).CopyTo(_order);
        _taken.AsSpan(0, _count).CopyTo(_parts);
        _order.AsSpan(0, _count).Sort(_parts.AsSpan(0, _count));
        long first = start / Hour * Hour;
        List<PlacedRun> runs = new(_count);
        for (int i = 0; i < _count; i++)
        {
            long from = Math.Max(start, first + (_order[i] * Hour));
            long until = Math.Min(end, first + ((_order[i] + 1) * Hour));
            bool after = i > 0 && _order[i - 1] == _order[i] - 1;
            bool before = i + 1 < _count && _order[i + 1] == _order[i] + 1;
            if (before && !after)
            {
                from = until - _parts[i];
            }

            PlacedRun run = new(
                from / (double)Hour,
                (from + _parts[i]) / (double)Hour,
                point,
                site
            );
            if (runs.Count > 0 && run.Start - runs[^1].End < JobShape.Slip)
            {
                runs[^1] = runs[^1] with { End = run.End };
            }
            else
            {
                runs.Add(run);
            }
        }

        return [.. runs];
    }

    internal void Copy(CheapestHours other)
    {
        _count = other._count;
        if (_count > _hours.Length)
        {
            Grow(other._hours.Length);
        }

        other._hours.AsSpan(0, _count).CopyTo(_hours);
        other._taken.AsSpan(0, _count).CopyTo(_taken);
    }

    private void Grow(int length)
    {
        (_keys, _hours, _taken) = (new double[length], new int[length], new long[length]);
        (_order, _parts) = (new int[length], new long[length]);
    }

    private bool BringNext(bool sorted, int next, int count)
    {
        if (!sorted)
        {
            int least = next;
            for (int i = next + 1; i < count; i++)
            {
                least = _keys[i] < _keys[least] ? i : least;
            }

            (_keys[least], _keys[next]) = (_keys[next], _keys[least]);
            (_hours[least], _hours[next]) = (_hours[next], _hours[least]);
        }

        return !double.IsPositiveInfinity(_keys[next]);
    }
}
