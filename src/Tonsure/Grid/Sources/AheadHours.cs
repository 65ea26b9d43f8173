using Tonsure.Grid.Forecasting;
using Tonsure.Quantities;

namespace Tonsure.Grid.Sources;

/// <summary>
/// Hours that are not over: a source's forecast where one has it, blended with ours where that stands on a history, else ours, which also
/// bounds it.
/// </summary>
internal sealed class AheadHours(
    SourceBook book,
    IIntensityStore store,
    GridTables tables,
    Forecaster forecaster,
    KeptAnswers kept,
    TimeProvider time
)
{
    /// <summary>Hours of history that our forecast may look at: two years.</summary>
    public const int Memory = 2 * 366 * 24;

    // Four weeks that our forecast looks at, four more to tell how far it misses, and a week for gaps.
    private const int Needed = 9 * 7 * 24;

    /// <summary>The first hour that is worth asking for, so that our forecast has what it needs.</summary>
    public static long AskFrom(long issueHour) => issueHour - Needed;

    /// <summary>96 hours from an hour on.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="wanted">What the figures count.</param>
    /// <param name="known">What was observed before.</param>
    /// <param name="issueHour">The first hour.</param>
    /// <param name="attempts">Where to say who was asked; null where nobody is, since sources only tell what they expect now.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async Task<AheadForecast> ForecastAsync(
        ZoneId zone,
        Signal wanted,
        HourlyFilling known,
        long issueHour,
        List<SourceAttempt>? attempts,
        CancellationToken cancellationToken
    )
    {
        HourlyFilling others = new(issueHour, issueHour + Forecaster.Hours);
        await AddOthersAsync(zone, wanted, others, attempts, cancellationToken);
        PreparedForecast prepared = forecaster.Prepare(
            zone,
            new HourlyHistory(known.First, known.Figures()),
            issueHour
        );
        IntensityForecast own = prepared.Issue();
        bool shipped = own.Basis == ForecastBasis.Profile;
        string source = shipped ? IntensityChain.Profile : IntensityChain.OwnForecast;
        Signal signal = shipped ? tables.SignalOf(zone) : SignalOf(known, own, wanted);
        SourcedHour[] hours =
        [
            .. own.Points.Select(
                (figure, i) =>
                    others[issueHour + i] is { } other
                        ? OwnBounds.Around(other, other.Figure.Intensity.Value, figure)
                        : new SourcedHour(issueHour + i, figure, source, signal)
            ),
        ];
        List<SourceBlend> blends = [];
        if (!shipped)
        {
            BlendedHours blended = new(store, wanted, prepared, own, signal);
            string[] expecting =
            [
                .. hours
                    .Select(hour => hour.Source)
                    .Where(name => name != source)
                    .Distinct(StringComparer.Ordinal),
            ];
            foreach (string other in expecting)
            {
                blends.Add(await blended.BlendAsync(zone, other, hours, cancellationToken));
            }
        }

        return new AheadForecast(hours, own, blends);
    }

    private async Task AddOthersAsync(
        ZoneId zone,
        Signal wanted,
        HourlyFilling hours,
        List<SourceAttempt>? attempts,
        CancellationToken cancellationToken
    )
    {
        long now = time.GetUtcNow().ToUnixTimeMilliseconds();
        long asked = attempts is null ? hours.First * HourIndex.Milliseconds : now;
        SourcedSeries[] stored =
        [
            .. (
                await store.ReadForecastsAsync(
                    zone,
                    Interval.FromMilliseconds(
                        asked - Math.Max(1, (long)book.Staleness.TotalMilliseconds),
                        asked + 1
                    ),
                    cancellationToken
                )
            )
                .Where(series => KnownHours.Counts(series.Signal, wanted))
                .Reverse(),
        ];
        foreach (IIntensitySource source in attempts is null ? [] : book.Of(zone))
        {
            if (
                source is not IIntensityForecasts forecasts
                || hours.CountFrom(hours.First) == Forecaster.Hours
            )
            {
                continue;
            }

            // Hourly figures of this very hour are not asked for again.
            SourcedSeries? series = Array.Find(
                stored,
                series =>
                    series.Source == source.Name
                    && HourIndex.Of(series.RetrievedMs) == HourIndex.Of(now)
            );
            if (series is null)
            {
                SourceAttempt attempt = KnownHours.Counts(source.Signal, wanted)
                    ? await book.AskAsync(
                        source,
                        zone,
                        () => forecasts.ForecastAsync(zone, cancellationToken),
                        cancellationToken
                    )
                    : PastHours.OtherSignal(source);
                attempts!.Add(attempt);
                series = await kept.KeepAsync(attempt, wanted, cancellationToken);
            }

            Add(series ?? Array.Find(stored, old => old.Source == source.Name));
        }

        foreach (SourcedSeries series in stored)
        {
            Add(series);
        }

        void Add(SourcedSeries? series)
        {
            if (series is not null)
            {
                hours.Add(
                    KnownHours.Fold(
                        KnownHours.Points(series).OrderBy(point => point.Point.Period.StartMs)
                    )
                );
            }
        }
    }

    /// <summary>Our forecast is of the sources whose last four weeks it stands on.</summary>
    private static Signal SignalOf(HourlyFilling known, IntensityForecast own, Signal wanted)
    {
        SortedSet<string> sources = new(StringComparer.Ordinal);
        SortedSet<string> licences = new(StringComparer.Ordinal);
        for (
            long hour = own.KnownUntil!.Value - ForecastFeatures.Memory;
            hour < own.KnownUntil;
            hour++
        )
        {
            if (known[hour] is { } filled)
            {
                sources.Add(filled.Source);
                licences.Add(filled.Signal.Licence);
            }
        }

        return new Signal(
            wanted.Kind,
            wanted.Basis,
            string.Join('+', sources),
            Interval.Rfc3339(own.KnownUntil.Value * HourIndex.Milliseconds),
            string.Join(", ", licences)
        );
    }
}
