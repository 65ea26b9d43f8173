using System.Diagnostics.CodeAnalysis;

namespace Tonsure.Grid.Forecasting;

/// <summary>A zone's next 96 hours as they look at one hour.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="IssueHour">The first hour forecast, see <see cref="HourIndex"/>; nothing from it on was known.</param>
/// <param name="KnownUntil">The hour after the last one that was known; null where no history was used.</param>
/// <param name="Basis">What it is made from.</param>
/// <param name="Points">One figure an hour with its 90% bounds.</param>
public sealed record IntensityForecast(
    ZoneId Zone,
    long IssueHour,
    long? KnownUntil,
    ForecastBasis Basis,
    IReadOnlyList<HourlyIntensity> Points
) : IHourlyIntensities
{
    /// <inheritdoc/>
    public bool TryGet(ZoneId zone, long hour, [NotNullWhen(true)] out HourlyIntensity? intensity)
    {
        bool inside = zone == Zone && hour >= IssueHour && hour - IssueHour < Points.Count;
        intensity = inside ? Points[(int)(hour - IssueHour)] : null;
        return inside;
    }
}
