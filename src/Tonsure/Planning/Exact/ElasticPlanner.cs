namespace Tonsure.Planning.Exact;

/// <summary>
/// Work at scales that may change at any instant: in every hour the scales' lower hull, and over all hours greedily the cheapest next
/// unit of work. Hulls make marginal costs ascend, so that greedy is exact. A job that must not stop runs from a first to a last hour and
/// in all between at least at its lowest scale; every pair is tried.
/// </summary>
internal sealed class ElasticPlanner
{
    private readonly HourlyChoices _choices = new();

    /// <summary>The least cost; infinity where there is no room.</summary>
    /// <param name="job">The job.</param>
    /// <param name="rows">Its costs.</param>
    /// <param name="mayStop">Whether it may stop and go on.</param>
    /// <param name="into">Where to write the runs; null where only the cost is asked.</param>
    public double Best(JobShape job, JobRows rows, bool mayStop, Placement? into)
    {
        _choices.Prepare(job, rows);
        return mayStop ? Stopping(into) : Unbroken(job, into);
    }

    /// <summary>The least cost if only some hours may be used.</summary>
    /// <param name="job">The job.</param>
    /// <param name="rows">Its costs.</param>
    /// <param name="allowed">Whether an hour of the window may be used.</param>
    /// <param name="inside">Whether hours between two allowed ones may be left out.</param>
    /// <param name="into">Where to write the runs.</param>
    public double BestWithin(
        JobShape job,
        JobRows rows,
        ReadOnlySpan<bool> allowed,
        bool inside,
        Placement? into
    )
    {
        _choices.Prepare(job, rows);
        _choices.Begin();
        for (int cell = 0; cell < allowed.Length; cell++)
        {
            if (allowed[cell])
            {
                bool edge =
                    cell == 0
                    || cell == allowed.Length - 1
                    || !allowed[cell - 1]
                    || !allowed[cell + 1];
                _choices.Open(cell, mayStop: edge || inside);
            }
        }

        return Finish(into, 0, allowed.Length);
    }

    private double Stopping(Placement? into)
    {
        _choices.Begin();
        for (int cell = 0; cell < _choices.Cells; cell++)
        {
            _choices.Open(cell, mayStop: true);
        }

        return Finish(into, 0, _choices.Cells);
    }

    private double Unbroken(JobShape job, Placement? into)
    {
        double best = double.PositiveInfinity;
        (int First, int Last) chosen = default;
        for (int first = 0; first < _choices.Cells; first++)
        {
            double least = 0;
            for (int last = first; last < _choices.Cells; last++)
            {
                // The hours between must run; more of them than the work needs is too many.
                least += last - 1 > first ? _choices.Least(last - 1) : 0;
                if (least > job.Work + JobShape.Slip || !_choices.CanRun(last))
                {
                    break;
                }

                double cost = Between(first, last, null);
                if (cost < best)
                {
                    (best, chosen) = (cost, (first, last));
                }
            }
        }

        return into is not null && double.IsFinite(best)
            ? Between(chosen.First, chosen.Last, into)
            : best;
    }

    private double Between(int first, int last, Placement? into)
    {
        _choices.Begin();
        for (int cell = first; cell <= last; cell++)
        {
            _choices.Open(cell, mayStop: cell == first || cell == last);
        }

        return Finish(into, first, last + 1);
    }

    private double Finish(Placement? into, int from, int until)
    {
        double cost = _choices.Buy();
        if (into is not null && double.IsFinite(cost))
        {
            _choices.Write(into, from, until);
        }

        return cost;
    }
}
