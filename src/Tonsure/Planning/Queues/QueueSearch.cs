using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Queues;

/// <summary>
/// Seats a queue. Jobs move one after another to where they are cheapest under the pressure of the others, which grows until almost all
/// fits; what is left over is repaired, and jobs move on to free seats that are cheaper. Jobs of the first and of the second half of the
/// time move at once, those between them after: the order is the same however many run at a time.
/// </summary>
internal sealed class QueueSearch
{
    private readonly QueueJobs _jobs;
    private readonly SeatFinder[] _finders;
    private readonly double[] _cost;
    private readonly QueueOrders _orders;

    internal QueueSearch(
        QueueJobs jobs,
        CostBoard truth,
        DeviceLimits limits,
        Func<CostBoard> blank
    )
    {
        _jobs = jobs;
        State = new QueueState(jobs, limits);
        _finders = new SeatFinder[QueueThreads.Count];
        for (int i = 0; i < _finders.Length; i++)
        {
            _finders[i] = new SeatFinder(jobs, truth, limits, State.Occupancy, blank);
        }

        _orders = new QueueOrders(jobs);
        _cost = new double[jobs.Count];
        Best = new Seat[jobs.Count];
        Array.Fill(Best, Seat.None);
    }

    internal QueueJobs Jobs => _jobs;

    /// <summary>The orders in which jobs move.</summary>
    internal QueueOrders Orders => _orders;

    internal QueueState State { get; }

    /// <summary>The best seats found; a job may have none.</summary>
    internal Seat[] Best { get; }

    /// <summary>How many jobs have no seat among the best, the more the higher their priority.</summary>
    internal double BestMissing { get; private set; } = double.PositiveInfinity;

    /// <summary>What the best seats cost.</summary>
    internal double BestCost { get; private set; } = double.PositiveInfinity;

    /// <summary>Lets jobs have no seat under pressure, where that is the lesser evil.</summary>
    internal void Allow(LeavingOut leaving)
    {
        foreach (SeatFinder finder in _finders)
        {
            finder.Leaving = leaving;
        }
    }

    /// <summary>Moves every job once. Returns the device-hours that do not fit.</summary>
    internal double Press(DevicePressure pressure, double step, int round)
    {
        Each(
            _orders.Of(round),
            _ => true,
            (finder, job) =>
            {
                State.Remove(job);
                State.Put(job, finder.Under(pressure, job));
            }
        );
        return pressure.Follow(step, onlyUp: false);
    }

    /// <summary>Moves only jobs that sit where too much is held.</summary>
    internal double Settle(DevicePressure pressure, double step, int round)
    {
        Each(
            _orders.Of(round),
            State.IsOverfull,
            (finder, job) =>
            {
                State.Remove(job);
                State.Put(job, finder.Under(pressure, job));
            }
        );
        return pressure.Follow(step, onlyUp: true);
    }

    /// <summary>Keeps the seats that fit together, by priority and then by size, and finds free ones for the other jobs.</summary>
    internal void Repair()
    {
        Seat[] wished = [.. State.Seats];
        State.Load([.. wished.Select(_ => Seat.None)]);
        List<int> left = [];
        foreach (int job in _orders.ByRank)
        {
            if (wished[job].IsTaken && State.Fits(job, wished[job]))
            {
                Take(job, wished[job]);
            }
            else
            {
                left.Add(job);
            }
        }

        foreach (int job in left)
        {
            Take(job, _finders[0].AmongFree(job, double.PositiveInfinity, out _));
        }

        KeepIfBetter();
    }

    /// <summary>Moves jobs to cheaper free seats. Returns how many moved.</summary>
    internal int Improve(int round)
    {
        int[] moved = new int[_jobs.Count];
        Each(
            _orders.Of(round),
            _ => true,
            (finder, job) =>
            {
                Seat seat = State.Remove(job);
                double below = seat.IsTaken
                    ? _cost[job] - (1e-9 * Math.Abs(_cost[job]))
                    : double.PositiveInfinity;
                Seat other = finder.AmongFree(job, below, out double cost);
                moved[job] = other.IsTaken ? 1 : 0;
                _cost[job] = other.IsTaken ? cost : _cost[job];
                State.Put(job, other.IsTaken ? other : seat);
            }
        );
        KeepIfBetter();
        return moved.Sum();
    }

    /// <summary>Begins with seats that are wished for.</summary>
    internal void Begin(ReadOnlySpan<Seat> wished)
    {
        State.Load(wished);
        Repair();
    }

    /// <summary>Takes seats that fit together as the best yet.</summary>
    internal void Adopt(Seat[] seats)
    {
        State.Load(seats.Select(_ => Seat.None).ToArray());
        for (int job = 0; job < seats.Length; job++)
        {
            Take(job, seats[job]);
        }

        KeepIfBetter();
    }

    /// <summary>Takes jobs out and seats them again in another order, many times over: for queues so small that pressure is too coarse.</summary>
    internal void Reshuffle(int seed, Func<bool> isEnough)
    {
        if (_jobs.Count < 2)
        {
            return;
        }

        Adopt([.. Best]);
        Reshuffler shuffler = new(_jobs, State, _finders[0], _cost, seed);
        int rounds = QueueEffort.Reshufflings / Math.Max(1, _jobs.Count / 10);
        rounds /= Array.Exists(_jobs.Shapes, JobPlanner.Searches) ? QueueEffort.SearchedJobs : 1;
        for (int round = 0; round < rounds && !isEnough(); round++)
        {
            if (shuffler.TryBetter(round / (double)rounds))
            {
                KeepIfBetter();
            }
        }
    }

    private void Take(int job, in Seat seat)
    {
        State.Put(job, seat);
        _cost[job] = seat.IsTaken ? _finders[0].Cost(job, seat) : double.PositiveInfinity;
    }

    private void Each(int[][] groups, Func<int, bool> wanted, Action<SeatFinder, int> move)
    {
        QueueThreads.Run(part => Group(groups[part], part));
        Group(groups[^1], 0);

        void Group(int[] group, int part)
        {
            foreach (int job in group)
            {
                if (wanted(job))
                {
                    move(_finders[part], job);
                }
            }
        }
    }

    private void KeepIfBetter()
    {
        (double missing, double cost) = (0, 0);
        for (int job = 0; job < _jobs.Count; job++)
        {
            if (State.Seats[job].IsTaken)
            {
                cost += _cost[job];
            }
            else
            {
                missing += _orders.Weight(job);
            }
        }

        if (missing < BestMissing || (missing <= BestMissing && cost < BestCost))
        {
            (BestMissing, BestCost) = (missing, cost);
            State.Seats.CopyTo(Best, 0);
        }
    }
}
