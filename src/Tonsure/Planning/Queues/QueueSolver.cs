using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Queues;

/// <summary>Bounds and seats a queue at one weighing of carbon and price.</summary>
internal sealed class QueueSolver(
    PlanRequest request,
    double perGram,
    double perPrice,
    Plan? standing,
    QueueEffort effort,
    Action<QueueProgress> progress,
    CancellationToken cancellation
)
{
    private int _done;

    /// <summary>A board with nothing on it.</summary>
    internal CostBoard Blank() => new(request.Signals, perGram, perPrice, request.CountReserved);

    /// <summary>Seats jobs that each have a place at the empty sites.</summary>
    internal QueueSolution Solve(IReadOnlyList<JobShape> shapes)
    {
        CostBoard board = Blank();
        DeviceLimits limits = new(request.Signals, board);
        QueueJobs jobs = Jobs(shapes, board, limits);
        QueueSearch search = new(jobs, board, limits, Blank);
        Stand(jobs, search);
        double[] ceilings = Ceilings(jobs, limits);
        DualPrices dual = new(jobs, Blank(), limits);
        DualAscent ascent = Bound(jobs, dual, limits, effort, LeavingOut.Hopeless(ceilings));
        if (ascent.IsHopeless)
        {
            Choose(jobs, limits, search, LeavingOut.Of(ceilings, search.Orders));
            return WithoutCrowded(search, limits);
        }

        Seat(jobs, limits, search, ascent, effort);
        return search.BestMissing > 0
            ? WithoutCrowded(search, limits)
            : Told(search, limits, dual, ascent);
    }

    // No prices share out devices that are too few for all: they are raised until some jobs are better left out.
    private void Choose(QueueJobs jobs, DeviceLimits limits, QueueSearch search, LeavingOut leaving)
    {
        search.Allow(leaving);
        _done = 0;
        DualPrices dual = new(jobs, Blank(), limits, leaving);
        QueueEffort choosing = effort.Choosing;
        DualAscent ascent = Bound(jobs, dual, limits, choosing, double.PositiveInfinity);
        Seat(jobs, limits, search, ascent, choosing);
    }

    private double[] Ceilings(QueueJobs jobs, DeviceLimits limits)
    {
        JobPricer pricer = new(jobs, Blank(), limits);
        double[] ceilings = new double[jobs.Count];
        for (int job = 0; job < ceilings.Length; job++)
        {
            ceilings[job] = pricer.Ceiling(job);
        }

        return ceilings;
    }

    private static QueueJobs Jobs(
        IReadOnlyList<JobShape> shapes,
        CostBoard board,
        DeviceLimits limits
    )
    {
        QueueJobs jobs = new(board, shapes);
        JobPricer pricer = new(jobs, board, limits);
        for (int job = 0; job < jobs.Count; job++)
        {
            pricer.Order(job);
        }

        return jobs;
    }

    private void Stand(QueueJobs jobs, QueueSearch search)
    {
        if (standing is null)
        {
            return;
        }

        Dictionary<string, IReadOnlyList<PlannedSlot>> slots = standing.Planned.ToDictionary(
            plan => plan.Job.Id,
            plan => plan.Slots,
            StringComparer.Ordinal
        );
        search.Begin([
            .. Enumerable
                .Range(0, jobs.Count)
                .Select(job =>
                    slots.TryGetValue(jobs.Shapes[job].Job.Id, out IReadOnlyList<PlannedSlot>? s)
                        ? jobs.Read(job, s, request.Signals)
                        : Queues.Seat.None
                ),
        ]);
    }

    // Prices that grew because not all jobs fit say little of those that do: they are bounded again on their own.
    private QueueSolution WithoutCrowded(QueueSearch all, DeviceLimits limits)
    {
        int[] seated = [.. Enumerable.Range(0, all.Jobs.Count).Where(job => all.Best[job].IsTaken)];
        CostBoard board = Blank();
        QueueJobs jobs = Jobs([.. seated.Select(job => all.Jobs.Shapes[job])], board, limits);
        QueueSearch search = new(jobs, board, limits, Blank);
        search.Adopt([.. seated.Select(job => all.Best[job])]);
        DualPrices dual = new(jobs, Blank(), limits);
        _done = 0;
        DualAscent ascent = Bound(jobs, dual, limits, effort, double.PositiveInfinity);
        Seat(jobs, limits, search, ascent, effort);
        return Told(search, limits, dual, ascent);
    }

    private QueueSolution Told(
        QueueSearch search,
        DeviceLimits limits,
        DualPrices dual,
        DualAscent ascent
    )
    {
        double lower = dual.Certify(ascent.Best);
        QueueSolution told = new(
            search.Jobs,
            search.Best,
            search.BestCost,
            Math.Min(lower, search.BestCost)
        );
        return
            search.Jobs is { OnTheHour: true, Count: > 0 and <= ProofSearch.MostJobs }
            && search.BestMissing <= 0
            && effort.Proves
            && !cancellation.IsCancellationRequested
            && !IsEnough(search, ascent)
            ? new ProofSearch(search.Jobs, Blank(), limits, cancellation).Tighten(told)
            : told;
    }

    private DualAscent Bound(
        QueueJobs jobs,
        DualPrices dual,
        DeviceLimits limits,
        QueueEffort rounds,
        double ceiling
    )
    {
        DualAscent ascent = new(dual, limits) { Ceiling = ceiling };
        double deviceHours = 0;
        for (int job = 0; job < jobs.Count; job++)
        {
            deviceHours += jobs.Devices[job] * jobs.Length[job] / Grid.HourIndex.Milliseconds;
        }

        // A price is of the order of what a device-hour costs.
        double rate = deviceHours > 0 ? 0.6 * Math.Abs(ascent.Value) / deviceHours : 0;
        ascent.Climb(rounds.Climb, rate, _ => Go(QueueStage.Bounding, ascent, null));
        ascent.Volume(rounds.Volume, _ => Go(QueueStage.Bounding, ascent, null));
        _done = effort.Bounding;
        return ascent;
    }

    private void Seat(
        QueueJobs jobs,
        DeviceLimits limits,
        QueueSearch search,
        DualAscent ascent,
        QueueEffort rounds
    )
    {
        DevicePressure pressure = new(limits, search.State.Occupancy, ascent.Best);
        (double slope, double charge) = pressure.Scale(ascent.Value, jobs);
        for (int cycle = 0; cycle < rounds.Cycles; cycle++)
        {
            (pressure.Slope, pressure.Charge) = (
                cycle == 0 ? slope : QueueEffort.Steeper * slope,
                0
            );
            int press = cycle == 0 ? rounds.Press : QueueEffort.PressAgain;
            for (int round = 0; round < press; round++)
            {
                if (!Go(QueueStage.Seating, ascent, search))
                {
                    break;
                }

                double over = search.Press(pressure, pressure.Slope, round % 2);
                pressure.Slope *= QueueEffort.Growth;
                if (over <= 0 && ascent.IsOptimal)
                {
                    break;
                }
            }

            pressure.Charge = charge;
            for (int round = 0; round < rounds.Settle; round++)
            {
                if (
                    cancellation.IsCancellationRequested
                    || search.Settle(pressure, pressure.Slope, 2 - (round % 3)) <= 0
                )
                {
                    break;
                }

                pressure.Charge *= QueueEffort.Growth;
            }

            search.Repair();
            for (int round = 0; round < QueueEffort.Improve; round++)
            {
                if (cancellation.IsCancellationRequested || search.Improve(round) == 0)
                {
                    break;
                }
            }

            if (cancellation.IsCancellationRequested || IsEnough(search, ascent))
            {
                return;
            }
        }

        if (jobs.Count <= QueueEffort.ReshuffledJobs)
        {
            search.Reshuffle(
                request.Seed,
                () => cancellation.IsCancellationRequested || IsEnough(search, ascent)
            );
        }
    }

    private static bool IsEnough(QueueSearch search, DualAscent ascent) =>
        search.BestMissing <= 0
        && 100 * (search.BestCost - ascent.Value) <= QueueEffort.Enough * Math.Abs(search.BestCost);

    private bool Go(QueueStage stage, DualAscent ascent, QueueSearch? search)
    {
        // The bound is raised for more rounds than are told of, as long as it is worth it.
        _done = Math.Min(_done + 1, stage == QueueStage.Bounding ? effort.Bounding : effort.Rounds);
        progress(
            new QueueProgress(
                stage,
                _done / (double)effort.Rounds,
                ascent.Value,
                search is { BestCost: < double.PositiveInfinity } ? search.BestCost : null
            )
        );
        return !cancellation.IsCancellationRequested;
    }
}
