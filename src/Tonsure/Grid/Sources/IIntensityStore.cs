using Tonsure.Quantities;

namespace Tonsure.Grid.Sources;

/// <summary>
/// What sources have said, kept for good: a restated figure adds a vintage and overwrites nothing. Forecasts are kept apart from
/// what was observed.
/// </summary>
public interface IIntensityStore
{
    /// <summary>Keeps a series, durable when the task ends. What the newest vintage has already is not kept again.</summary>
    /// <exception cref="IOException">It cannot be kept; nothing was changed.</exception>
    Task<StoreReceipt> AppendAsync(SourcedSeries series, CancellationToken cancellationToken);

    /// <summary>
    /// The points that touch an interval, of any source and signal, other than forecasts: for each source, signal and period the
    /// newest vintage. By start, then by source.
    /// </summary>
    /// <param name="zone">The zone.</param>
    /// <param name="interval">The interval.</param>
    /// <param name="asOfMs">Vintages after this instant are not looked at; null for all.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<IReadOnlyList<SourcedPoint>> ReadAsync(
        ZoneId zone,
        Interval interval,
        long? asOfMs,
        CancellationToken cancellationToken
    );

    /// <summary>The forecasts that sources made in an interval, oldest first, each as it was made.</summary>
    Task<IReadOnlyList<SourcedSeries>> ReadForecastsAsync(
        ZoneId zone,
        Interval made,
        CancellationToken cancellationToken
    );
}
