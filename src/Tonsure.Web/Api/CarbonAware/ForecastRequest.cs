namespace Tonsure.Web.Api.CarbonAware;

/// <summary>What a forecast is asked for.</summary>
/// <param name="Location">Where.</param>
/// <param name="RequestedAt">As it looks when.</param>
/// <param name="DataStartAt">No window begins before; null from <paramref name="RequestedAt"/> on.</param>
/// <param name="DataEndAt">No window ends after; null to the forecast's end.</param>
/// <param name="WindowSize">Minutes; null and 0 are an hour.</param>
/// <param name="Prefix">What faults' fields begin with.</param>
internal sealed record ForecastRequest(
    ServedLocation Location,
    DateTimeOffset RequestedAt,
    DateTimeOffset? DataStartAt,
    DateTimeOffset? DataEndAt,
    int? WindowSize,
    string Prefix
);
