using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Planning;

/// <summary>What a plan says of one job. Closed: <see cref="Planned"/> or <see cref="Unplanned"/>.</summary>
public abstract record JobPlan
{
    private JobPlan(PlanJob job) => Job = job;

    /// <summary>The job.</summary>
    public PlanJob Job { get; }

    /// <summary>The job has a place and a time.</summary>
    /// <param name="Job">The job.</param>
    /// <param name="Slots">When and where it runs, in order of time.</param>
    /// <param name="Carbon">Emissions of its energy, resumes and moves included.</param>
    /// <param name="Baseline">What it would emit at once where it was submitted, or at <paramref name="BaselineSite"/>; null where that is not known.</param>
    /// <param name="BaselineSite">Where its baseline runs if it may not run where it was submitted: the first site where it may. Null where it may.</param>
    /// <param name="Reserved">Embodied and idle carbon of the devices it holds; null where it was not asked for.</param>
    /// <param name="Price">What its energy costs in the sites' currency; null where a site states no price.</param>
    /// <param name="Signal">The worst tier among the hours it was planned on.</param>
    /// <param name="NextBest">The next best place or time; null where there is no other.</param>
    public sealed record Planned(
        PlanJob Job,
        IReadOnlyList<PlannedSlot> Slots,
        CarbonMass Carbon,
        CarbonMass? Baseline,
        string? BaselineSite,
        CarbonMass? Reserved,
        double? Price,
        IntensityTier Signal,
        PlanAlternative? NextBest
    ) : JobPlan(Job);

    /// <summary>The job cannot be planned.</summary>
    /// <param name="Job">The job.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Unplanned(PlanJob Job, UnplannedReason Reason) : JobPlan(Job);
}
