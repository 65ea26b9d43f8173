namespace Tonsure.Planning.Exact;

/// <summary>
/// What an hour of running costs a job in each hour of its window, at each scale: at one site, or at the cheapest of several where moving
/// is free. Infinity where an hour is not known or devices are lacking.
/// </summary>
internal sealed class JobRows
{
    private double[] _costs = [];
    private int[] _sites = [];
    private bool _several;
    private int _site;

    /// <summary>Hours of the window.</summary>
    public int Cells { get; private set; }

    /// <summary>Scales.</summary>
    public int Points { get; private set; }

    /// <summary>A scale's costs by hour of the window.</summary>
    public ReadOnlySpan<double> Costs(int point) => _costs.AsSpan(point * Cells, Cells);

    /// <summary>All scales' costs from an hour on; the next scale's follow <see cref="Cells"/> later.</summary>
    public ReadOnlySpan<double> All(int cell) => _costs.AsSpan(cell, (Points * Cells) - cell);

    /// <summary>The site that an hour's cost is from.</summary>
    public int Site(int point, int cell) => _several ? _sites[(point * Cells) + cell] : _site;

    /// <summary>The costs at one site.</summary>
    public void Fill(JobShape job, CostBoard board, int site)
    {
        Begin(job);
        (_several, _site) = (false, site);
        for (int point = 0; point < Points; point++)
        {
            Row(job, board, site, point, _costs.AsSpan(point * Cells, Cells));
        }
    }

    /// <summary>The costs at the cheapest site of each hour; of equal ones the job's own, then the first.</summary>
    public void FillCheapest(JobShape job, CostBoard board)
    {
        BeginSeveral(job);
        Span<double> row = Cells <= 512 ? stackalloc double[Cells] : new double[Cells];
        for (int point = 0; point < Points; point++)
        {
            Span<double> best = _costs.AsSpan(point * Cells, Cells);
            Span<int> from = _sites.AsSpan(point * Cells, Cells);
            best.Fill(double.PositiveInfinity);
            from.Fill(job.Home);
            if (Array.IndexOf(job.Sites, job.Home) >= 0)
            {
                Row(job, board, job.Home, point, best);
            }

            foreach (int site in job.Sites)
            {
                Row(job, board, site, point, row);
                for (int i = 0; i < row.Length; i++)
                {
                    if (row[i] < best[i])
                    {
                        (best[i], from[i]) = (row[i], site);
                    }
                }
            }
        }
    }

    /// <summary>The costs at the site that each hour is given; an hour without one cannot be used.</summary>
    /// <param name="job">The job.</param>
    /// <param name="board">What hours cost.</param>
    /// <param name="sites">A site for each hour of the window, or −1.</param>
    public void FillGiven(JobShape job, CostBoard board, ReadOnlySpan<int> sites)
    {
        BeginSeveral(job);
        Span<double> row = Cells <= 512 ? stackalloc double[Cells] : new double[Cells];
        for (int point = 0; point < Points; point++)
        {
            Span<double> costs = _costs.AsSpan(point * Cells, Cells);
            costs.Fill(double.PositiveInfinity);
            sites.CopyTo(_sites.AsSpan(point * Cells, Cells));
            foreach (int site in job.Sites)
            {
                if (!sites.Contains(site))
                {
                    continue;
                }

                Row(job, board, site, point, row);
                for (int i = 0; i < row.Length; i++)
                {
                    costs[i] = sites[i] == site ? row[i] : costs[i];
                }
            }
        }
    }

    /// <summary>One scale's costs at one site.</summary>
    public static void Row(JobShape job, CostBoard board, int site, int point, Span<double> into)
    {
        double kilowatts = job.Kilowatts[point];
        double devices = job.Devices * job.Scales[point];
        ReadOnlySpan<double> energy = board.Energy(site).Slice(job.FirstCell, into.Length);
        for (int i = 0; i < into.Length; i++)
        {
            double rate = kilowatts * energy[i];
            // Also no power at an unknown hour is not known to be free.
            into[i] = double.IsFinite(rate) ? rate : double.PositiveInfinity;
        }

        if (devices > 0 && board.Charges(site))
        {
            ReadOnlySpan<double> device = board.Device(site).Slice(job.FirstCell, into.Length);
            for (int i = 0; i < into.Length; i++)
            {
                into[i] += devices * device[i];
            }
        }

        if (devices > 0 && board.Limits(site))
        {
            double needed = devices * (1 - JobShape.Slip);
            ReadOnlySpan<double> free = board.Free(site).Slice(job.FirstCell, into.Length);
            for (int i = 0; i < into.Length; i++)
            {
                if (free[i] < needed)
                {
                    into[i] = double.PositiveInfinity;
                }
            }
        }
    }

    private void BeginSeveral(JobShape job)
    {
        Begin(job);
        _several = true;
        if (_sites.Length < Points * Cells)
        {
            _sites = new int[Points * Cells];
        }
    }

    private void Begin(JobShape job)
    {
        (Cells, Points) = (job.Cells, job.Scales.Length);
        if (_costs.Length < Points * Cells)
        {
            _costs = new double[Points * Cells];
        }
    }
}
