using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Tests.Grid.Sources;

/// <summary>A store that forgets with its process; it passes the stores' contract.</summary>
internal sealed class InMemoryStore : IIntensityStore
{
    private readonly List<(ZoneId Zone, SourcedPoint Point)> _points = [];
    private readonly List<SourcedSeries> _forecasts = [];
    private readonly Lock _lock = new();

    /// <summary>Thrown by every append.</summary>
    public IOException? Full { get; init; }

    public Task<StoreReceipt> AppendAsync(SourcedSeries series, CancellationToken cancellationToken)
    {
        if (Full is not null)
        {
            throw Full;
        }

        lock (_lock)
        {
            StoreReceipt receipt = default;
            foreach (IntensityPoint point in series.Points)
            {
                receipt += point.Quality == PointQuality.Forecast ? default : Add(series, point);
            }

            IntensityPoint[] forecast =
            [
                .. series.Points.Where(point => point.Quality == PointQuality.Forecast),
            ];
            if (forecast.Length > 0)
            {
                bool there = _forecasts.Exists(old =>
                    old.Zone == series.Zone
                    && old.Source == series.Source
                    && Same(old.Signal, series.Signal)
                    && old.RetrievedMs == series.RetrievedMs
                );
                if (!there)
                {
                    _forecasts.Add(series with { Points = forecast });
                }

                receipt += there
                    ? new StoreReceipt(0, 0, forecast.Length)
                    : new StoreReceipt(forecast.Length, 0, 0);
            }

            return Task.FromResult(receipt);
        }
    }

    public Task<IReadOnlyList<SourcedPoint>> ReadAsync(
        ZoneId zone,
        Interval interval,
        long? asOfMs,
        CancellationToken cancellationToken
    )
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<SourcedPoint>>([
                .. _points
                    .Where(stored =>
                        stored.Zone == zone
                        && stored.Point.RetrievedMs <= (asOfMs ?? long.MaxValue)
                        && stored.Point.Point.Period.TryIntersect(interval, out _)
                    )
                    .Select(stored => stored.Point)
                    .GroupBy(point =>
                        (point.Source, point.Signal.Kind, point.Signal.Basis, point.Point.Period)
                    )
                    .Select(vintages => vintages.MaxBy(point => point.RetrievedMs))
                    .OrderBy(point => point.Point.Period.StartMs)
                    .ThenBy(point => point.Source, StringComparer.Ordinal),
            ]);
        }
    }

    public Task<IReadOnlyList<SourcedSeries>> ReadForecastsAsync(
        ZoneId zone,
        Interval made,
        CancellationToken cancellationToken
    )
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<SourcedSeries>>([
                .. _forecasts
                    .Where(series => series.Zone == zone && made.Contains(series.RetrievedMs))
                    .OrderBy(series => series.RetrievedMs),
            ]);
        }
    }

    private StoreReceipt Add(SourcedSeries series, IntensityPoint point)
    {
        SourcedPoint[] vintages =
        [
            .. _points
                .Where(stored =>
                    stored.Zone == series.Zone
                    && stored.Point.Source == series.Source
                    && Same(stored.Point.Signal, series.Signal)
                    && stored.Point.Point.Period == point.Period
                )
                .Select(stored => stored.Point),
        ];
        if (vintages.Length > 0 && vintages.MaxBy(vintage => vintage.RetrievedMs).Point == point)
        {
            return new StoreReceipt(0, 0, 1);
        }

        _points.Add(
            (series.Zone, new SourcedPoint(series.Source, series.Signal, series.RetrievedMs, point))
        );
        return vintages.Length > 0 ? new StoreReceipt(0, 1, 0) : new StoreReceipt(1, 0, 0);
    }

    private static bool Same(Signal left, Signal right) =>
        left.Kind == right.Kind && left.Basis == right.Basis;
}
