using Tonsure.Grid;
using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Queues;

/// <summary>Finds seats for one job: the cheapest that is free, or the cheapest under the pressure of the others. One per thread.</summary>
internal sealed class SeatFinder(
    QueueJobs jobs,
    CostBoard truth,
    DeviceLimits limits,
    Occupancy occupancy,
    Func<CostBoard> blank
)
{
    private readonly HourCosts _hours = new();
    private readonly CheapestHours _cheapest = new();
    private readonly CheapestHours _best = new();
    private readonly FreeStarts _starts = new(jobs, occupancy);
    private double[] _share = new double[64];
    private ExactSeats? _exact;

    /// <summary>What leaving a job out counts; null where each is to have a seat.</summary>
    internal LeavingOut? Leaving { get; set; }

    private ExactSeats Exact => _exact ??= new ExactSeats(jobs, limits, occupancy, blank());

    /// <summary>The cheapest free seat; none where there is none cheaper than <paramref name="below"/>.</summary>
    internal Seat AmongFree(int job, double below, out double cost) =>
        jobs.Kinds[job] == QueueJobKind.Exact
            ? Exact.AmongFree(job, below, out cost)
            : Find(job, null, below, out cost);

    /// <summary>The cheapest seat when what others hold has its price; none where the job has none at all.</summary>
    internal Seat Under(DevicePressure pressure, int job) =>
        jobs.Kinds[job] == QueueJobKind.Exact
            ? Exact.Under(pressure, job, Leaving?[job] ?? double.PositiveInfinity)
            : Find(job, pressure, Leaving?[job] ?? double.PositiveInfinity, out _);

    /// <summary>What a seat costs; infinity where there is none.</summary>
    internal double Cost(int job, in Seat seat)
    {
        if (seat.Runs is not null)
        {
            return PlacementCost.Of(jobs.Shapes[job], truth, seat.Runs);
        }

        for (
            int option = jobs.FirstOption(job);
            seat.IsTaken && option < jobs.FirstOption(job + 1);
            option++
        )
        {
            if (jobs.OptionSite[option] == seat.Site)
            {
                _hours.Read(jobs, job, truth, limits, seat.Site);
                return jobs.OptionPlacing[option] + _hours.At(seat.Start, jobs.Length[job]);
            }
        }

        return double.PositiveInfinity;
    }

    private Seat Find(int job, DevicePressure? pressure, double below, out double cost)
    {
        cost = below;
        (int site, long start) = (-1, 0);
        bool through = jobs.Kinds[job] == QueueJobKind.Through;
        for (int option = jobs.FirstOption(job); option < jobs.FirstOption(job + 1); option++)
        {
            if (jobs.OptionFloor[option] >= cost)
            {
                break;
            }

            int at = jobs.OptionSite[option];
            double placing = jobs.OptionPlacing[option];
            _hours.Read(jobs, job, truth, limits, at);
            if (pressure is not null)
            {
                _hours.Add(pressure, jobs, job, at);
            }

            long from = jobs.Start[job];
            double figure =
                !through ? Hours(job, at, pressure is not null)
                : pressure is null ? _starts.Best(_hours, job, at, cost - placing, out from)
                : _hours.BestStart(
                    from,
                    jobs.End[job] - jobs.Length[job],
                    jobs.Length[job],
                    out from
                );
            if (placing + figure < cost)
            {
                (cost, site, start) = (placing + figure, at, from);
                if (!through)
                {
                    _best.Copy(_cheapest);
                }
            }
        }

        return site < 0 ? Seat.None
            : through ? new Seat(site, start, null)
            : Seat.Of(_best.Runs(jobs.Start[job], jobs.End[job], jobs.Shapes[job].Reference, site));
    }

    private double Hours(int job, int site, bool all)
    {
        Span<double> share = default;
        if (!all && limits.IsLimited(site))
        {
            int first = jobs.FirstHour(job);
            if (_share.Length < _hours.Count)
            {
                _share = new double[2 * _hours.Count];
            }

            share = _share.AsSpan(0, _hours.Count);
            for (int i = 0; i < share.Length; i++)
            {
                share[i] = occupancy.Share(site, first + i, jobs.Devices[job]);
            }
        }

        return _cheapest.Choose(_hours, jobs.Start[job], jobs.End[job], jobs.Length[job], share);
    }
}
