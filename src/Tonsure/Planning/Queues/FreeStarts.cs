using Tonsure.Grid;

namespace Tonsure.Planning.Queues;

/// <summary>The cheapest start of an uninterrupted run among the devices that are free.</summary>
internal sealed class FreeStarts(QueueJobs jobs, Occupancy occupancy)
{
    private const long Hour = HourIndex.Milliseconds;

    private HourCosts _hours = new();
    private int _job;
    private double _cost;
    private long _start;

    /// <summary>The cheapest start at a site; infinity where there is none cheaper than <paramref name="below"/>.</summary>
    internal double Best(HourCosts hours, int job, int site, double below, out long start)
    {
        (_hours, _job) = (hours, job);
        long length = jobs.Length[job];
        double devices = jobs.Devices[job];
        long latest = jobs.End[job] - length;
        double least = hours.BestStart(jobs.Start[job], latest, length, out start);
        if (least >= below)
        {
            return double.PositiveInfinity;
        }

        if (occupancy.Fits(site, start, start + length, devices))
        {
            return least;
        }

        (_cost, _start) = (below, -1);
        Search(site, devices, length);
        start = Math.Max(0, _start);
        return _start < 0 ? double.PositiveInfinity : _cost;
    }

    // What is free is stretches of whole hours with what is left of the hours beside them, and what is left of single hours.
    private void Search(int site, double devices, long length)
    {
        int hour = jobs.FirstHour(_job);
        int end = jobs.EndHour(_job);
        double before = 0;
        while (hour < end)
        {
            int first = hour;
            double share = occupancy.Share(site, hour, devices);
            while (share >= 1 && ++hour < end)
            {
                share = occupancy.Share(site, hour, devices);
            }

            double after = hour < end ? share : 0;
            Try((first * Hour) - (long)(before * Hour), (hour * Hour) + (long)(after * Hour));
            if (hour < end && after * Hour >= length)
            {
                Try(hour * Hour, (hour + 1) * Hour);
            }

            before = after;
            hour++;
        }
    }

    private void Try(long from, long to)
    {
        long length = jobs.Length[_job];
        long earliest = Math.Max(from, jobs.Start[_job]);
        long latest = Math.Min(to, jobs.End[_job]) - length;
        if (earliest <= latest)
        {
            double cost = _hours.BestStart(earliest, latest, length, out long at);
            if (cost < _cost)
            {
                (_cost, _start) = (cost, at);
            }
        }
    }
}
