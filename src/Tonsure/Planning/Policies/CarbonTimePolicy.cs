using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Policies;

/// <summary>
/// Starts a job where a job of its queue's mean length would save most for each hour until its end, looking at starts in whole hours from
/// its submission (Hanafy et al. 2024). As published it knows the hours that such a job would run in.
/// </summary>
public sealed class CarbonTimePolicy : IPolicy
{
    /// <inheritdoc/>
    public string Name => "carbon-time";

    /// <inheritdoc/>
    public bool SharesDevices => true;

    /// <inheritdoc/>
    public void Place(JobShape job, PolicyWorld world, Placement into)
    {
        int site = job.NearestSite;
        MeanWindows windows = new(job, world, site);
        (double best, double start, double? now) = (double.NegativeInfinity, job.Start, null);
        foreach ((double at, double grams) in windows)
        {
            now ??= grams;
            double saved = (now.Value - grams) / (at - job.Start + windows.Length);
            (best, start) = saved > best ? (saved, at) : (best, start);
        }

        PolicyWorld.RunFrom(job, site, start, into);
    }
}
