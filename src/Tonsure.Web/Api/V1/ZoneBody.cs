using Tonsure.Grid;
using Tonsure.Quantities;
using Tonsure.Web.Asking;

namespace Tonsure.Web.Api.V1;

/// <summary>A zone in the list.</summary>
/// <param name="Zone">Its id.</param>
/// <param name="Name">Its name in English.</param>
/// <param name="NameKo">Its name in Korean.</param>
/// <param name="YearGPerKwh">Its yearly mean, g CO₂e/kWh.</param>
/// <param name="YearLowerGPerKwh">The 5th percentile of its hours.</param>
/// <param name="YearUpperGPerKwh">The 95th percentile of its hours.</param>
/// <param name="ThisHourGPerKwh">The shipped figure of this hour; nobody was asked for it.</param>
/// <param name="Tier">Where that figure is from.</param>
/// <param name="Evidence">How it is known.</param>
/// <param name="HasHours">Whether one hour differs from another.</param>
/// <param name="Latitude">Of a site in it; null where none is known.</param>
/// <param name="Longitude">Of the same site.</param>
/// <param name="Signal">What the figures count and whose they are.</param>
internal sealed record ZoneBody(
    string Zone,
    string Name,
    string NameKo,
    decimal YearGPerKwh,
    decimal YearLowerGPerKwh,
    decimal YearUpperGPerKwh,
    decimal ThisHourGPerKwh,
    string Tier,
    string Evidence,
    bool HasHours,
    double? Latitude,
    double? Longitude,
    SignalBody Signal
)
{
    public static ZoneBody Of(GridZone zone) =>
        new(
            zone.Zone.ToString(),
            zone.Name.English,
            zone.Name.Korean,
            Figures.Of(zone.Year.Value),
            Figures.Of(zone.Year.Lower),
            Figures.Of(zone.Year.Upper),
            Figures.Of(zone.ThisHour.Intensity.Value),
            zone.ThisHour.Tier.Word(),
            zone.ThisHour.Tier.Grade().Word(),
            zone.HasHours,
            zone.Coordinates?.Latitude,
            zone.Coordinates?.Longitude,
            SignalBody.Of(zone.Signal)
        );
}
