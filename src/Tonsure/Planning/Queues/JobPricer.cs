using Tonsure.Grid;
using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Queues;

/// <summary>What one job costs at least, given a board, and which devices it then uses. One per thread.</summary>
internal sealed class JobPricer(QueueJobs jobs, CostBoard board, DeviceLimits limits)
{
    private const long Hour = HourIndex.Milliseconds;

    private readonly HourCosts _hours = new();
    private readonly CheapestHours _cheapest = new();
    private readonly CheapestHours _best = new();

    /// <summary>The least cost of a job on the board; its device-hours are added to <paramref name="usage"/>.</summary>
    /// <returns>Infinity where the job has no place at all.</returns>
    internal double Price(int job, Span<double> usage)
    {
        double best = double.PositiveInfinity;
        int bestSite = -1;
        long bestStart = 0;
        (int from, int to) = (jobs.FirstOption(job), jobs.FirstOption(job + 1));
        long length = jobs.Length[job];
        bool through = jobs.Kinds[job] == QueueJobKind.Through;
        for (int option = from; option < to; option++)
        {
            int site = jobs.OptionSite[option];
            _hours.Read(jobs, job, board, limits, site);
            long start = 0;
            double cost = through
                ? _hours.BestStart(jobs.Start[job], jobs.End[job] - length, length, out start)
                : _cheapest.Choose(_hours, jobs.Start[job], jobs.End[job], length);
            cost += jobs.OptionPlacing[option];
            if (cost < best)
            {
                (best, bestSite, bestStart) = (cost, site, start);
                if (!through)
                {
                    _best.Copy(_cheapest);
                }
            }
        }

        if (bestSite >= 0)
        {
            Span<double> row = usage.Slice(bestSite * limits.Hours, limits.Hours);
            if (through)
            {
                AddRun(row, bestStart, bestStart + length, jobs.Devices[job]);
            }
            else
            {
                _best.AddTo(row[jobs.FirstHour(job)..], jobs.Devices[job]);
            }
        }

        return best;
    }

    private static void AddRun(Span<double> row, long start, long end, double devices)
    {
        while (start < end)
        {
            long hour = start / Hour;
            long next = Math.Min(end, (hour + 1) * Hour);
            row[(int)hour] += devices * ((next - start) / (double)Hour);
            start = next;
        }
    }
}
