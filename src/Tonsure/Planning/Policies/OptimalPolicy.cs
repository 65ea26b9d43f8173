using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Policies;

/// <summary>The best place and time of each job alone, the future being known: what can be saved at most. Where devices are limited it is a bound.</summary>
public sealed class OptimalPolicy : IPolicy
{
    /// <inheritdoc/>
    public string Name => "optimal";

    /// <inheritdoc/>
    public bool SharesDevices => false;

    /// <inheritdoc/>
    public void Place(JobShape job, PolicyWorld world, Placement into) =>
        world.Open.Plan(job, into);
}
