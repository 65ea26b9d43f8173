namespace Tonsure.Planning.Queues;

/// <summary>
/// Chooses a way for every job so that all find their devices at least cost: branch and bound, the node of
/// the least sum first. At a node every job has its cheapest way; where an hour holds too much, one job of those in it is told to use it, or
/// not to.
/// </summary>
/// <param name="jobs">The jobs.</param>
/// <param name="room">Devices to be had, by cell.</param>
/// <param name="effort">How much work may be spent.</param>
/// <param name="cancellation">Ends the search; what it has come to stays a bound.</param>
internal sealed class ProofTree(
    IReadOnlyList<JobWays> jobs,
    double[] room,
    long effort,
    CancellationToken cancellation
)
{
    private readonly PriorityQueue<ProofNode, (double Sum, int Order)> _open = new();
    private readonly Dictionary<int, bool>[] _decided =
    [
        .. jobs.Select(_ => new Dictionary<int, bool>()),
    ];
    private readonly double[] _left = new double[room.Length];
    private readonly double[] _over = new double[room.Length];
    private long _effort = effort;
    private int _order;
    private double _most;

    /// <summary>What no choice costs less than; infinity where there is none below the limit.</summary>
    internal double Lower { get; private set; }

    /// <summary>The choice that costs that; null where none was found.</summary>
    internal int[][]? Best { get; private set; }

    /// <summary>Searches for the cheapest choice below a limit.</summary>
    internal void Search(double limit)
    {
        _most = limit;
        Lower = double.PositiveInfinity;
        double[] costs = new double[jobs.Count];
        int[][] ways = new int[jobs.Count][];
        for (int job = 0; job < ways.Length; job++)
        {
            if (Cheapest(job, room, out costs[job]) is not { } way)
            {
                return;
            }

            ways[job] = way;
        }

        Offer(new ProofNode(null, -1, -1, false, costs, ways));
        while (_open.TryDequeue(out ProofNode? node, out (double Sum, int Order) at))
        {
            Lower = at.Sum;
            if (_effort <= 0 || cancellation.IsCancellationRequested)
            {
                return;
            }

            // What a node copies is work too.
            _effort -= 2L * (room.Length + jobs.Count);
            Recall(node);
            if (Crowded(node) is not { } cell)
            {
                Best = node.Ways;
                return;
            }

            Branch(node, cell);
        }

        Lower = double.PositiveInfinity;
    }

    private int[]? Cheapest(int job, double[] left, out double cost)
    {
        _effort -= jobs[job].Effort;
        return jobs[job].Cheapest(left, _decided[job], out cost);
    }

    private void Offer(ProofNode node)
    {
        double sum = node.Costs.Sum();
        if (sum < _most)
        {
            _open.Enqueue(node, (sum, _order++));
        }
    }

    /// <summary>What was decided on the way to a node, and what devices it leaves.</summary>
    private void Recall(ProofNode node)
    {
        room.CopyTo(_left, 0);
        foreach (Dictionary<int, bool> decided in _decided)
        {
            decided.Clear();
        }

        for (ProofNode? at = node; at is { Job: >= 0 }; at = at.Parent)
        {
            _decided[at.Job][at.Cell] = at.Uses;
            _left[at.Cell] -= at.Uses ? jobs[at.Job].Devices : 0;
        }
    }

    /// <summary>The cell that holds most over what there is; null where none does.</summary>
    private int? Crowded(ProofNode node)
    {
        room.CopyTo(_over, 0);
        (int? worst, double least) = (null, 0);
        for (int job = 0; job < jobs.Count; job++)
        {
            foreach (int cell in node.Ways[job])
            {
                _over[cell] -= jobs[job].Devices;
                if (_over[cell] < least)
                {
                    (worst, least) = (cell, _over[cell]);
                }
            }
        }

        return worst;
    }

    /// <summary>Decides the job that would lose most without a cell.</summary>
    private void Branch(ProofNode node, int cell)
    {
        (int branch, double loss, int[]? around, double cost) = (-1, -1, null, 0);
        for (int job = 0; job < jobs.Count; job++)
        {
            if (_decided[job].ContainsKey(cell) || Array.IndexOf(node.Ways[job], cell) < 0)
            {
                continue;
            }

            _decided[job][cell] = false;
            int[]? way = Cheapest(job, _left, out double without);
            _decided[job].Remove(cell);
            if (branch < 0 || without - node.Costs[job] > loss)
            {
                (branch, loss, around, cost) = (job, without - node.Costs[job], way, without);
            }
        }

        if (branch < 0)
        {
            return;
        }

        if (around is not null)
        {
            Offer(With(node, branch, cell, false, (branch, around, cost)));
        }

        Use(node, branch, cell);
    }

    private void Use(ProofNode node, int branch, int cell)
    {
        if (_left[cell] < jobs[branch].Devices)
        {
            return;
        }

        _decided[branch][cell] = true;
        _left[cell] -= jobs[branch].Devices;
        List<(int, int[], double)> changed = [];
        for (int job = 0; job < jobs.Count; job++)
        {
            if (
                job == branch
                || _decided[job].ContainsKey(cell)
                || jobs[job].Devices <= _left[cell]
                || Array.IndexOf(node.Ways[job], cell) < 0
            )
            {
                continue;
            }

            if (Cheapest(job, _left, out double cost) is not { } way)
            {
                return;
            }

            changed.Add((job, way, cost));
        }

        Offer(With(node, branch, cell, true, [.. changed]));
    }

    private static ProofNode With(
        ProofNode node,
        int job,
        int cell,
        bool uses,
        params (int Job, int[] Way, double Cost)[] changed
    )
    {
        double[] costs = [.. node.Costs];
        int[][] ways = [.. node.Ways];
        foreach ((int other, int[] way, double cost) in changed)
        {
            (costs[other], ways[other]) = (cost, way);
        }

        return new ProofNode(node, job, cell, uses, costs, ways);
    }
}
