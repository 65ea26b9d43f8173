namespace Tonsure.Web.Api.CarbonAware;

/// <summary>A location that may be asked for.</summary>
/// <param name="Latitude">Degrees north; null where nobody says.</param>
/// <param name="Longitude">Degrees east; null where nobody says.</param>
/// <param name="Name">Its name.</param>
internal sealed record LocationPoint(double? Latitude, double? Longitude, string Name);
