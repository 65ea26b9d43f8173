using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Policies;

/// <summary>Gives each job, as it is submitted, the best place and time that earlier ones left. It knows the future and takes no thought of later jobs.</summary>
public sealed class GreedyPolicy : IPolicy
{
    /// <inheritdoc/>
    public string Name => "greedy";

    /// <inheritdoc/>
    public bool SharesDevices => true;

    /// <inheritdoc/>
    public void Place(JobShape job, PolicyWorld world, Placement into) =>
        world.Left.Plan(job, into);
}
