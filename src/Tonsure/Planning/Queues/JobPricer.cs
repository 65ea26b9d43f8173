using Tonsure.Grid;
using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Queues;

/// <summary>What one job costs at least on a board, and which devices it then wants. One per thread.</summary>
internal sealed class JobPricer(
    QueueJobs jobs,
    CostBoard board,
    DeviceLimits limits,
    LeavingOut? leaving = null
)
{
    private const long Hour = HourIndex.Milliseconds;

    private readonly HourCosts _hours = new();
    private readonly CheapestHours _cheapest = new();
    private readonly CheapestHours _best = new();
    private readonly JobPlanner _planner = new(board);
    private readonly Placement _placement = new();

    /// <summary>What no placement of a job costs less than; the device-hours that it wants are added to <paramref name="wanted"/>.</summary>
    /// <returns>Infinity where the job has no place even at empty sites.</returns>
    internal double Price(int job, Span<double> wanted)
    {
        double below = leaving?[job] ?? double.PositiveInfinity;
        double best = jobs.Kinds[job] switch
        {
            QueueJobKind.Through => Through(job, below, wanted),
            QueueJobKind.Anytime => Anytime(job, below, wanted),
            _ => Exactly(job, below, wanted),
        };
        return Math.Min(best, below);
    }

    /// <summary>What the dearest hours of a job's sites would cost it on the board if it ran through at its one scale.</summary>
    internal double Ceiling(int job)
    {
        double most = 0;
        double hours = jobs.Length[job] / (double)Hour;
        for (int option = jobs.FirstOption(job); option < jobs.FirstOption(job + 1); option++)
        {
            _hours.Read(jobs, job, board, limits, jobs.OptionSite[option]);
            double dearest = 0;
            foreach (double cost in _hours.Cost)
            {
                dearest = Math.Max(dearest, cost);
            }

            most = Math.Max(most, jobs.OptionPlacing[option] + (hours * dearest));
        }

        return most;
    }

    /// <summary>Finds what each option of a plain job costs on the board, and orders the options by it.</summary>
    internal void Order(int job)
    {
        if (jobs.Kinds[job] == QueueJobKind.Exact)
        {
            return;
        }

        int first = jobs.FirstOption(job);
        int count = jobs.FirstOption(job + 1) - first;
        Span<double> floors = count <= 128 ? stackalloc double[count] : new double[count];
        long length = jobs.Length[job];
        for (int i = 0; i < count; i++)
        {
            _hours.Read(jobs, job, board, limits, jobs.OptionSite[first + i]);
            floors[i] =
                jobs.OptionPlacing[first + i]
                + (
                    jobs.Kinds[job] == QueueJobKind.Through
                        ? _hours.BestStart(jobs.Start[job], jobs.End[job] - length, length, out _)
                        : _cheapest.Choose(_hours, jobs.Start[job], jobs.End[job], length, default)
                );
        }

        jobs.Order(job, floors);
    }

    private double Through(int job, double best, Span<double> wanted)
    {
        (int site, long start) = (-1, 0);
        long length = jobs.Length[job];
        long latest = jobs.End[job] - length;
        for (int option = jobs.FirstOption(job); option < jobs.FirstOption(job + 1); option++)
        {
            int at = jobs.OptionSite[option];
            if (jobs.OptionFloor[option] >= best)
            {
                break;
            }

            _hours.Read(jobs, job, board, limits, at);
            double cost =
                _hours.BestStart(jobs.Start[job], latest, length, out long from)
                + jobs.OptionPlacing[option];
            if (cost < best)
            {
                (best, site, start) = (cost, at, from);
            }
        }

        if (site >= 0)
        {
            Add(wanted, site, start, start + length, jobs.Devices[job]);
        }

        return best;
    }

    private double Anytime(int job, double best, Span<double> wanted)
    {
        int site = -1;
        (long start, long end) = (jobs.Start[job], jobs.End[job]);
        for (int option = jobs.FirstOption(job); option < jobs.FirstOption(job + 1); option++)
        {
            int at = jobs.OptionSite[option];
            if (jobs.OptionFloor[option] >= best)
            {
                break;
            }

            _hours.Read(jobs, job, board, limits, at);
            double cost =
                _cheapest.Choose(_hours, start, end, jobs.Length[job], default)
                + jobs.OptionPlacing[option];
            if (cost < best)
            {
                (best, site) = (cost, at);
                _best.Copy(_cheapest);
            }
        }

        if (site >= 0)
        {
            _best.AddTo(
                wanted.Slice((site * limits.Hours) + jobs.FirstHour(job)),
                jobs.Devices[job]
            );
        }

        return best;
    }

    private double Exactly(int job, double below, Span<double> wanted)
    {
        double cost = _planner.Plan(jobs.Shapes[job], _placement);
        if (!double.IsFinite(cost))
        {
            return double.PositiveInfinity;
        }

        if (cost >= below)
        {
            return _placement.LowerBound;
        }

        foreach (PlacedRun run in _placement.Runs)
        {
            Add(
                wanted,
                run.Site,
                (long)Math.Round(run.Start * Hour),
                (long)Math.Round(run.End * Hour),
                jobs.DevicesAt(job, run.Point)
            );
        }

        return _placement.LowerBound;
    }

    private void Add(Span<double> wanted, int site, long start, long end, double devices)
    {
        int row = site * limits.Hours;
        while (start < end)
        {
            long hour = start / Hour;
            long next = Math.Min(end, (hour + 1) * Hour);
            wanted[row + (int)hour] += devices * ((next - start) / (double)Hour);
            start = next;
        }
    }
}
