using Tonsure.Quantities;

namespace Tonsure.Grid.Sources;

/// <summary>
/// Asks every source of a zone for a period and for what it expects, whatever signal it has, and keeps the answers. What the store has
/// already is asked for again: it may have been restated.
/// </summary>
/// <param name="book">The sources.</param>
/// <param name="store">Where answers are kept.</param>
public sealed class IntensityFetch(SourceBook book, IIntensityStore store)
{
    // Sources limit what one question may ask for; four weeks is within what all of them allow.
    private const long LongestQuestionMs = 28 * 24 * HourIndex.Milliseconds;

    /// <summary>The questions that a fetch asks, at most.</summary>
    public int Questions(ZoneId zone, Interval interval) =>
        book.Of(zone)
            .Sum(source =>
                (source is IIntensityHistory ? Parts(interval).Count() : 0)
                + (source is IIntensityForecasts ? 1 : 0)
            );

    /// <summary>Asks and keeps.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="interval">What was.</param>
    /// <param name="step">Called after each question.</param>
    /// <param name="cancellationToken">Ends the asking; what was kept stays.</param>
    /// <exception cref="IOException">An answer cannot be kept.</exception>
    public async Task<IReadOnlyList<FetchedSource>> FetchAsync(
        ZoneId zone,
        Interval interval,
        Action step,
        CancellationToken cancellationToken
    )
    {
        List<FetchedSource> fetched = [];
        foreach (IIntensitySource source in book.Of(zone))
        {
            FetchedSource result = new(source.Name, source.Signal, [], [], 0, default, default);
            if (source is IIntensityHistory history)
            {
                foreach (Interval part in Parts(interval))
                {
                    result = await AskAsync(
                        result,
                        source,
                        zone,
                        () => history.HistoryAsync(zone, part, cancellationToken),
                        cancellationToken
                    );
                    step();
                }
            }

            if (source is IIntensityForecasts forecasts)
            {
                result = await AskAsync(
                    result,
                    source,
                    zone,
                    () => forecasts.ForecastAsync(zone, cancellationToken),
                    cancellationToken
                );
                step();
            }

            fetched.Add(result);
        }

        return fetched;
    }

    private async Task<FetchedSource> AskAsync(
        FetchedSource before,
        IIntensitySource source,
        ZoneId zone,
        Func<Task<SourceAnswer>> question,
        CancellationToken cancellationToken
    )
    {
        SourceAttempt attempt = await book.AskAsync(source, zone, question, cancellationToken);
        if (attempt.Answer is SourceAnswer.Failed failed)
        {
            return before.Failures.Any(known => known.Failure == failed.Failure)
                ? before
                : before with
                {
                    Failures = [.. before.Failures, failed],
                };
        }

        SourceAnswer.Answered answered = (SourceAnswer.Answered)attempt.Answer;
        IntensityPoint[] expected =
        [
            .. answered.Series.Points.Where(point => point.Quality == PointQuality.Forecast),
        ];
        IntensityPoint[] observed =
        [
            .. answered.Series.Points.Where(point => point.Quality != PointQuality.Forecast),
        ];
        return before with
        {
            Answered = before.Answered + 1,
            Remarks = [.. before.Remarks, .. answered.Remarks],
            Observed = before.Observed + await KeepAsync(observed),
            Forecasts = before.Forecasts + await KeepAsync(expected),
        };

        async Task<StoreReceipt> KeepAsync(IntensityPoint[] points) =>
            points.Length == 0
                ? default
                : await store.AppendAsync(
                    answered.Series with
                    {
                        Points = points,
                    },
                    cancellationToken
                );
    }

    private static IEnumerable<Interval> Parts(Interval interval)
    {
        for (long start = interval.StartMs; start < interval.EndMs; start += LongestQuestionMs)
        {
            yield return Interval.FromMilliseconds(
                start,
                Math.Min(start + LongestQuestionMs, interval.EndMs)
            );
        }
    }
}
