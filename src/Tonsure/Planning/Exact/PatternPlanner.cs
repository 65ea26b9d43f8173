namespace Tonsure.Planning.Exact;

/// <summary>
/// Work with both a choice of scale and a cost of resumes or moves, or too long for the <see cref="SlotPlanner"/>. A price on work
/// (Lagrange multiplier) makes the best pattern of hours and places a small dynamic programme and gives a certified lower bound; each pattern
/// met on the way is filled at least cost, and the best one is kept. Not always exact: see <see cref="Placement.LowerBound"/>.
/// </summary>
internal sealed class PatternPlanner
{
    private const int Rounds = 40;

    private readonly PatternTable _table = new();
    private readonly ElasticPlanner _elastic = new();
    private readonly JobRows _rows = new();
    private readonly Placement _trial = new();
    private bool[] _allowed = [];

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

        return Math.Min(bound, best.Cost);
    }

    private double Try(JobShape job, CostBoard board, double price, Placement best, out double work)
    {
        double bound = _table.Run(price, out work) + (price * job.Work);
        if (job.Interruptible && _table.PatternWork >= job.Work - JobShape.Slip)
        {
            Fill(job, board, best);
        }

        return bound;
    }

    private void Fill(JobShape job, CostBoard board, Placement best)
    {
        if (_allowed.Length < job.Cells)
        {
            _allowed = new bool[job.Cells];
        }

        for (int i = 0; i < job.Cells; i++)
        {
            _allowed[i] = _table.Pattern[i] >= 0;
        }

        _rows.FillGiven(job, board, _table.Pattern);
        // Hours of the pattern may be left out, or all be used.
        Keep(job, board, best, mayStop: true);
        Keep(job, board, best, mayStop: false);
    }

    private void Keep(JobShape job, CostBoard board, Placement best, bool mayStop)
    {
        _trial.Clear();
        double energy = _elastic.BestWithin(
            job,
            _rows,
            _allowed.AsSpan(0, job.Cells),
            mayStop,
            _trial
        );
        if (double.IsFinite(energy))
        {
            _trial.Cost = PlacementCost.Of(job, board, _trial.Runs);
            if (_trial.Cost < best.Cost)
            {
                best.CopyFrom(_trial);
            }
        }
    }
}
