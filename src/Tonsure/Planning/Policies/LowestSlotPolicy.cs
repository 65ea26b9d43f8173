using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Policies;

/// <summary>
/// Starts a job at the cleanest instant of those at which it may start (Hanafy et al. 2024, "Going Green for Less Green"); of equal ones
/// the earliest. As published it knows the hours in which the job may start, and not how long the job is.
/// </summary>
public sealed class LowestSlotPolicy : IPolicy
{
    /// <inheritdoc/>
    public string Name => "lowest-slot";

    /// <inheritdoc/>
    public bool SharesDevices => true;

    /// <inheritdoc/>
    public void Place(JobShape job, PolicyWorld world, Placement into)
    {
        int site = job.NearestSite;
        ReadOnlySpan<double> grams = world.Grams(site);
        double last = job.End - PolicyWorld.RunningTime(job);
        double start = job.Start;
        for (int hour = (int)job.Start + 1; hour <= last && hour < grams.Length; hour++)
        {
            start = grams[hour] < grams[(int)start] ? hour : start;
        }

        PolicyWorld.RunFrom(job, site, start, into);
    }
}
