using Tonsure.Grid;
using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Queues;

/// <summary>Finds the cheapest place of one uninterrupted job among the devices that are free. One per thread.</summary>
internal sealed class Placer(
    QueueJobs jobs,
    CostBoard board,
    DeviceLimits limits,
    Occupancy occupancy
)
{
    private const long Hour = HourIndex.Milliseconds;

    private readonly HourCosts _hours = new();
    private int _job;
    private int _site;
    private long _length;

    /// <summary>The cheapest place; false where there is none cheaper than <paramref name="below"/>.</summary>
    internal bool TryPlace(int job, double below, out int site, out long start, out double cost)
    {
        (site, start, cost) = (-1, 0, below);
        (_job, _length) = (job, jobs.Length[job]);
        long latest = jobs.End[job] - _length;
        for (int option = jobs.FirstOption(job); option < jobs.FirstOption(job + 1); option++)
        {
            _site = jobs.OptionSite[option];
            double placing = jobs.OptionPlacing[option];
            _hours.Read(jobs, job, board, limits, _site);
            double least = _hours.BestStart(jobs.Start[job], latest, _length, out long at);
            if (placing + least >= cost)
            {
                continue;
            }

            if (!occupancy.Fits(_site, at, at + _length, jobs.Devices[job]))
            {
                (least, at) = BestFree(cost - placing);
            }

            if (placing + least < cost)
            {
                (site, start, cost) = (_site, at, placing + least);
            }
        }

        return site >= 0;
    }

    // Free time is stretches of whole hours with what is left of the hours beside them, and what is left of single hours.
    private (double Cost, long Start) BestFree(double below)
    {
        int hour = jobs.FirstHour(_job);
        int end = jobs.EndHour(_job);
        double devices = jobs.Devices[_job];
        (double cost, long start) best = (below, 0);
        double before = 0;
        while (hour < end)
        {
            double share = occupancy.Share(_site, hour, devices);
            if (share * Hour >= _length)
            {
                Try(hour * Hour, (hour + 1) * Hour, ref best);
            }

            int first = hour;
            while (share >= 1 && ++hour < end)
            {
                share = occupancy.Share(_site, hour, devices);
            }

            // share is that of the hour after the stretch, which is empty where not even its first hour was free
            Try(
                (first * Hour) - (long)(before * Hour),
                (hour * Hour) + (hour < end ? (long)(share * Hour) : 0),
                ref best
            );
            if (hour < end && hour > first && share * Hour >= _length)
            {
                Try(hour * Hour, (hour + 1) * Hour, ref best);
            }

            before = hour < end ? share : 0;
            hour++;
        }

        return best.cost < below ? best : (double.PositiveInfinity, 0);
    }

    private void Try(long from, long to, ref (double Cost, long Start) best)
    {
        long earliest = Math.Max(from, jobs.Start[_job]);
        long latest = Math.Min(to, jobs.End[_job]) - _length;
        if (earliest <= latest)
        {
            double cost = _hours.BestStart(earliest, latest, _length, out long at);
            if (cost < best.Cost)
            {
                best = (cost, at);
            }
        }
    }
}
