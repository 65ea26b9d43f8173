using Tonsure.Grid;
using Tonsure.Grid.Forecasting;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Cli.Serving;

/// <summary>The intensities that are always there: the shipped tables, and the forecasts made from them where no source is asked.</summary>
/// <param name="book">The figures.</param>
/// <param name="forecaster">The forecasts.</param>
internal sealed class ShippedIntensities(IntensityBook book, Forecaster forecaster)
    : IZoneIntensities
{
    private const string Profile = "profile";

    /// <inheritdoc/>
    public Task<SourcedHours> HistoryAsync(
        ZoneId zone,
        Interval interval,
        CancellationToken cancellationToken
    )
    {
        long first = HourIndex.Of(interval.StartMs);
        long last = HourIndex.Of(interval.EndMs - 1);
        Signal signal = book.Tables.SignalOf(zone);
        SourcedHour[] hours = new SourcedHour[last - first + 1];
        for (long hour = first; hour <= last; hour++)
        {
            hours[hour - first] = new SourcedHour(hour, book.At(zone, hour), Profile, signal);
        }

        return Task.FromResult(new SourcedHours(zone, hours, []));
    }

    /// <inheritdoc/>
    public Task<SourcedHours> ForecastAsync(
        ZoneId zone,
        long issueHour,
        CancellationToken cancellationToken
    )
    {
        Signal signal = book.Tables.SignalOf(zone);
        IntensityForecast forecast = forecaster.Forecast(zone, null, issueHour);
        return Task.FromResult(
            new SourcedHours(
                zone,
                [
                    .. forecast.Points.Select(
                        (figure, i) => new SourcedHour(issueHour + i, figure, Profile, signal)
                    ),
                ],
                []
            )
        );
    }
}
