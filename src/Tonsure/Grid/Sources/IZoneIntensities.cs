using Tonsure.Quantities;

namespace Tonsure.Grid.Sources;

/// <summary>
/// The intensities that programs and people ask for: the user's sources in their order, the store, and the shipped figures last.
/// There is always an answer for a known zone, and it says hour by hour where it is from.
/// </summary>
public interface IZoneIntensities
{
    /// <summary>Every hour that the interval touches.</summary>
    /// <exception cref="KeyNotFoundException">The zone is not known.</exception>
    Task<SourcedHours> HistoryAsync(
        ZoneId zone,
        Interval interval,
        CancellationToken cancellationToken
    );

    /// <summary>The next 96 hours from an hour on, as they look when nothing from it on is known.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="issueHour">The first hour forecast, see <see cref="HourIndex"/>.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    /// <exception cref="KeyNotFoundException">The zone is not known.</exception>
    Task<SourcedHours> ForecastAsync(
        ZoneId zone,
        long issueHour,
        CancellationToken cancellationToken
    );
}
