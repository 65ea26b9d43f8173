namespace Tonsure.Planning.Exact;

/// <summary>
/// Plans one job at a time on a board, at least cost: exactly, but where a choice of scale meets a cost of resumes or moves
/// (there the lower bound tells how good it is). It keeps its working memory: one planner a thread.
/// </summary>
/// <param name="board">What hours cost.</param>
public sealed class JobPlanner(CostBoard board)
{
    // Another site must be better than by the rounding of sums.
    private const double Notable = 1e-12;

    private readonly JobRows _rows = new();
    private readonly InterruptiblePlanner _interruptible = new();
    private readonly SlotPlanner _slots = new();
    private readonly ElasticPlanner _elastic = new();
    private readonly PatternPlanner _patterns = new();
    private readonly Placement _scratch = new();
    private double[] _sums = [];
    private double _bound;

    /// <summary>The board.</summary>
    public CostBoard Board => board;

    /// <summary>Places a job at the best of its sites, or moving between them where it may.</summary>
    /// <returns>The cost; infinity where there is no room.</returns>
    public double Plan(JobShape job, Placement into)
    {
        into.Clear();
        double cost = Search(job, out int site);
        if (double.IsFinite(cost))
        {
            double bound = _bound;
            Write(job, site, into);
            into.LowerBound = Math.Min(bound, into.Cost);
        }

        return into.Cost;
    }

    /// <summary>What <see cref="Plan"/> would cost, without writing it.</summary>
    /// <param name="job">The job.</param>
    /// <param name="lowerBound">What no placement can cost less than; the cost itself where the planner is exact.</param>
    public double Price(JobShape job, out double lowerBound)
    {
        double cost = Search(job, out _);
        lowerBound = Math.Min(_bound, cost);
        return cost;
    }

    /// <summary>Places a job at one site, the moving of its data there counted.</summary>
    /// <returns>The cost; infinity where there is no room.</returns>
    public double PlanAt(JobShape job, int site, Placement into)
    {
        into.Clear();
        Write(job, site, into);
        into.LowerBound = Math.Min(_bound, into.Cost);
        return into.Cost;
    }

    /// <summary>Places a job at one site as soon as it is submitted, uninterrupted, at the scale nearest to rate 1.</summary>
    /// <returns>The cost; infinity where an hour is not known, devices are lacking or the time is too short.</returns>
    public double RunNow(JobShape job, int site, Placement into)
    {
        into.Clear();
        double end = job.Start + (job.Work / job.Rates[job.Reference]);
        if (end > job.End + JobShape.Slip)
        {
            return into.Cost;
        }

        _rows.Fill(job, board, site);
        ReadOnlySpan<double> costs = _rows.Costs(job.Reference);
        end = Math.Min(end, job.End);
        double cost = ContiguousPlanner.Between(
            costs,
            job.Start - job.FirstCell,
            end - job.FirstCell
        );
        if (double.IsFinite(cost))
        {
            into.Add(job.Start, end, job.Reference, site);
            into.Cost = into.LowerBound = cost + job.Placing(board, site);
        }

        return into.Cost;
    }

    /// <summary>Whether the least cost of a job is searched for, which takes long, and not computed.</summary>
    internal static bool Searches(JobShape job) =>
        job.Migrates
            ? !MovesFreely(job) && (job.IsElastic || !SlotPlanner.Fits(job, job.Sites.Length))
            : !IsExact(job);

    private static bool MovesFreely(JobShape job) =>
        job.Migrates && job.MoveKilowattHours == 0 && job.ResumeKilowattHours == 0;

    /// <summary>Whether the least cost at one site is computed.</summary>
    private static bool IsExact(JobShape job) =>
        !job.Interruptible
        || job.ResumeKilowattHours == 0
        || (!job.IsElastic && SlotPlanner.Fits(job, 1));

    /// <summary>The best site and its cost; −1 where the job moves between sites.</summary>
    private double Search(JobShape job, out int site)
    {
        site = -1;
        if (job.Migrates)
        {
            return MovesFreely(job) ? Freely(job, null) : Moving(job, null);
        }

        double best = double.PositiveInfinity;
        double bound = double.PositiveInfinity;
        for (int i = -1; i < job.Sites.Length; i++)
        {
            int candidate = i < 0 ? job.Home : job.Sites[i];
            if (i < 0 ? Array.IndexOf(job.Sites, job.Home) < 0 : candidate == job.Home)
            {
                continue;
            }

            double cost = Cost(job, candidate, null);
            bound = Math.Min(bound, _bound);
            if (cost < best - (Notable * Math.Abs(best)) || (site < 0 && double.IsFinite(cost)))
            {
                (best, site) = (cost, candidate);
            }
        }

        _bound = bound;
        return best;
    }

    private void Write(JobShape job, int site, Placement into) =>
        into.Cost =
            site >= 0 ? Cost(job, site, into)
            : MovesFreely(job) ? Freely(job, into)
            : Moving(job, into);

    private double Cost(JobShape job, int site, Placement? into)
    {
        double placing = job.Placing(board, site);
        if (!IsExact(job))
        {
            return Searched(job, [site], into);
        }

        if (job is { IsElastic: false, Interruptible: true, ResumeKilowattHours: > 0 })
        {
            return Exactly(_slots.Best(job, board, [site], into));
        }

        _rows.Fill(job, board, site);
        return Exactly(placing + Rows(job, job.Interruptible, into));
    }

    private double Freely(JobShape job, Placement? into)
    {
        _rows.FillCheapest(job, board);
        return Exactly(Rows(job, job.Interruptible, into));
    }

    private double Moving(JobShape job, Placement? into) =>
        !job.IsElastic && SlotPlanner.Fits(job, job.Sites.Length)
            ? Exactly(_slots.Best(job, board, job.Sites, into))
            : Searched(job, job.Sites, into);

    private double Exactly(double cost)
    {
        _bound = cost;
        return cost;
    }

    /// <summary>The least cost on the rows as they are, resumes and moves being free.</summary>
    private double Rows(JobShape job, bool mayStop, Placement? into)
    {
        if (job.IsElastic)
        {
            return _elastic.Best(job, _rows, mayStop, into);
        }

        return mayStop ? _interruptible.Best(job, _rows, into) : Contiguous(job, into);
    }

    private double Contiguous(JobShape job, Placement? into)
    {
        if (_sums.Length <= _rows.Cells)
        {
            _sums = new double[_rows.Cells + 1];
        }

        double cost = ContiguousPlanner.Best(
            _rows.Costs(0),
            job.Start - job.FirstCell,
            job.End - job.FirstCell,
            job.Work,
            _sums,
            out double at
        );
        if (into is not null && double.IsFinite(cost))
        {
            double start = job.FirstCell + at;
            double end = Math.Min(start + job.Work, job.End);
            for (double from = start; from < end; )
            {
                int cell = (int)from - job.FirstCell;
                double until = Math.Min(end, job.FirstCell + cell + 1);
                into.Add(from, until, 0, _rows.Site(0, cell));
                from = until;
            }
        }

        return cost;
    }

    /// <summary>The best of unbroken runs at one site and of what a search finds, with a lower bound.</summary>
    private double Searched(JobShape job, ReadOnlySpan<int> sites, Placement? into)
    {
        _scratch.Clear();
        Placement trial = into ?? new Placement();
        foreach (int site in sites)
        {
            _rows.Fill(job, board, site);
            for (int stops = 0; stops <= (job.Interruptible ? 1 : 0); stops++)
            {
                trial.Clear();
                if (double.IsFinite(Rows(job, mayStop: stops > 0, trial)))
                {
                    trial.Cost = PlacementCost.Of(job, board, trial.Runs);
                }

                if (trial.Cost < _scratch.Cost)
                {
                    _scratch.CopyFrom(trial);
                }
            }
        }

        _bound = _patterns.Improve(job, board, sites, _scratch);
        into?.CopyFrom(_scratch);
        return _scratch.Cost;
    }
}
