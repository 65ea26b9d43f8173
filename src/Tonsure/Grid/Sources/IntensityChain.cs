using Tonsure.Grid.Forecasting;
using Tonsure.Quantities;

namespace Tonsure.Grid.Sources;

/// <summary>
/// Asks the sources of a zone in their order, keeps what they say, and fills hour by hour what none of them knows: from the store, by
/// our forecast, from the shipped figures. What a source expects is blended with our
/// forecast where that stands on a history. All of it counts what the shipped figures count; a source that counts something else is
/// passed over and said to be.
/// </summary>
/// <param name="book">The sources; without any, the answer is the store's and ours.</param>
/// <param name="store">Where what they say is kept.</param>
/// <param name="tables">The figures that are always there.</param>
/// <param name="forecaster">Our own forecast.</param>
/// <param name="time">The clock.</param>
/// <param name="unkept">Told what could not be kept; the answer stands all the same.</param>
public sealed class IntensityChain(
    SourceBook book,
    IIntensityStore store,
    GridTables tables,
    Forecaster forecaster,
    TimeProvider time,
    Action<IOException> unkept
) : IZoneIntensities
{
    /// <summary>The source of hours from the shipped figures.</summary>
    public const string Profile = "profile";

    /// <summary>The source of hours that we forecast.</summary>
    public const string OwnForecast = "forecaster";

    private readonly PastHours _past = new(book, store, new KeptAnswers(store, unkept), time);
    private readonly AheadHours _ahead = new(
        book,
        store,
        tables,
        forecaster,
        new KeptAnswers(store, unkept),
        time
    );

    /// <inheritdoc/>
    public async Task<SourcedHours> HistoryAsync(
        ZoneId zone,
        Interval interval,
        CancellationToken cancellationToken
    )
    {
        Signal wanted = Wanted(zone);
        long first = HourIndex.Of(interval.StartMs);
        long end = HourIndex.Of(interval.EndMs - 1) + 1;
        List<SourceAttempt> attempts = [];
        HourlyFilling past = new(first, Math.Min(end, CurrentHour));
        await _past.FillAsync(zone, wanted, past, first, attempts, cancellationToken);
        HourlyFilling hours = new(first, end);
        hours.Add(past);

        // What is not published yet is forecast; a gap further back is not, for its neighbours say nothing about it.
        AheadForecast? ahead = null;
        long unknown = Math.Min(hours.FilledUntil, CurrentHour);
        if (unknown < end && end > CurrentHour - Forecaster.LongestGap)
        {
            unknown = Math.Max(unknown, CurrentHour - Forecaster.LongestGap);
            HourlyFilling known = new(unknown - AheadHours.Memory, unknown);
            known.Add(past);
            await _past.FillAsync(zone, wanted, known, long.MaxValue, [], cancellationToken);
            ahead = await _ahead.ForecastAsync(
                zone,
                wanted,
                known,
                unknown,
                end > CurrentHour ? attempts : null,
                cancellationToken
            );
            hours.Add(ahead.Hours);
        }

        return Answer(zone, hours, attempts, ahead);
    }

    /// <inheritdoc/>
    public async Task<SourcedHours> ForecastAsync(
        ZoneId zone,
        long issueHour,
        CancellationToken cancellationToken
    )
    {
        Signal wanted = Wanted(zone);
        bool live = issueHour >= CurrentHour;
        List<SourceAttempt> attempts = [];
        HourlyFilling known = new(issueHour - AheadHours.Memory, Math.Min(issueHour, CurrentHour));
        await _past.FillAsync(
            zone,
            wanted,
            known,
            live ? AheadHours.AskFrom(issueHour) : long.MaxValue,
            attempts,
            cancellationToken
        );
        HourlyFilling hours = new(issueHour, issueHour + Forecaster.Hours);
        AheadForecast ahead = await _ahead.ForecastAsync(
            zone,
            wanted,
            known,
            issueHour,
            live ? attempts : null,
            cancellationToken
        );
        hours.Add(ahead.Hours);
        return Answer(zone, hours, attempts, ahead);
    }

    /// <summary>The newest figure that a source observed: of the first one whose figure is fresh, else the store's if that is.</summary>
    /// <exception cref="KeyNotFoundException">The zone is not known.</exception>
    public Task<LatestIntensity> LatestAsync(ZoneId zone, CancellationToken cancellationToken) =>
        _past.LatestAsync(zone, Wanted(zone), cancellationToken);

    private long CurrentHour => HourIndex.Of(time.GetUtcNow().ToUnixTimeMilliseconds());

    private Signal Wanted(ZoneId zone) =>
        tables.Knows(zone)
            ? tables.SignalOf(zone)
            : throw new KeyNotFoundException($"no figure for zone {zone}");

    private SourcedHours Answer(
        ZoneId zone,
        HourlyFilling filling,
        IReadOnlyList<SourceAttempt> attempts,
        AheadForecast? ahead
    )
    {
        Signal shipped = tables.SignalOf(zone);
        SourcedHour[] hours = new SourcedHour[filling.End - filling.First];
        for (int i = 0; i < hours.Length; i++)
        {
            long hour = filling.First + i;
            hours[i] =
                filling[hour] ?? new SourcedHour(hour, tables.At(zone, hour), Profile, shipped);
        }

        return new SourcedHours(zone, hours, attempts)
        {
            MadeFrom = ahead?.Own.Basis,
            KnownUntil = ahead?.Own.KnownUntil,
            Blends = ahead?.Blends ?? [],
        };
    }
}
