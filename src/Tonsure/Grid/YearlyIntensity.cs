using Tonsure.Quantities;

namespace Tonsure.Grid;

/// <summary>A zone's mean of a year, for work whose hours are not known.</summary>
/// <param name="Intensity">The mean, with the bounds of its hours.</param>
/// <param name="Tier">Whether it is of the zone, its country or the world.</param>
/// <param name="Signal">What it states and where it is from.</param>
/// <param name="Year">The year, or the years joined by <c>+</c>.</param>
public sealed record YearlyIntensity(
    Bounded<CarbonIntensity> Intensity,
    IntensityTier Tier,
    Signal Signal,
    string Year
);
