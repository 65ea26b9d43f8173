using Tonsure.Quantities;

namespace Tonsure.Grid.Sources;

/// <summary>Hours that are over: what the store has of each source, what the source adds to it, and what others have said.</summary>
internal sealed class PastHours(
    SourceBook book,
    IIntensityStore store,
    KeptAnswers kept,
    TimeProvider time
)
{
    /// <summary>Fills hours, and asks for those from one on that nobody before has observed.</summary>
    public async Task FillAsync(
        ZoneId zone,
        Signal wanted,
        HourlyFilling hours,
        long askFrom,
        List<SourceAttempt> attempts,
        CancellationToken cancellationToken
    )
    {
        if (
            !Interval.TryCreate(
                hours.First * HourIndex.Milliseconds,
                hours.End * HourIndex.Milliseconds,
                out Interval span
            )
        )
        {
            return;
        }

        KnownHours known = new(await store.ReadAsync(zone, span, null, cancellationToken), wanted);
        HashSet<string> named = new(StringComparer.Ordinal);
        foreach (IIntensitySource source in book.Of(zone))
        {
            named.Add(source.Name);
            hours.Add(known.HoursOf(source.Name));
            if (
                askFrom < hours.End
                && source is IIntensityHistory history
                && hours.TryMissing(askFrom, out Interval missing)
            )
            {
                SourceAttempt attempt = KnownHours.Counts(source.Signal, wanted)
                    ? await book.AskAsync(
                        source,
                        zone,
                        () => history.HistoryAsync(zone, missing, cancellationToken),
                        cancellationToken
                    )
                    : OtherSignal(source);
                attempts.Add(attempt);
                if (await kept.KeepAsync(attempt, wanted, cancellationToken) is { } series)
                {
                    known.Add(series);
                    hours.Add(known.HoursOf(source.Name));
                }
            }
        }

        hours.Add(known.HoursOfOthers(named));
    }

    /// <summary>The newest figure of the first source whose figure is fresh.</summary>
    public async Task<LatestIntensity> LatestAsync(
        ZoneId zone,
        Signal wanted,
        CancellationToken cancellationToken
    )
    {
        List<SourceAttempt> attempts = [];
        long now = time.GetUtcNow().ToUnixTimeMilliseconds();
        long freshFrom = now - (long)book.Staleness.TotalMilliseconds;
        foreach (IIntensitySource source in book.Of(zone))
        {
            Func<Task<SourceAnswer>>? question = source switch
            {
                ILatestIntensity latest => () => latest.LatestAsync(zone, cancellationToken),
                IIntensityHistory history => () =>
                    history.HistoryAsync(
                        zone,
                        Interval.FromMilliseconds(Math.Min(freshFrom, now - 1), now),
                        cancellationToken
                    ),
                _ => null,
            };
            SourceAttempt? attempt =
                question is null ? null
                : KnownHours.Counts(source.Signal, wanted)
                    ? await book.AskAsync(source, zone, question, cancellationToken)
                : OtherSignal(source);
            if (attempt is null)
            {
                continue;
            }

            SourcedSeries? series = await kept.KeepAsync(attempt, wanted, cancellationToken);
            SourcedPoint? newest = series is null ? null : Newest(KnownHours.Points(series), now);
            bool stale = newest is { } point && point.Point.Period.EndMs < freshFrom;
            attempts.Add(stale ? Stale(source, newest!.Value, book.Staleness) : attempt);
            if (newest is not null && !stale)
            {
                return new LatestIntensity(zone, newest, attempts);
            }
        }

        IReadOnlyList<SourcedPoint> stored = await store.ReadAsync(
            zone,
            Interval.FromMilliseconds(Math.Min(freshFrom, now - 1), now + 1),
            null,
            cancellationToken
        );
        return new LatestIntensity(
            zone,
            Newest(
                stored.Where(point =>
                    KnownHours.Counts(point.Signal, wanted) && point.Point.Period.EndMs >= freshFrom
                ),
                now
            ),
            attempts
        );
    }

    /// <summary>The newest point of a period that has begun.</summary>
    private static SourcedPoint? Newest(IEnumerable<SourcedPoint> points, long now)
    {
        SourcedPoint? newest = null;
        foreach (SourcedPoint point in points)
        {
            if (
                point.Point.Quality != PointQuality.Forecast
                && point.Point.Period.StartMs <= now
                && (newest is null || point.Point.Period.EndMs > newest.Value.Point.Period.EndMs)
            )
            {
                newest = point;
            }
        }

        return newest;
    }

    internal static SourceAttempt OtherSignal(IIntensitySource source) =>
        SourceBook.Failure(
            source,
            SourceFailure.OtherSignal,
            $"its figures are {source.Signal.Kind} {source.Signal.Basis}".ToLowerInvariant()
        );

    private static SourceAttempt Stale(
        IIntensitySource source,
        SourcedPoint newest,
        TimeSpan limit
    ) =>
        SourceBook.Failure(
            source,
            SourceFailure.Stale,
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"its newest figure is of {Interval.Rfc3339(newest.Point.Period.StartMs)}, longer ago than {limit.TotalHours:0.##} h"
            )
        );
}
