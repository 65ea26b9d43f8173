namespace Tonsure.Planning.Exact;

/// <summary>
/// Fills a pattern of hours and places with work at least cost, and looks for a better pattern nearby: one hour more, less or elsewhere, one
/// hour for another, a whole run less, a whole pause filled.
/// </summary>
internal sealed class PatternSearch
{
    private const int MostTrials = 6000;

    private readonly ElasticPlanner _elastic = new();
    private readonly JobRows _rows = new();
    private readonly Placement _trial = new();
    private bool[] _allowed = [];
    private int[] _pattern = [];

    /// <summary>Keeps the better of a placement and the pattern filled.</summary>
    /// <returns>Whether the pattern was better.</returns>
    public bool Fill(JobShape job, CostBoard board, ReadOnlySpan<int> pattern, Placement best)
    {
        if (_allowed.Length < job.Cells)
        {
            _allowed = new bool[job.Cells];
        }

        for (int i = 0; i < job.Cells; i++)
        {
            _allowed[i] = pattern[i] >= 0;
        }

        _rows.FillGiven(job, board, pattern);
        // Hours within a run may be left out, or only shortened at its ends.
        bool some = Keep(job, board, best, inside: true);
        bool all = Keep(job, board, best, inside: false);
        return some || all;
    }

    /// <summary>Improves a placement until no pattern near its own is better.</summary>
    public void Climb(JobShape job, CostBoard board, ReadOnlySpan<int> sites, Placement best)
    {
        if (!best.IsFeasible)
        {
            return;
        }

        if (_pattern.Length < job.Cells)
        {
            _pattern = new int[job.Cells];
        }

        int trials = MostTrials;
        bool better = true;
        while (better && trials > 0)
        {
            Read(job, best);
            better =
                Stretches(job, board, sites, best, ref trials)
                || Swaps(job, board, best, ref trials);
        }
    }

    private bool Stretches(
        JobShape job,
        CostBoard board,
        ReadOnlySpan<int> sites,
        Placement best,
        ref int trials
    )
    {
        bool better = false;
        for (int cell = 0; cell < job.Cells && trials > 0; cell++)
        {
            better |= Change(job, board, sites, best, cell, cell + 1, ref trials);
            int end = cell + 1;
            while (end < job.Cells && _pattern[end] == _pattern[cell])
            {
                end++;
            }

            bool first = cell == 0 || _pattern[cell - 1] != _pattern[cell];
            if (first && end > cell + 1)
            {
                better |= Change(job, board, sites, best, cell, end, ref trials);
            }
        }

        return better;
    }

    private bool Swaps(JobShape job, CostBoard board, Placement best, ref int trials)
    {
        bool better = false;
        for (int cell = 0; cell < job.Cells; cell++)
        {
            for (int other = 0; other < job.Cells && trials > 0; other++)
            {
                if (_pattern[cell] >= 0 && _pattern[other] < 0)
                {
                    trials--;
                    (_pattern[cell], _pattern[other]) = (-1, _pattern[cell]);
                    if (Fill(job, board, _pattern.AsSpan(0, job.Cells), best))
                    {
                        better = true;
                        break;
                    }

                    (_pattern[cell], _pattern[other]) = (_pattern[other], -1);
                }
            }
        }

        return better;
    }

    /// <summary>Tries the hours of a stretch idle and at each site.</summary>
    private bool Change(
        JobShape job,
        CostBoard board,
        ReadOnlySpan<int> sites,
        Placement best,
        int from,
        int until,
        ref int trials
    )
    {
        int before = _pattern[from];
        int chosen = before;
        for (int i = -1; i < sites.Length; i++)
        {
            int site = i < 0 ? -1 : sites[i];
            if (site != before)
            {
                _pattern.AsSpan(from, until - from).Fill(site);
                trials--;
                chosen = Fill(job, board, _pattern.AsSpan(0, job.Cells), best) ? site : chosen;
            }
        }

        _pattern.AsSpan(from, until - from).Fill(chosen);
        return chosen != before;
    }

    private void Read(JobShape job, Placement best)
    {
        Array.Fill(_pattern, -1);
        foreach (PlacedRun run in best.Runs)
        {
            for (int hour = (int)run.Start; hour < run.End - JobShape.Slip; hour++)
            {
                _pattern[hour - job.FirstCell] = run.Site;
            }
        }
    }

    private bool Keep(JobShape job, CostBoard board, Placement best, bool inside)
    {
        _trial.Clear();
        double energy = _elastic.BestWithin(
            job,
            _rows,
            _allowed.AsSpan(0, job.Cells),
            inside,
            _trial
        );
        if (double.IsInfinity(energy))
        {
            return false;
        }

        _trial.Cost = PlacementCost.Of(job, board, _trial.Runs);
        if (_trial.Cost >= best.Cost - (1e-12 * Math.Abs(best.Cost)))
        {
            return false;
        }

        best.CopyFrom(_trial);
        return true;
    }
}
