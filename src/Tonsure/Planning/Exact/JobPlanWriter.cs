using Tonsure.Quantities;

namespace Tonsure.Planning.Exact;

/// <summary>Turns placements into what a plan says of a job, in exact quantities and whole milliseconds.</summary>
/// <param name="request">What was planned.</param>
/// <param name="planner">A planner on an empty board of the request: for the baseline and for what else the job might have done.</param>
public sealed class JobPlanWriter(PlanRequest request, JobPlanner planner)
{
    private readonly Placement _other = new();

    /// <summary>What the plan says of a placed job.</summary>
    /// <exception cref="InvalidOperationException">The placement has no place, or runs in an hour that is not known.</exception>
    public JobPlan.Planned Write(JobShape job, Placement placement)
    {
        IReadOnlyList<PlannedSlot> slots = PlacementSlots.Of(request, job, placement.Runs);
        PlanReckoning reckoning =
            (placement.IsFeasible ? PlanReckoning.Of(request, job.Job, slots) : null)
            ?? throw new InvalidOperationException($"job {job.Job.Id} has no place");
        return new JobPlan.Planned(
            job.Job,
            slots,
            reckoning.Carbon,
            Baseline(job),
            job.NearestSite == job.Home ? null : request.Sites[job.NearestSite].Id,
            request.CountReserved ? reckoning.Reserved : null,
            reckoning.Price,
            reckoning.Signal,
            NextBest(job, placement)
        );
    }

    /// <summary>
    /// What the job emits if it runs at once where it was submitted, or at the first site where it may run if it may not there, whatever else
    /// is there; null where an hour is not known.
    /// </summary>
    public CarbonMass? Baseline(JobShape job)
    {
        double end = job.Start + (job.Work / job.Rates[job.Reference]);
        IReadOnlyList<PlannedSlot> slots = PlacementSlots.Of(
            request,
            job,
            [new PlacedRun(job.Start, end, job.Reference, job.NearestSite)]
        );
        return end <= planner.Board.Hours + JobShape.Slip
            ? PlanReckoning.Of(request, job.Job, slots)?.Carbon
            : null;
    }

    /// <summary>The best of other sites and of starts at least an hour later or ends at least an hour earlier; null where there is none.</summary>
    private PlanAlternative? NextBest(JobShape job, Placement placement)
    {
        PlacedRun first = placement.Runs[0];
        PlacedRun last = placement.Runs[^1];
        (double cost, PlanAlternative? best) = (double.PositiveInfinity, null);
        for (int i = 0; i < job.SiteCount; i++)
        {
            if (job.SiteAt(i) != first.Site)
            {
                Offer(job, job.SiteAt(i));
            }
        }

        if (job.Between(first.Start + 1, job.End) is { } later)
        {
            Offer(later, first.Site);
        }

        if (job.Between(job.Start, last.End - 1) is { } earlier)
        {
            Offer(earlier, first.Site);
        }

        return best;

        void Offer(JobShape shape, int site)
        {
            if (planner.PlanAt(shape, site, _other) < cost)
            {
                IReadOnlyList<PlannedSlot> slots = PlacementSlots.Of(request, job, _other.Runs);
                if (PlanReckoning.Of(request, job.Job, slots) is { } reckoning)
                {
                    cost = _other.Cost;
                    best = new PlanAlternative(
                        slots[0].Site,
                        slots[0].Interval.Start,
                        reckoning.Carbon
                    );
                }
            }
        }
    }
}
