using System.Text.Json;
using Tonsure.Grid;
using Tonsure.Planning;
using Tonsure.Quantities;

namespace Tonsure.Web.Api.V1;

/// <summary>What a plan says of one job.</summary>
/// <param name="Id">The job.</param>
/// <param name="Site">Where it begins; null where it has no place.</param>
/// <param name="Slots">When and where it runs.</param>
/// <param name="CarbonG">Its emissions, g CO₂e; null where it has no place.</param>
/// <param name="BaselineG">What it would emit at once where it was submitted, g CO₂e; null where that is not known.</param>
/// <param name="ReservedG">Embodied and idle carbon of its devices, g CO₂e; null where it was not asked for.</param>
/// <param name="Price">What its energy costs in the sites' currency; null where no price is known.</param>
/// <param name="Evidence">How the worst of its hours is known; null where it has no place.</param>
/// <param name="Tier">Where that hour's figure is from.</param>
/// <param name="NextBest">The next best place or time; null where there is none.</param>
/// <param name="Infeasible">Why it has no place; null where it has one.</param>
/// <param name="Reason">Why it is where it is, in a sentence.</param>
internal sealed record PlannedJobBody(
    string Id,
    string? Site,
    IReadOnlyList<SlotBody> Slots,
    decimal? CarbonG,
    decimal? BaselineG,
    decimal? ReservedG,
    decimal? Price,
    string? Evidence,
    string? Tier,
    AlternativeBody? NextBest,
    string? Infeasible,
    string Reason
)
{
    public static PlannedJobBody Of(JobPlan job, string reason) =>
        job switch
        {
            JobPlan.Planned planned => new(
                planned.Job.Id,
                planned.Slots.Count > 0 ? planned.Slots[0].Site : null,
                [.. planned.Slots.Select(SlotBody.Of)],
                Figures.Of(planned.Carbon.Micrograms, 6),
                Grams(planned.Baseline),
                Grams(planned.Reserved),
                Figures.Rounded(planned.Price, 6),
                planned.Signal.Grade().Word(),
                planned.Signal.Word(),
                planned.NextBest is { } next ? AlternativeBody.Of(next) : null,
                null,
                reason
            ),
            _ => new(
                job.Job.Id,
                null,
                [],
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                JsonNamingPolicy.SnakeCaseLower.ConvertName(
                    ((JobPlan.Unplanned)job).Reason.ToString()
                ),
                reason
            ),
        };

    private static decimal? Grams(CarbonMass? mass) =>
        mass is { } known ? Figures.Of(known.Micrograms, 6) : null;
}
