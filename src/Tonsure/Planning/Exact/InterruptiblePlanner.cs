namespace Tonsure.Planning.Exact;

/// <summary>
/// The cheapest hours for work that can be interrupted at no cost, edge hours by fraction. Exact; linear time.
/// </summary>
internal sealed class InterruptiblePlanner
{
    private double[] _prices = [];
    private double[] _amounts = [];
    private double[] _used = [];

    /// <summary>The least cost; infinity where there is no room.</summary>
    /// <param name="job">The job.</param>
    /// <param name="rows">Its costs; the first scale is used.</param>
    /// <param name="into">Where to write the runs; null where only the cost is asked.</param>
    public double Best(JobShape job, JobRows rows, Placement? into)
    {
        int cells = rows.Cells;
        if (_prices.Length < cells)
        {
            (_prices, _amounts, _used) = (new double[cells], new double[cells], new double[cells]);
        }

        ReadOnlySpan<double> costs = rows.Costs(0);
        int offers = 0;
        double room = 0;
        for (int i = 0; i < cells; i++)
        {
            if (!double.IsPositiveInfinity(costs[i]))
            {
                _prices[offers] = costs[i];
                _amounts[offers] = job.Width(i);
                room += _amounts[offers++];
            }
        }

        if (room < job.Work - JobShape.Slip)
        {
            return double.PositiveInfinity;
        }

        double work = Math.Min(job.Work, room);
        double threshold = WeightedThreshold.Find(
            _prices.AsSpan(0, offers),
            _amounts.AsSpan(0, offers),
            work - JobShape.Slip
        );
        double cost = 0;
        double left = work;
        for (int i = 0; i < cells; i++)
        {
            _used[i] = costs[i] < threshold ? job.Width(i) : 0;
            left -= _used[i];
            cost += _used[i] > 0 ? _used[i] * costs[i] : 0;
        }

        for (int i = 0; i < cells && left > 0; i++)
        {
            if (_used[i] <= 0 && costs[i] <= threshold)
            {
                _used[i] = Math.Min(left, job.Width(i));
                left -= _used[i];
                cost += _used[i] * costs[i];
            }
        }

        if (into is not null)
        {
            for (int i = 0; i < cells; i++)
            {
                CellRuns.Add(job, into, i, cells, _used, 0, rows.Site(0, i));
            }
        }

        return cost;
    }
}
