using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Policies;

/// <summary>What policies look at. Which of it a policy reads is told in its own words; an online one reads the outlook and the hour in progress.</summary>
public sealed class PolicyWorld
{
    internal PolicyWorld(
        PlanRequest request,
        CostBoard open,
        CostBoard left,
        IOutlook outlook,
        QueueLengths lengths
    )
    {
        (Request, Outlook, Lengths) = (request, outlook, lengths);
        (Open, Left) = (new JobPlanner(open), new JobPlanner(left));
    }

    /// <summary>The sites and what came.</summary>
    public PlanRequest Request { get; }

    /// <summary>Plans on the true hours of empty sites.</summary>
    public JobPlanner Open { get; }

    /// <summary>Plans on the true hours with the devices that earlier jobs left free.</summary>
    public JobPlanner Left { get; }

    /// <summary>What can be known of the coming hours.</summary>
    public IOutlook Outlook { get; }

    /// <summary>How long jobs are on average.</summary>
    public QueueLengths Lengths { get; }

    /// <summary>A site's true hours in grams per kWh of IT energy; not a number where one is not known.</summary>
    public ReadOnlySpan<double> Grams(int site) => Request.Signals.FacilityGrams(site);

    /// <summary>Hours a job runs that makes no choice of scale.</summary>
    public static double RunningTime(JobShape job) => job.Work / job.Rates[job.Reference];

    /// <summary>Runs a job from an instant on, uninterrupted and without a choice of scale.</summary>
    internal static void RunFrom(JobShape job, int site, double start, Placement into) =>
        into.Add(start, start + RunningTime(job), job.Reference, site);
}
