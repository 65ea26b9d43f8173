using Tonsure.Quantities;

namespace Tonsure.Grid;

/// <summary>A country's yearly mean, or the world's.</summary>
/// <param name="Country">ISO 3166 alpha-2; <c>WORLD</c> for the world.</param>
/// <param name="Name">Its name in English.</param>
/// <param name="KoreanName">Its name in Korean.</param>
/// <param name="Year">The year of the figure.</param>
/// <param name="Intensity">The mean, with the bounds of a single hour.</param>
/// <param name="Signal">What the figure states and where it is from.</param>
public sealed record CountryYear(
    string Country,
    string Name,
    string KoreanName,
    int Year,
    Bounded<CarbonIntensity> Intensity,
    Signal Signal
);
