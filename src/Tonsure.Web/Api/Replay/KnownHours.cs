using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;
using Tonsure.Quantities;

namespace Tonsure.Web.Api.Replay;

/// <summary>What can be known at a time of the replay: hours that have ended, and forecasts made of them alone.</summary>
/// <param name="history">What is replayed.</param>
/// <param name="forecaster">Makes the forecasts.</param>
/// <param name="tables">Which zones can be forecast.</param>
internal sealed class KnownHours(ReplayHistory history, Forecaster forecaster, GridTables tables)
{
    // A forecast is 2 KB, and a client asks for few hours.
    private const int MostForecasts = 5_000;

    private readonly ConcurrentDictionary<(ZoneId Zone, long Issue), IntensityForecast> _forecasts =
        new();

    /// <summary>The zones.</summary>
    public IEnumerable<ZoneId> Zones =>
        history.Lifecycle.Keys.OrderBy(zone => zone.ToString(), StringComparer.Ordinal);

    /// <summary>Whether the zone is among the zones.</summary>
    public bool Has(ZoneId zone) => history.Lifecycle.ContainsKey(zone);

    /// <summary>An hour's figure; false while the hour has not ended, and where there is none.</summary>
    public bool TryGet(
        ZoneId zone,
        SignalKind kind,
        long hour,
        long nowMs,
        out CarbonIntensity figure
    )
    {
        figure =
            hour < HourIndex.Of(nowMs) && Of(kind).TryGetValue(zone, out HourlyHistory? hours)
                ? hours[hour]
                : default;
        return figure.IsKnown;
    }

    /// <summary>The last hour known; false where none of the last two days is.</summary>
    public bool TryLatest(
        ZoneId zone,
        SignalKind kind,
        long nowMs,
        out long hour,
        out CarbonIntensity figure
    )
    {
        const int reach = 48;
        long current = HourIndex.Of(nowMs);
        for (hour = current - 1; hour >= current - reach; hour--)
        {
            if (TryGet(zone, kind, hour, nowMs, out figure))
            {
                return true;
            }
        }

        figure = default;
        return false;
    }

    /// <summary>The forecast issued at an hour that is not ahead; false where the zone cannot be forecast.</summary>
    public bool TryForecast(
        ZoneId zone,
        long issueHour,
        [NotNullWhen(true)] out IntensityForecast? forecast
    )
    {
        forecast = null;
        if (!tables.Knows(zone) || !history.Lifecycle.TryGetValue(zone, out HourlyHistory? hours))
        {
            return false;
        }

        if (_forecasts.Count > MostForecasts)
        {
            _forecasts.Clear();
        }

        // Hours from the issue on are not looked at.
        forecast = _forecasts.GetOrAdd(
            (zone, issueHour),
            key => forecaster.Forecast(key.Zone, hours, key.Issue)
        );
        return true;
    }

    private IReadOnlyDictionary<ZoneId, HourlyHistory> Of(SignalKind kind) =>
        kind == SignalKind.Direct ? history.Direct : history.Lifecycle;
}
