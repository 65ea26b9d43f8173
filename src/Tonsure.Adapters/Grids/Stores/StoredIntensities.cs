using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Grids.Stores;

/// <summary>
/// The hours that the store has, for footprints: read a zone and year at a time, when one of its hours is first asked for. Forecasts are
/// not among them.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="tables">What the figures must count: lifecycle averages, as these do.</param>
/// <param name="order">Whose figure is taken where several have one.</param>
/// <param name="unreadable">Told, once for each zone and year, what could not be read; those hours are as if they were not there.</param>
public sealed class StoredIntensities(
    ParquetIntensityStore store,
    Func<GridTables> tables,
    Func<SourceOrder> order,
    Action<Exception> unreadable
) : IHourlyIntensities
{
    private readonly ConcurrentDictionary<ZoneId, bool> _kept = [];
    private readonly ConcurrentDictionary<
        (ZoneId Zone, int Year),
        Lazy<Dictionary<long, SourcedHour>>
    > _years = [];

    /// <inheritdoc/>
    public bool TryGet(ZoneId zone, long hour, [NotNullWhen(true)] out HourlyIntensity? intensity)
    {
        intensity = Sourced(zone, hour)?.Figure;
        return intensity is not null;
    }

    /// <summary>The hour with who stands behind it; null where the store has none.</summary>
    public SourcedHour? Sourced(ZoneId zone, long hour)
    {
        if (!_kept.GetOrAdd(zone, store.Has))
        {
            return null;
        }

        return _years
            .GetOrAdd(
                (zone, HourIndex.Start(hour).Year),
                key => new Lazy<Dictionary<long, SourcedHour>>(() => Read(key.Zone, key.Year))
            )
            .Value.TryGetValue(hour, out SourcedHour found)
            ? found
            : null;
    }

    private Dictionary<long, SourcedHour> Read(ZoneId zone, int year)
    {
        try
        {
            Interval whole = Interval.Between(
                new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero),
                new DateTimeOffset(year, 12, 31, 23, 59, 59, TimeSpan.Zero).AddSeconds(1)
            );
            IReadOnlyList<SourcedPoint> points = store
                .ReadAsync(zone, whole, null, CancellationToken.None)
                .GetAwaiter()
                .GetResult();
            return BestHours
                .Of(points, tables().SignalOf(zone), order().Of(zone))
                .ToDictionary(hour => hour.Hour);
        }
        catch (Exception failure) when (failure is CorruptGridFileException or IOException)
        {
            unreadable(failure);
            return [];
        }
    }
}
