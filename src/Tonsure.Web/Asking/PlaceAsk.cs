namespace Tonsure.Web.Asking;

/// <summary>Where estimated work is.</summary>
/// <param name="Site">A site such as <c>gcp:europe-west1</c>; null where none is said.</param>
/// <param name="Zone">A grid zone such as <c>DE</c>; null where none is said.</param>
/// <param name="Pue">Facility ÷ IT energy; null for the site's.</param>
/// <param name="IntensityGPerKwh">g CO₂e/kWh instead of a zone's; null for the zone's.</param>
public sealed record PlaceAsk(string? Site, string? Zone, double? Pue, double? IntensityGPerKwh)
{
    /// <summary>What is configured, else the world.</summary>
    public static PlaceAsk Unsaid { get; } = new(null, null, null, null);
}
