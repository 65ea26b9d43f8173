using Tonsure.Planning;
using Tonsure.Web.Asking;

namespace Tonsure.Web.Api.V1;

/// <summary>A plan with its bound.</summary>
/// <param name="Objective">What was made small: `carbon`, `carbon+price` or `price`.</param>
/// <param name="CarbonG">Emissions of the planned jobs, g CO₂e.</param>
/// <param name="BaselineCarbonG">What those with a baseline would emit at once where they were submitted, g CO₂e.</param>
/// <param name="ComparedCarbonG">What the same jobs emit as planned, g CO₂e.</param>
/// <param name="SavingPercent">What the plan saves of the baseline; null where there is none.</param>
/// <param name="ObjectiveValue">What the plan costs: grams for carbon, else the sites' currency.</param>
/// <param name="Bound">What no plan of the same jobs can cost less than, in the same unit.</param>
/// <param name="GapPercent">How far the plan is from its bound at most.</param>
/// <param name="TransferJPerGb">What moving data was reckoned to cost, J/GB.</param>
/// <param name="TransferSource">Who says so.</param>
/// <param name="Planned">Jobs that have a place.</param>
/// <param name="Infeasible">Jobs that have none.</param>
/// <param name="Jobs">One answer a job, in the order of the queue.</param>
internal sealed record PlanBody(
    string Objective,
    decimal CarbonG,
    decimal BaselineCarbonG,
    decimal ComparedCarbonG,
    decimal? SavingPercent,
    decimal ObjectiveValue,
    decimal Bound,
    decimal GapPercent,
    decimal TransferJPerGb,
    string TransferSource,
    int Planned,
    int Infeasible,
    IReadOnlyList<PlannedJobBody> Jobs
)
{
    public static PlanBody Of(PlanOutcome.Made made)
    {
        Plan plan = made.Plan;
        return new PlanBody(
            plan.Objective switch
            {
                PlanObjective.Carbon => "carbon",
                PlanObjective.CarbonAndPrice => "carbon+price",
                _ => "price",
            },
            Figures.Of(plan.Carbon.Micrograms, 6),
            Figures.Of(plan.Baseline.Micrograms, 6),
            Figures.Of(plan.ComparedCarbon.Micrograms, 6),
            Figures.Rounded(plan.SavingPercent, 4),
            Figures.Rounded(plan.Bound.Value, 6)!.Value,
            Figures.Rounded(plan.Bound.Lower, 6)!.Value,
            Figures.Rounded(plan.Bound.GapPercent, 4)!.Value,
            Figures.Of(made.Request.Transfer.PerGigabyte),
            made.Request.Transfer.Source,
            plan.Planned.Count(),
            plan.Unplanned.Count(),
            [.. plan.Jobs.Select(job => PlannedJobBody.Of(job, made.Reasons[job.Job.Id].English))]
        );
    }
}
