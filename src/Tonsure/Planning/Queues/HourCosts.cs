using Tonsure.Grid;
using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Queues;

/// <summary>
/// What each hour of one job's window costs at one site. One per thread, filled again for each question; nothing is allocated once it
/// has grown to the longest window.
/// </summary>
internal sealed class HourCosts
{
    private const long Hour = HourIndex.Milliseconds;

    private double[] _cost = new double[64];
    private double[] _sum = new double[65];
    private int[] _closed = new int[65];
    private long _first;
    private bool _anyClosed;

    /// <summary>Hours in the window.</summary>
    internal int Count { get; private set; }

    /// <summary>What each hour costs when the job runs all through it; 0 where it is closed, which <see cref="IsClosed"/> says.</summary>
    internal ReadOnlySpan<double> Cost => _cost.AsSpan(0, Count);

    /// <summary>Whether the job cannot run in an hour: it is not known, or the site has too few devices even when it is empty.</summary>
    internal bool IsClosed(int hour) => _anyClosed && _closed[hour + 1] != _closed[hour];

    /// <summary>Reads a job's window.</summary>
    internal void Read(QueueJobs jobs, int job, CostBoard board, DeviceLimits limits, int site)
    {
        int first = jobs.FirstHour(job);
        int count = jobs.EndHour(job) - first;
        if (count + 1 >= _sum.Length)
        {
            _cost = new double[2 * (count + 1)];
            _sum = new double[_cost.Length + 1];
            _closed = new int[_cost.Length + 1];
        }

        (_first, Count) = (first * Hour, count);
        double kilowatts = jobs.Kilowatts[job];
        double devices = jobs.Devices[job];
        ReadOnlySpan<double> energy = board.Energy(site).Slice(first, count);
        ReadOnlySpan<double> device = board.Device(site).Slice(first, count);
        _anyClosed = limits.MayClose(site, devices);
        Span<double> cost = _cost.AsSpan(0, count);
        Span<double> sum = _sum.AsSpan(0, count + 1);
        if (!_anyClosed)
        {
            HourLanes.Fill(cost, kilowatts, energy, devices, device);
            HourLanes.Sum(cost, sum);
        }
        else
        {
            sum[0] = 0;
            double total = 0;
            Span<int> closed = _closed.AsSpan(0, count + 1);
            closed[0] = 0;
            for (int i = 0; i < cost.Length; i++)
            {
                bool shut =
                    !double.IsFinite(energy[i]) || limits.Devices(site, first + i) < devices;
                double figure = shut ? 0 : (kilowatts * energy[i]) + (devices * device[i]);
                cost[i] = figure;
                total += figure;
                sum[i + 1] = total;
                closed[i + 1] = closed[i] + (shut ? 1 : 0);
            }
        }

        _cost[count] = 0;
    }

    /// <summary>Adds to each hour what the devices that others hold make the job pay for its own.</summary>
    internal void Add(DevicePressure pressure, QueueJobs jobs, int job, int site)
    {
        double devices = jobs.Devices[job];
        int first = jobs.FirstHour(job);
        if (!_anyClosed && devices > 0)
        {
            pressure.AddTo(_cost.AsSpan(0, Count), site, first, devices);
            HourLanes.Sum(_cost.AsSpan(0, Count), _sum.AsSpan(0, Count + 1));
            return;
        }

        double total = 0;
        for (int i = 0; i < Count; i++)
        {
            double cost = _cost[i];
            if (!IsClosed(i))
            {
                cost += devices * pressure.PerDevice(site, first + i, devices);
            }

            _cost[i] = cost;
            total += cost;
            _sum[i + 1] = total;
        }
    }

    /// <summary>
    /// The cheapest start in [<paramref name="earliest"/>, <paramref name="latest"/>]. Between two moments at which the job starts or
    /// ends on the hour its cost is linear in the start, so one of those, or an end of the range, is best.
    /// </summary>
    /// <returns>The cost; infinity where every start meets a closed hour.</returns>
    internal double BestStart(long earliest, long latest, long length, out long start)
    {
        start = earliest;
        double best = At(earliest, length);
        if (latest == earliest)
        {
            return best;
        }

        Try(latest, length, ref best, ref start);
        (long whole, long rest) = Math.DivRem(length, Hour);
        double fraction = rest / (double)Hour;
        long firstOnHour = (earliest - _first + Hour - 1) / Hour;
        long lastOnHour = (latest - _first) / Hour;
        int span = (int)whole;
        if (!_anyClosed)
        {
            return Open(
                (int)firstOnHour,
                (int)lastOnHour,
                earliest,
                latest,
                length,
                best,
                ref start
            );
        }

        for (int i = (int)firstOnHour; i <= (int)lastOnHour; i++)
        {
            double figure = _sum[i + span] - _sum[i];
            figure = rest == 0 ? figure : figure + (fraction * _cost[i + span]);
            if (figure < best && IsOpen(i, i + span + (rest == 0 ? 0 : 1)))
            {
                (best, start) = (figure, _first + (i * Hour));
            }
        }

        if (rest == 0)
        {
            return best;
        }

        long firstEnd = (earliest + length - _first + Hour - 1) / Hour;
        long lastEnd = (latest + length - _first) / Hour;
        double lead = fraction;
        for (int i = (int)firstEnd; i <= (int)lastEnd; i++)
        {
            int from = i - span;
            double figure = _sum[i] - _sum[from] + (lead * _cost[from - 1]);
            if (figure < best && IsOpen(from - 1, i))
            {
                (best, start) = (figure, _first + (i * Hour) - length);
            }
        }

        return best;
    }

    /// <summary>The same where no hour is closed, four starts at a time.</summary>
    private double Open(
        int first,
        int last,
        long earliest,
        long latest,
        long length,
        double best,
        ref long start
    )
    {
        (long whole, long rest) = Math.DivRem(length, Hour);
        double fraction = rest / (double)Hour;
        int span = (int)whole;
        int at = -1;
        if (last >= first)
        {
            int count = last - first + 1;
            best = HourLanes.Least(
                _sum.AsSpan(first + span, count),
                _sum.AsSpan(first, count),
                fraction,
                _cost.AsSpan(first + span, count),
                best,
                ref at
            );
            start = at >= 0 ? _first + ((first + at) * Hour) : start;
        }

        int firstEnd = (int)((earliest + length - _first + Hour - 1) / Hour);
        int lastEnd = (int)((latest + length - _first) / Hour);
        if (rest > 0 && lastEnd >= firstEnd)
        {
            int count = lastEnd - firstEnd + 1;
            at = -1;
            best = HourLanes.Least(
                _sum.AsSpan(firstEnd, count),
                _sum.AsSpan(firstEnd - span, count),
                fraction,
                _cost.AsSpan(firstEnd - span - 1, count),
                best,
                ref at
            );
            start = at >= 0 ? _first + ((firstEnd + at) * Hour) - length : start;
        }

        return best;
    }

    /// <summary>The cost of a run that starts at a moment; infinity where it meets a closed hour.</summary>
    internal double At(long start, long length)
    {
        long from = start - _first;
        long to = from + length;
        return IsOpen((int)(from / Hour), (int)((to + Hour - 1) / Hour))
            ? Until(to) - Until(from)
            : double.PositiveInfinity;
    }

    private void Try(long start, long length, ref double best, ref long at)
    {
        double figure = At(start, length);
        if (figure < best)
        {
            (best, at) = (figure, start);
        }
    }

    private bool IsOpen(int from, int to) => !_anyClosed || _closed[to] == _closed[from];

    private double Until(long moment)
    {
        (long hour, long rest) = Math.DivRem(moment, Hour);
        return _sum[hour] + (rest / (double)Hour * _cost[hour]);
    }
}
