namespace Tonsure.Web.Api.Replay;

/// <summary>An hour as Electricity Maps tells it.</summary>
internal sealed record MapsPoint(
    string Zone,
    int CarbonIntensity,
    string Datetime,
    string UpdatedAt,
    string CreatedAt,
    string EmissionFactorType,
    bool IsEstimated,
    string? EstimationMethod
);

/// <summary>The last day's hours.</summary>
internal sealed record MapsHistory(
    string Zone,
    IReadOnlyList<MapsPoint> History,
    string TemporalGranularity
);

/// <summary>The hours of a range.</summary>
internal sealed record MapsRange(
    string Zone,
    IReadOnlyList<MapsPoint> Data,
    string TemporalGranularity
);

/// <summary>An hour ahead.</summary>
internal sealed record MapsForecastPoint(int CarbonIntensity, string Datetime);

/// <summary>The hours ahead.</summary>
internal sealed record MapsForecast(
    string Zone,
    IReadOnlyList<MapsForecastPoint> Forecast,
    string UpdatedAt,
    string TemporalGranularity
);

/// <summary>A zone and what may be asked of it.</summary>
internal sealed record MapsZone(string ZoneName, IReadOnlyList<string> Access);

/// <summary>Why there is no answer.</summary>
internal sealed record MapsError(string Status, string Message);
