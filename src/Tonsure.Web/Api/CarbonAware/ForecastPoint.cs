namespace Tonsure.Web.Api.CarbonAware;

/// <summary>A window ahead.</summary>
/// <param name="Location">The name that was asked for.</param>
/// <param name="Timestamp">The window's beginning.</param>
/// <param name="Duration">Minutes.</param>
/// <param name="Value">The mean over the window in g/kWh.</param>
internal sealed record ForecastPoint(
    string Location,
    DateTimeOffset Timestamp,
    int Duration,
    double Value
);
