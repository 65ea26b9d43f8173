namespace Tonsure.Planning.Exact;

/// <summary>
/// Work with both a choice of scale and a cost of resumes or moves, or too long for the <see cref="SlotPlanner"/>. A price on work
/// (Lagrange multiplier) makes the best pattern of hours and places a small dynamic programme and gives a certified lower bound; each pattern
/// met on the way is filled at least cost, and the best one improved. Not always exact: see <see cref="Placement.LowerBound"/>.
/// </summary>
internal sealed class PatternPlanner
{
    private const int Rounds = 40;

    private readonly PatternTable _table = new();
    private readonly PatternSearch _search = new();

    /// <summary>Improves a placement, which may be infeasible, and tells the lower bound.</summary>
    /// <param name="job">The job.</param>
    /// <param name="board">What hours cost.</param>
    /// <param name="sites">The sites among which it may move; one where it may not.</param>
    /// <param name="best">The best placement so far, with its cost.</param>
    /// <returns>The lower bound; infinity where the work cannot be done.</returns>
    public double Improve(JobShape job, CostBoard board, ReadOnlySpan<int> sites, Placement best)
    {
        _table.Prepare(job, board, sites);
        if (_table.MostWork < job.Work - JobShape.Slip)
        {
            return double.PositiveInfinity;
        }

        double low = 0;
        double high = Math.Max(_table.DearestUnit, double.Epsilon);
        double bound = Try(job, board, 0, best, out _);
        for (int i = 0; i < Rounds; i++)
        {
            bound = Math.Max(bound, Try(job, board, high, best, out double work));
            if (work >= job.Work)
            {
                break;
            }

            (low, high) = (high, high * 2);
        }

        for (int i = 0; i < Rounds && high - low > 1e-12 * high; i++)
        {
            double price = (low + high) / 2;
            bound = Math.Max(bound, Try(job, board, price, best, out double work));
            (low, high) = work >= job.Work ? (low, price) : (price, high);
        }

        if (job.Interruptible)
        {
            _search.Climb(job, board, sites, best);
        }

        return Math.Min(bound, best.Cost);
    }

    private double Try(JobShape job, CostBoard board, double price, Placement best, out double work)
    {
        double bound = _table.Run(price, out work) + (price * job.Work);
        if (job.Interruptible && _table.PatternWork >= job.Work - JobShape.Slip)
        {
            _search.Fill(job, board, _table.Pattern, best);
        }

        return bound;
    }
}
