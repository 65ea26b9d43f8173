namespace Tonsure.Planning.Queues;

/// <summary>Spends what a plan leaves of its cap: jobs take the seats of a cheaper plan that breaks it, the most saved for a gram first.</summary>
internal sealed class CapFill(PlanRequest request, QueueSolution kept, double cap)
{
    internal Seat[] With(QueueSolution cheaper)
    {
        QueueJobs jobs = kept.Jobs;
        PlacementPrices prices = new(request, jobs);
        PlacementPrices theirs = new(request, cheaper.Jobs);
        QueueState state = new(
            jobs,
            new DeviceLimits(
                request.Signals,
                new Exact.CostBoard(request.Signals, 0, 1, request.CountReserved)
            )
        );
        state.Load(kept.Seats);
        Dictionary<PlanJob, int> at = new(ReferenceEqualityComparer.Instance);
        for (int job = 0; job < cheaper.Jobs.Count; job++)
        {
            at.Add(cheaper.Jobs.Shapes[job].Job, job);
        }

        double grams = 0;
        List<(int Job, Seat Seat, double Saved, double More)> offers = [];
        for (int job = 0; job < jobs.Count; job++)
        {
            Seat seat = kept.Seats[job];
            if (!seat.IsTaken)
            {
                continue;
            }

            (double price, double emitted) = prices.Of(job, seat);
            grams += emitted;
            if (at.TryGetValue(jobs.Shapes[job].Job, out int other) && cheaper.Seats[other].IsTaken)
            {
                (double less, double more) = theirs.Of(other, cheaper.Seats[other]);
                if (less < price)
                {
                    offers.Add((job, cheaper.Seats[other], price - less, more - emitted));
                }
            }
        }

        foreach (
            (int job, Seat seat, double _, double more) in offers.OrderByDescending(offer =>
                offer.More > 0 ? offer.Saved / offer.More : double.PositiveInfinity
            )
        )
        {
            Seat before = state.Remove(job);
            if (grams + more <= cap && state.Fits(job, seat))
            {
                state.Put(job, seat);
                grams += more;
            }
            else
            {
                state.Put(job, before);
            }
        }

        return state.Seats;
    }
}
