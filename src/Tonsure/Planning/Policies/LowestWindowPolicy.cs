using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Policies;

/// <summary>
/// Starts a job where a job of its queue's mean length would be cleanest, looking at starts in whole hours from its submission (Hanafy et al.
/// 2024). As published it knows the hours that such a job would run in.
/// </summary>
public sealed class LowestWindowPolicy : IPolicy
{
    /// <inheritdoc/>
    public string Name => "lowest-window";

    /// <inheritdoc/>
    public bool SharesDevices => true;

    /// <inheritdoc/>
    public void Place(JobShape job, PolicyWorld world, Placement into)
    {
        int site = job.NearestSite;
        (double best, double start) = (double.PositiveInfinity, job.Start);
        foreach ((double at, double grams) in new MeanWindows(job, world, site))
        {
            (best, start) = grams < best ? (grams, at) : (best, start);
        }

        PolicyWorld.RunFrom(job, site, start, into);
    }
}
