using Tonsure.Planning.Exact;
using Tonsure.Quantities;

namespace Tonsure.Planning.Policies;

/// <summary>Replays a trace of jobs under policies, each on the same sites, jobs and hours.</summary>
public static class Replay
{
    /// <summary>Replays all jobs under all policies, in the order of their submission, then of priority, then of the request.</summary>
    /// <param name="request">The jobs and what came; emissions are counted, whatever its objective.</param>
    /// <param name="outlook">What could be known of the future.</param>
    /// <param name="policies">The policies.</param>
    public static ReplayResult Run(
        PlanRequest request,
        IOutlook outlook,
        IReadOnlyList<IPolicy> policies
    )
    {
        Dictionary<PlanJob, UnplannedReason> leftOut = new(ReferenceEqualityComparer.Instance);
        List<JobShape> jobs = [];
        foreach (PlanJob job in request.Jobs)
        {
            if (JobShape.TryCreate(request, job, out JobShape? shape, out UnplannedReason reason))
            {
                jobs.Add(shape);
            }
            else
            {
                leftOut[job] = reason;
            }
        }

        jobs = [.. jobs.OrderBy(j => j.Job.Submitted).ThenByDescending(j => j.Job.Priority)];
        QueueLengths lengths = QueueLengths.Of(request.Jobs);
        PolicyRun Of(IPolicy policy) => PolicyRun.Of(request, outlook, lengths, policy, jobs);

        PolicyRun now = Of(new RunNowPolicy());
        PolicyRun best = Of(new OptimalPolicy());
        PolicyRun[] runs = [.. policies.Select(Of)];
        bool[] counted =
        [
            .. jobs.Select(
                (_, i) =>
                    now.Jobs[i] is not null
                    && best.Jobs[i] is not null
                    && runs.All(run => run.Jobs[i] is not null)
            ),
        ];
        for (int i = 0; i < counted.Length; i++)
        {
            if (!counted[i])
            {
                leftOut[jobs[i].Job] = UnplannedReason.NoSignal;
            }
        }

        double baseline = now.Carbon(counted).Grams;
        double most = baseline - best.Carbon(counted).Grams;
        return new ReplayResult(
            [.. runs.Select(run => Score(run, counted, baseline, most))],
            counted.Count(c => c),
            [
                .. request
                    .Jobs.Where(leftOut.ContainsKey)
                    .Select(job => new JobPlan.Unplanned(job, leftOut[job])),
            ]
        );
    }

    private static PolicyScore Score(PolicyRun run, bool[] counted, double baseline, double most)
    {
        PolicyRun.JobRun[] jobs =
        [
            .. run.Jobs.Where((job, i) => counted[i]).OfType<PolicyRun.JobRun>(),
        ];
        CarbonMass carbon = run.Carbon(counted);
        double saved = baseline - carbon.Grams;
        return new PolicyScore(
            run.Name,
            carbon,
            baseline > 0 ? carbon.Grams / baseline : 1,
            baseline > 0 ? 100 * saved / baseline : 0,
            most > 0 ? 100 * saved / most : null,
            jobs.Count(job => job.IsLate),
            jobs.Sum(job => (long)job.Suspensions),
            jobs.Length > 0 ? jobs.Average(job => job.DelayHours) : 0,
            jobs.Aggregate((double?)0, (sum, job) => sum + job.Price)
        );
    }
}
