using Tonsure.Accounting;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Web.Asking;

/// <summary>A zone in the list.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Name">Its name.</param>
/// <param name="Year">Its yearly mean with the spread of its hours.</param>
/// <param name="Tier">Whether the mean is its own or its country's.</param>
/// <param name="HasHours">Whether it has figures by month and hour of the day, so that one hour differs from another.</param>
/// <param name="ThisHour">The shipped figure of this hour; nobody is asked for it.</param>
/// <param name="Signal">What the figures count and whose they are.</param>
/// <param name="Coordinates">A site's place in it, for a map; null where none is known.</param>
public sealed record GridZone(
    ZoneId Zone,
    LocalText Name,
    Bounded<CarbonIntensity> Year,
    IntensityTier Tier,
    bool HasHours,
    HourlyIntensity ThisHour,
    Signal Signal,
    Coordinates? Coordinates
);
