using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Policies;

/// <summary>A rule that places jobs, one after the other as they are submitted.</summary>
public interface IPolicy
{
    /// <summary>Its name: <c>lowest-slot</c>.</summary>
    string Name { get; }

    /// <summary>Whether its jobs share the sites' devices. One that does not is a bound and no plan, where devices are limited.</summary>
    bool SharesDevices { get; }

    /// <summary>Places a job.</summary>
    /// <param name="job">The job; its work fits its window.</param>
    /// <param name="world">What the policy may look at.</param>
    /// <param name="into">An empty placement to write its runs to; it stays empty where the job cannot be placed.</param>
    void Place(JobShape job, PolicyWorld world, Placement into);
}
