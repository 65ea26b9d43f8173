using Tonsure.Accounting;
using Tonsure.Estimating;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Cli.Estimates;

/// <summary>Where estimated work is, and whose electricity it uses.</summary>
/// <param name="Label">The site, the zone or the intensity, for people.</param>
/// <param name="Factors">PUE and water.</param>
/// <param name="Intensity">Of all of its electricity.</param>
/// <param name="Tier">Where the intensity is from; null where it was given.</param>
/// <param name="Assumptions">The figures, each with its source.</param>
/// <param name="HasFacility">Whether a PUE was given or is known of the site.</param>
internal sealed record EstimatePlace(
    string Label,
    SiteFactors Factors,
    Bounded<CarbonIntensity> Intensity,
    IntensityTier? Tier,
    IReadOnlyList<Assumption> Assumptions,
    bool HasFacility
)
{
    /// <summary>A yearly mean is a proxy; what somebody gives is declared.</summary>
    public EvidenceGrade Grade => Tier?.Grade() ?? EvidenceGrade.Declared;
}
