using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Queues;

/// <summary>
/// The cheapest way to run a job of one scale that keeps to the hour, where some hours are barred and others must be used: a dynamic
/// programme backwards over (hour, hours done, place, running or not).
/// </summary>
internal sealed class JobWays
{
    private const double Never = double.PositiveInfinity;
    private const int MostStates = 200_000;

    private readonly JobShape _job;
    private readonly SiteCosts _costs = new();
    private readonly int _hours;
    private readonly double[] _step;
    private readonly double[] _toGo;
    private readonly int[] _must;
    private readonly int _work;
    private readonly int _sites;
    private readonly int _cells;

    /// <param name="job">A job that <see cref="Can"/> takes.</param>
    /// <param name="board">What hours cost.</param>
    internal JobWays(JobShape job, CostBoard board)
    {
        (_job, _hours) = (job, board.Hours);
        (_work, _sites, _cells) = ((int)Math.Round(job.Work), job.SiteCount, job.Cells);
        _costs.Prepare(job, board, job.Sites);
        Devices = job.Devices * job.Scales[0];
        _step = new double[_sites * _cells];
        _must = new int[_cells];
        _toGo = new double[(_cells + 1) * (_work + 1) * Places];
    }

    /// <summary>Whether the programme of a job is whole hours of one scale, and small.</summary>
    internal static bool Can(JobShape job) =>
        !job.IsElastic
        && Math.Abs(job.Work - Math.Round(job.Work)) < JobShape.Slip
        && (job.Cells + 1) * (job.Work + 1) * (1 + (2 * job.SiteCount)) <= MostStates;

    /// <summary>The devices that it holds.</summary>
    internal double Devices { get; }

    /// <summary>How much work it is to look for a way.</summary>
    internal long Effort => (long)_toGo.Length * _sites;

    /// <summary>The cheapest way: cells of the board, by site, then hour, in order of time. Null where there is none.</summary>
    /// <param name="room">Devices to be had, by cell of the board.</param>
    /// <param name="decided">Cells of the board that this job must use (true) or not use.</param>
    /// <param name="cost">What it costs.</param>
    internal int[]? Cheapest(double[] room, IReadOnlyDictionary<int, bool> decided, out double cost)
    {
        Bar(room, decided);
        Fill();
        cost = _toGo[0];
        return double.IsFinite(cost) ? Walk() : null;
    }

    // 0 before it starts; then by site, running or not.
    private int Places => 1 + (2 * _sites);

    private int Index(int cell, int done, int place) =>
        (((cell * (_work + 1)) + done) * Places) + place;

    private int Cell(int s, int i) => (_job.SiteAt(s) * _hours) + _job.FirstCell + i;

    private void Bar(double[] room, IReadOnlyDictionary<int, bool> decided)
    {
        Array.Fill(_must, -1);
        for (int s = 0; s < _sites; s++)
        {
            for (int i = 0; i < _cells; i++)
            {
                int cell = Cell(s, i);
                bool open = decided.TryGetValue(cell, out bool uses) ? uses : room[cell] >= Devices;
                _must[i] = uses ? s : _must[i];
                _step[(s * _cells) + i] = open ? _costs.Rate(s, 0, i) : Never;
            }
        }
    }

    private void Fill()
    {
        int last = Array.FindLastIndex(_must, s => s >= 0);
        for (int cell = _cells; cell >= 0; cell--)
        {
            for (int done = 0; done <= _work; done++)
            {
                for (int place = 0; place < Places; place++)
                {
                    double best =
                        done == _work && cell > last ? 0
                        : done == _work || cell == _cells ? Never
                        : Next(cell, done, place, out _);
                    _toGo[Index(cell, done, place)] = best;
                }
            }
        }
    }

    private int[] Walk()
    {
        int[] path = new int[_work];
        (int done, int place) = (0, 0);
        int cell = 0;
        while (done < _work)
        {
            Next(cell, done, place, out int s);
            if (s >= 0)
            {
                path[done++] = Cell(s, cell);
                place = On(s);
            }
            else
            {
                place = Paused(place);
            }

            cell++;
        }

        return path;
    }

    /// <summary>The least cost from a state on, and the site to run at; −1 to wait.</summary>
    private double Next(int cell, int done, int place, out int site)
    {
        site = -1;
        int must = _must[cell];
        double best =
            must < 0 && MayPause(place) ? _toGo[Index(cell + 1, done, Paused(place))] : Never;
        for (int s = must < 0 ? 0 : must; s <= (must < 0 ? _sites - 1 : must); s++)
        {
            double rest = _toGo[Index(cell + 1, done + 1, On(s))];
            double cost = double.IsFinite(rest) ? Step(cell, place, s) + rest : Never;
            if (cost < best)
            {
                (best, site) = (cost, s);
            }
        }

        return best;
    }

    private static int On(int site) => 1 + (2 * site);

    private bool MayPause(int place) => place == 0 || place % 2 == 0 || _job.Interruptible;

    private static int Paused(int place) => place % 2 == 1 ? place + 1 : place;

    /// <summary>What it costs to run at a site in an hour, and to come there.</summary>
    private double Step(int cell, int place, int s)
    {
        double rate = _step[(s * _cells) + cell];
        if (place == 0 || double.IsPositiveInfinity(rate))
        {
            return rate + _costs.Placing(s);
        }

        int before = (place - 1) / 2;
        bool moves = before != s;
        if (moves && !_job.Migrates)
        {
            return Never;
        }

        double resume = moves || place % 2 == 0 ? _costs.Resume(s, cell) : 0;
        double move = moves ? _costs.Move(before, cell) + _costs.Move(s, cell) : 0;
        return rate + resume + move;
    }
}
