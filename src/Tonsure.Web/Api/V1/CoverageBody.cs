using Tonsure.Accounting;
using Tonsure.Quantities;

namespace Tonsure.Web.Api.V1;

/// <summary>How much stands on which grade of evidence, in percent; each sums to 100.</summary>
/// <param name="ByEnergyPercent">Of facility energy; empty where none is known.</param>
/// <param name="ByActivitiesPercent">Of activities.</param>
internal sealed record CoverageBody(
    IReadOnlyDictionary<string, decimal> ByEnergyPercent,
    IReadOnlyDictionary<string, decimal> ByActivitiesPercent
)
{
    public static CoverageBody Of(Coverage coverage) =>
        new(Percent(coverage.ByEnergy), Percent(coverage.ByActivities));

    private static Dictionary<string, decimal> Percent(
        IReadOnlyDictionary<EvidenceGrade, int> shares
    ) =>
        shares.ToDictionary(
            share => share.Key.Word(),
            share => share.Value / 10m,
            StringComparer.Ordinal
        );
}
