using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Policies;

/// <summary>
/// Plans a job once, when it is submitted, on the forecast of that hour (Wiesner et al. 2021, "Let's Wait Awhile"): the cleanest hours, or the
/// cleanest window where it cannot be interrupted, at its own site. Without a forecast it runs at once.
/// </summary>
public sealed class WaitAwhilePolicy : IPolicy
{
    private readonly Foresight _foresight = new();

    /// <inheritdoc/>
    public string Name => "wait-awhile";

    /// <inheritdoc/>
    public bool SharesDevices => true;

    /// <inheritdoc/>
    public void Place(JobShape job, PolicyWorld world, Placement into)
    {
        int site = job.NearestSite;
        if (!_foresight.TryPlan(job, world, job.Start, job.Work, [site], into))
        {
            PolicyWorld.RunFrom(job, site, job.Start, into);
        }
    }
}
