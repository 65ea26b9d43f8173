using Tonsure.Grid.Forecasting;

namespace Tonsure.Grid.Sources;

/// <summary>Hours that are not over, and what they are made from.</summary>
/// <param name="Hours">96 hours.</param>
/// <param name="Own">Our forecast of them.</param>
/// <param name="Blends">How sources' forecasts were blended with it.</param>
internal sealed record AheadForecast(
    IReadOnlyList<SourcedHour> Hours,
    IntensityForecast Own,
    IReadOnlyList<SourceBlend> Blends
);
