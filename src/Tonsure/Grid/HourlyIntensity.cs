using Tonsure.Quantities;

namespace Tonsure.Grid;

/// <summary>One hour's intensity with its 90% bounds and where it is from.</summary>
/// <param name="Intensity">The figure and its bounds.</param>
/// <param name="Tier">Its place in the precedence.</param>
public readonly record struct HourlyIntensity(
    Bounded<CarbonIntensity> Intensity,
    IntensityTier Tier
);
