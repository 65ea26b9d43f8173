using Tonsure.Planning.Exact;
using Tonsure.Quantities;

namespace Tonsure.Planning.Policies;

/// <summary>What became of each job under one policy.</summary>
/// <param name="Name">The policy.</param>
/// <param name="Jobs">One a job; null where it could not be placed or an hour was not known.</param>
internal sealed record PolicyRun(string Name, IReadOnlyList<PolicyRun.JobRun?> Jobs)
{
    /// <summary>One job.</summary>
    public sealed record JobRun(
        CarbonMass Carbon,
        double? Price,
        int Suspensions,
        double DelayHours,
        bool IsLate
    );

    /// <summary>What the jobs that count emitted.</summary>
    public CarbonMass Carbon(bool[] counted) =>
        Jobs.Where((job, i) => counted[i])
            .Aggregate(default(CarbonMass), (sum, job) => sum + job!.Carbon);

    /// <summary>Runs jobs one after the other.</summary>
    public static PolicyRun Of(
        PlanRequest request,
        IOutlook outlook,
        QueueLengths lengths,
        IPolicy policy,
        IReadOnlyList<JobShape> jobs
    )
    {
        CostBoard open = new(request.Signals, 1, 0, countReserved: false);
        CostBoard left = new(request.Signals, 1, 0, countReserved: false);
        bool limited = false;
        for (int site = 0; site < open.Sites; site++)
        {
            limited |= open.Limits(site);
            open.SetLimits(site, limits: false);
        }

        PolicyWorld world = new(request, open, left, outlook, lengths);
        bool shares = limited && policy.SharesDevices;
        Placement placement = new();
        JobRun?[] runs = new JobRun?[jobs.Count];
        for (int i = 0; i < runs.Length; i++)
        {
            placement.Clear();
            policy.Place(jobs[i], world, placement);
            if (placement.Count > 0 && (!shares || DeviceShare.Settle(jobs[i], left, placement)))
            {
                runs[i] = Reckon(request, jobs[i], placement);
            }
        }

        return new PolicyRun(policy.Name, runs);
    }

    private static JobRun? Reckon(PlanRequest request, JobShape job, Placement placement)
    {
        ReadOnlySpan<PlacedRun> runs = placement.Runs;
        if (runs[^1].End > request.Signals.Hours + JobShape.Slip)
        {
            return null;
        }

        int suspensions = 0;
        for (int i = 1; i < runs.Length; i++)
        {
            suspensions +=
                runs[i].Start - runs[i - 1].End > JobShape.Slip || runs[i].Site != runs[i - 1].Site
                    ? 1
                    : 0;
        }

        PlanReckoning? reckoning = PlanReckoning.Of(
            request,
            job.Job,
            PlacementSlots.Of(request, job, runs)
        );
        return reckoning is null
            ? null
            : new JobRun(
                reckoning.Carbon,
                reckoning.Price,
                suspensions,
                runs[^1].End - job.Start - PolicyWorld.RunningTime(job),
                runs[^1].End > job.End + JobShape.Slip
            );
    }
}
