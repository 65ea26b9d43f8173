namespace Tonsure.Web.Api.CarbonAware;

/// <summary>An hour at a location.</summary>
/// <param name="Location">The name that was asked for.</param>
/// <param name="Time">The hour's beginning.</param>
/// <param name="Rating">g/kWh.</param>
/// <param name="Duration">How long it is in force.</param>
internal sealed record EmissionsData(
    string Location,
    DateTimeOffset Time,
    double Rating,
    TimeSpan Duration
);
