using Tonsure.Quantities;

namespace Tonsure.Grid;

/// <summary>
/// Intensity integrated over a span of time, ∫ intensity dt in mg·ms/kWh, with the integrals of its bounds
/// and the worst tier among the hours touched.
/// </summary>
/// <param name="Weight">∫ value dt.</param>
/// <param name="Lower">∫ lower bound dt.</param>
/// <param name="Upper">∫ upper bound dt.</param>
/// <param name="DurationMs">The span's length.</param>
/// <param name="Worst">The worst tier of its hours.</param>
public readonly record struct WeighedIntensity(
    long Weight,
    long Lower,
    long Upper,
    long DurationMs,
    IntensityTier Worst
)
{
    /// <summary>The mean over the span, rounded half to even to a milligram.</summary>
    public Bounded<CarbonIntensity> Mean =>
        Bounded<CarbonIntensity>.Around(Rounded(Weight), Rounded(Lower), Rounded(Upper));

    private CarbonIntensity Rounded(long weight) =>
        CarbonIntensity.FromMilligramsPerKilowattHour(
            (int)ExactMath.MultiplyDivide(weight, 1, DurationMs)
        );
}
