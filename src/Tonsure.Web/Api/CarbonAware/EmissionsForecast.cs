namespace Tonsure.Web.Api.CarbonAware;

/// <summary>A forecast of a location, as means over windows of the length asked for.</summary>
/// <param name="GeneratedAt">The hour it was issued; nothing from it on was known.</param>
/// <param name="RequestedAt">When it was asked for, or as of when.</param>
/// <param name="Location">The name that was asked for.</param>
/// <param name="DataStartAt">No window begins before.</param>
/// <param name="DataEndAt">No window ends after.</param>
/// <param name="WindowSize">Minutes.</param>
/// <param name="OptimalDataPoints">The cleanest windows, more than one where they are equal.</param>
/// <param name="ForecastData">All windows, ascending.</param>
internal sealed record EmissionsForecast(
    DateTimeOffset GeneratedAt,
    DateTimeOffset RequestedAt,
    string Location,
    DateTimeOffset DataStartAt,
    DateTimeOffset DataEndAt,
    int WindowSize,
    IReadOnlyList<ForecastPoint> OptimalDataPoints,
    IReadOnlyList<ForecastPoint> ForecastData
);
