namespace Tonsure.Web.Api.CarbonAware;

/// <summary>The mean over a time at a location.</summary>
/// <param name="Location">The name that was asked for.</param>
/// <param name="StartTime">The beginning that was asked for.</param>
/// <param name="EndTime">The end that was asked for.</param>
/// <param name="CarbonIntensity">g/kWh.</param>
internal sealed record AverageIntensity(
    string Location,
    DateTimeOffset StartTime,
    DateTimeOffset EndTime,
    double CarbonIntensity
);
