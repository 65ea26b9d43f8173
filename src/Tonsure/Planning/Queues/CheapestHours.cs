using Tonsure.Grid;

namespace Tonsure.Planning.Queues;

/// <summary>The cheapest hours of a window that hold a job's work: the last one chosen in part. The earlier of two equal hours goes first.</summary>
internal sealed class CheapestHours
{
    private const long Hour = HourIndex.Milliseconds;
    private const int FewPasses = 6;

    private double[] _keys = new double[64];
    private int[] _hours = new int[64];
    private long[] _taken = new long[64];
    private int _count;

    /// <summary>Chooses.</summary>
    /// <returns>The cost; infinity where the open hours do not hold the work.</returns>
    internal double Choose(HourCosts hours, long start, long end, long length)
    {
        int count = hours.Count;
        if (count > _keys.Length)
        {
            _keys = new double[2 * count];
            _hours = new int[_keys.Length];
            _taken = new long[_keys.Length];
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
        while (length > 0)
        {
            if (_count == count || !BringNext(sorted, count))
            {
                return double.PositiveInfinity;
            }

            int hour = _hours[_count];
            long from = Math.Max(start, first + (hour * Hour));
            long to = Math.Min(end, first + ((hour + 1) * Hour));
            long take = Math.Min(length, to - from);
            total += take / (double)Hour * _keys[_count];
            _taken[_count++] = take;
            length -= take;
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

    internal void Copy(CheapestHours other)
    {
        _count = other._count;
        if (_count > _hours.Length)
        {
            _hours = new int[other._hours.Length];
            _taken = new long[other._hours.Length];
            _keys = new double[other._hours.Length];
        }

        other._hours.AsSpan(0, _count).CopyTo(_hours);
        other._taken.AsSpan(0, _count).CopyTo(_taken);
    }

    private bool BringNext(bool sorted, int count)
    {
        if (!sorted)
        {
            int least = _count;
            for (int i = _count + 1; i < count; i++)
            {
                least = _keys[i] < _keys[least] ? i : least;
            }

            (_keys[least], _keys[_count]) = (_keys[_count], _keys[least]);
            (_hours[least], _hours[_count]) = (_hours[_count], _hours[least]);
        }

        return !double.IsPositiveInfinity(_keys[_count]);
    }
}
