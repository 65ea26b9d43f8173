namespace Tonsure.Planning.Queues;

/// <summary>The orders in which jobs move, each cut into the first half of the time, the second, and what lies in both.</summary>
internal sealed class QueueOrders
{
    private readonly int[][][] _orders;
    private readonly double[] _weights;

    internal QueueOrders(QueueJobs jobs)
    {
        int count = jobs.Count;
        int[] byTime = [.. Enumerable.Range(0, count)];
        int[] bySize = [.. byTime.OrderByDescending(job => jobs.Devices[job] * jobs.Length[job])];
        ByRank = [.. bySize.OrderByDescending(job => jobs.Shapes[job].Job.Priority)];
        int cut = count == 0 ? 0 : jobs.FirstHour(count / 2);
        int[] group =
        [
            .. byTime.Select(job =>
                jobs.EndHour(job) <= cut ? 0
                : jobs.FirstHour(job) >= cut ? 1
                : 2
            ),
        ];
        _orders = [.. new[] { byTime, bySize, [.. bySize.Reverse()] }.Select(Cut)];

        // A job of higher priority outweighs all those of lower ones.
        _weights = new double[count];
        double weight = 1;
        double below = 0;
        foreach (
            IGrouping<int, int> rank in byTime
                .GroupBy(job => jobs.Shapes[job].Job.Priority)
                .OrderBy(rank => rank.Key)
        )
        {
            weight = Math.Max(weight, below + 1);
            foreach (int job in rank)
            {
                _weights[job] = weight;
                below += weight;
            }
        }

        int[][] Cut(int[] order) =>
            [
                .. Enumerable
                    .Range(0, 3)
                    .Select(part => order.Where(job => group[job] == part).ToArray()),
            ];
    }

    /// <summary>By priority, then by size: who keeps a seat that two want.</summary>
    internal int[] ByRank { get; }

    /// <summary>The groups of the order of a round: by time and by size in turn.</summary>
    internal int[][] Of(int round) => _orders[round % _orders.Length];

    /// <summary>What it counts that a job has no seat.</summary>
    internal double Weight(int job) => _weights[job];
}
