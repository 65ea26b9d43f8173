using Tonsure.Grid;
using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Queues;

/// <summary>Where the jobs of a queue sit, and the devices that they hold.</summary>
internal sealed class QueueState
{
    private const long Hour = HourIndex.Milliseconds;

    private readonly QueueJobs _jobs;

    internal QueueState(QueueJobs jobs, DeviceLimits limits)
    {
        _jobs = jobs;
        Occupancy = new Occupancy(limits, jobs.OnTheHour);
        Seats = new Seat[jobs.Count];
        Array.Fill(Seats, Seat.None);
    }

    internal Occupancy Occupancy { get; }

    internal Seat[] Seats { get; }

    /// <summary>Seats a job that has no seat.</summary>
    internal void Put(int job, in Seat seat)
    {
        Seats[job] = seat;
        Hold(job, seat, 1);
    }

    /// <summary>Takes a job's seat away; nothing where it has none.</summary>
    internal Seat Remove(int job)
    {
        Seat seat = Seats[job];
        Hold(job, seat, -1);
        Seats[job] = Seat.None;
        return seat;
    }

    /// <summary>Empties every seat and takes others instead, whether they fit or not.</summary>
    internal void Load(ReadOnlySpan<Seat> seats)
    {
        Occupancy.Clear();
        for (int job = 0; job < seats.Length; job++)
        {
            Put(job, seats[job]);
        }
    }

    /// <summary>Whether a seat finds its devices.</summary>
    internal bool Fits(int job, in Seat seat)
    {
        if (seat.Runs is null)
        {
            return Occupancy.Fits(
                seat.Site,
                seat.Start,
                seat.Start + _jobs.Length[job],
                _jobs.Devices[job]
            );
        }

        foreach (PlacedRun run in seat.Runs)
        {
            double devices = _jobs.DevicesAt(job, run.Point);
            (long start, long end) = Held(run);
            if (!Occupancy.Fits(run.Site, start, end, devices))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether some hour of a job's seat holds more device-hours than devices.</summary>
    internal bool IsOverfull(int job)
    {
        Seat seat = Seats[job];
        if (seat.Runs is null)
        {
            return seat.IsTaken
                && Occupancy.IsOverfull(seat.Site, seat.Start, seat.Start + _jobs.Length[job]);
        }

        foreach (PlacedRun run in seat.Runs)
        {
            if (Occupancy.IsOverfull(run.Site, Held(run).Start, Held(run).End))
            {
                return true;
            }
        }

        return false;
    }

    // Where jobs keep to the hour, a part of an hour holds its devices all through it.
    private (long Start, long End) Held(PlacedRun run)
    {
        long start = (long)Math.Round(run.Start * Hour);
        long end = (long)Math.Round(run.End * Hour);
        return _jobs.OnTheHour
            ? (start / Hour * Hour, (end + Hour - 1) / Hour * Hour)
            : (start, end);
    }

    private void Hold(int job, in Seat seat, int sign)
    {
        if (!seat.IsTaken)
        {
            return;
        }

        if (seat.Runs is null)
        {
            Occupancy.Add(
                seat.Site,
                seat.Start,
                seat.Start + _jobs.Length[job],
                sign * _jobs.Devices[job]
            );
            return;
        }

        // Two runs that share an hour hold the more devices of the two, not both.
        (long until, double before) = (0, 0);
        foreach (PlacedRun run in seat.Runs)
        {
            double devices = _jobs.DevicesAt(job, run.Point);
            (long start, long end) = Held(run);
            if (start < until)
            {
                double more = Math.Max(0, devices - before);
                Occupancy.Add(run.Site, start, Math.Min(until, end), sign * more);
                before = Math.Max(before, devices);
                start = until;
            }

            if (start < end)
            {
                Occupancy.Add(run.Site, start, end, sign * devices);
                (until, before) = (end, devices);
            }
        }
    }
}
