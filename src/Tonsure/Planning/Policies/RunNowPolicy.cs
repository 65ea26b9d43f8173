using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Policies;

/// <summary>Runs a job as soon as it is submitted, where it was submitted.</summary>
public sealed class RunNowPolicy : IPolicy
{
    /// <inheritdoc/>
    public string Name => "run-now";

    /// <inheritdoc/>
    public bool SharesDevices => true;

    /// <inheritdoc/>
    public void Place(JobShape job, PolicyWorld world, Placement into) =>
        PolicyWorld.RunFrom(job, job.NearestSite, job.Start, into);
}
