using Tonsure.Quantities;

namespace Tonsure.Planning;

/// <summary>Where and when jobs run, and how good that is.</summary>
/// <param name="Jobs">One answer a job, in the order of the request.</param>
/// <param name="Objective">What was made small.</param>
/// <param name="Bound">The value of the planned jobs and its certified lower bound.</param>
public sealed record Plan(IReadOnlyList<JobPlan> Jobs, PlanObjective Objective, PlanBound Bound)
{
    /// <summary>Emissions of the planned jobs.</summary>
    public CarbonMass Carbon => Sum(Planned.Select(job => job.Carbon));

    /// <summary>What the planned jobs with a known baseline would emit at once where they were submitted, or at the first site where they may run.</summary>
    public CarbonMass Baseline => Sum(Compared.Select(job => job.Baseline!.Value));

    /// <summary>What the same jobs emit as planned.</summary>
    public CarbonMass ComparedCarbon => Sum(Compared.Select(job => job.Carbon));

    /// <summary>What the plan saves of the baseline, in percent; null where no planned job has one above 0.</summary>
    public double? SavingPercent =>
        Baseline.Micrograms > 0
            ? 100.0 * (Baseline.Micrograms - ComparedCarbon.Micrograms) / Baseline.Micrograms
            : null;

    /// <summary>The jobs that have a place.</summary>
    public IEnumerable<JobPlan.Planned> Planned => Jobs.OfType<JobPlan.Planned>();

    /// <summary>The jobs that have none.</summary>
    public IEnumerable<JobPlan.Unplanned> Unplanned => Jobs.OfType<JobPlan.Unplanned>();

    private IEnumerable<JobPlan.Planned> Compared => Planned.Where(job => job.Baseline is not null);

    private static CarbonMass Sum(IEnumerable<CarbonMass> parts) =>
        parts.Aggregate(default(CarbonMass), (sum, part) => sum + part);
}
