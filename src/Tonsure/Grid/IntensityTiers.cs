using Tonsure.Quantities;

namespace Tonsure.Grid;

/// <summary>The tiers' grades and words.</summary>
public static class IntensityTiers
{
    /// <summary>How many tiers there are.</summary>
    public const int Count = 6;

    /// <summary>Observed hours are measured; forecasts and profiles modelled; yearly figures a proxy.</summary>
    public static EvidenceGrade Grade(this IntensityTier tier) =>
        tier switch
        {
            IntensityTier.Observed => EvidenceGrade.Measured,
            IntensityTier.Forecast or IntensityTier.Profile => EvidenceGrade.Modelled,
            _ => EvidenceGrade.Proxy,
        };

    /// <summary>The tier's word on the wire.</summary>
    public static string Word(this IntensityTier tier) =>
        tier switch
        {
            IntensityTier.Observed => "observed",
            IntensityTier.Forecast => "forecast",
            IntensityTier.Profile => "profile",
            IntensityTier.ZoneYear => "zone_year",
            IntensityTier.Country => "country",
            IntensityTier.World => "world",
            _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "no tier"),
        };
}
