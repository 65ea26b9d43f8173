using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Queues;

/// <summary>
/// Closes the gap of a small queue: a tree decides which jobs use the hours that several want. What its open nodes cost at least is a lower
/// bound, above what prices can say, since whole jobs do not split. Jobs that choose their scale, and those with too many states, cost what each
/// does alone there, and hold no devices.
/// </summary>
internal sealed class ProofSearch(
    QueueJobs jobs,
    CostBoard board,
    DeviceLimits limits,
    CancellationToken cancellation
)
{
    /// <summary>Queues of up to so many jobs.</summary>
    internal const int MostJobs = 60;

    private const long Effort = 150_000_000;
    private const double Rounding = 1e-9;

    /// <summary>A better plan or bound where there is one.</summary>
    /// <param name="found">A solution in which every job has a seat.</param>
    internal QueueSolution Tighten(QueueSolution found)
    {
        int[] told =
        [
            .. Enumerable.Range(0, jobs.Count).Where(job => JobWays.Can(jobs.Shapes[job])),
        ];
        double slip = Rounding * Math.Abs(found.Value);
        double others = Others(told);
        ProofTree tree = new(
            [.. told.Select(job => new JobWays(jobs.Shapes[job], board))],
            Room(),
            Effort,
            cancellation
        );
        // What does not cost less than the plan need not be looked at.
        tree.Search(found.Value - others + slip);
        double lower = Math.Min(tree.Lower + others, found.Value) - slip;
        if (tree.Best is { } best && told.Length == jobs.Count)
        {
            found = Seated(found, best);
        }

        return found with
        {
            Lower = Math.Min(Math.Max(lower, found.Lower), found.Value),
        };
    }

    /// <summary>By cell the devices that a job may hold to find its place while nobody else is there: as the planners judge it.</summary>
    private double[] Room()
    {
        Occupancy empty = new(limits, jobs.OnTheHour);
        double[] room = new double[limits.All.Length];
        for (int cell = 0; cell < room.Length; cell++)
        {
            (int site, int hour) = Math.DivRem(cell, limits.Hours);
            room[cell] = empty.Free(site, hour) / (1 - JobShape.Slip);
        }

        return room;
    }

    /// <summary>What the jobs that are not told of cost at least, each alone.</summary>
    private double Others(int[] told)
    {
        JobPlanner planner = new(board);
        double sum = 0;
        for (int job = 0; job < jobs.Count; job++)
        {
            if (Array.IndexOf(told, job) < 0)
            {
                planner.Price(jobs.Shapes[job], out double least);
                sum += least;
            }
        }

        return sum;
    }

    private QueueSolution Seated(QueueSolution found, int[][] ways)
    {
        Seat[] seats = new Seat[jobs.Count];
        double value = 0;
        for (int job = 0; job < seats.Length; job++)
        {
            PlacedRun[] runs = Runs(jobs.Shapes[job], ways[job]);
            seats[job] =
                jobs.Kinds[job] == QueueJobKind.Through
                    ? new Seat(
                        runs[0].Site,
                        (long)(runs[0].Start * Grid.HourIndex.Milliseconds),
                        null
                    )
                    : Seat.Of(runs);
            value += PlacementCost.Of(jobs.Shapes[job], board, runs);
        }

        return value < found.Value ? found with { Seats = seats, Value = value } : found;
    }

    private PlacedRun[] Runs(JobShape job, int[] cells)
    {
        List<PlacedRun> runs = new(cells.Length);
        foreach (int cell in cells)
        {
            (int site, int hour) = Math.DivRem(cell, limits.Hours);
            if (runs.Count > 0 && runs[^1].Site == site && (int)runs[^1].End == hour)
            {
                runs[^1] = runs[^1] with { End = hour + 1 };
            }
            else
            {
                runs.Add(new PlacedRun(hour, hour + 1, job.Reference, site));
            }
        }

        return [.. runs];
    }
}
