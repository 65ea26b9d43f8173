namespace Tonsure.Planning.Exact;

/// <summary>
/// Work at one scale where a resume or a move costs: a dynamic programme over (hour, hours done, place, running or not). Of a placement's
/// hours at most one is used in part, beside the window's own edges, since otherwise two ends could be shifted against one another at no
/// loss; which edges are used is tried out. O(hours × hours of work × sites).
/// </summary>
internal sealed class SlotPlanner
{
    /// <summary>More states than this are not worth their memory.</summary>
    public const long MostStates = 1 << 25;

    private readonly SlotTable _table = new();

    /// <summary>Whether the programme of a job is small enough.</summary>
    public static bool Fits(JobShape job, int sites) =>
        (long)job.Cells * ((long)job.Work + 2) * sites * 4 <= MostStates;

    /// <summary>The least cost; infinity where there is no room.</summary>
    /// <param name="job">The job.</param>
    /// <param name="board">What hours cost.</param>
    /// <param name="sites">The sites among which it may move.</param>
    /// <param name="into">Where to write the runs; null where only the cost is asked.</param>
    public double Best(JobShape job, CostBoard board, ReadOnlySpan<int> sites, Placement? into)
    {
        _table.Prepare(job, board, sites);
        int last = job.Cells - 1;
        bool partHead = job.Width(0) < 1;
        bool partTail = last > 0 && job.Width(last) < 1;
        double best = double.PositiveInfinity;
        (bool Head, bool Tail) chosen = default;
        for (int edges = 0; edges < 4; edges++)
        {
            (bool head, bool tail) = ((edges & 1) != 0, (edges & 2) != 0);
            if ((head && !partHead) || (tail && !partTail))
            {
                continue;
            }

            double cost = _table.Run(head, tail, partHead, partTail);
            if (cost < best)
            {
                (best, chosen) = (cost, (head, tail));
            }
        }

        if (into is not null && double.IsFinite(best))
        {
            _table.Run(chosen.Head, chosen.Tail, partHead, partTail);
            _table.Write(into);
        }

        return best;
    }
}
