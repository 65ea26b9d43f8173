using System.Globalization;
using System.Text.Json;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Grids.Sources;

/// <summary>
/// Asks a source for intensities in one or more parts. A part that fails ends the asking: what was read before it is still told,
/// with a remark; a failure is the answer only where nothing was read.
/// </summary>
internal sealed class SeriesQuestions(SourceHttp http, Signal signal)
{
    /// <summary>So many parts at most: years of history are for files.</summary>
    private const int MostParts = 200;

    /// <summary>Cuts a span into parts that a source answers at once.</summary>
    public static IEnumerable<Interval> Parts(long fromMs, long toMs, TimeSpan longest)
    {
        long step = (long)longest.TotalMilliseconds;
        for (long start = fromMs; start < toMs; start = Math.Min(toMs, start + step))
        {
            yield return Interval.FromMilliseconds(start, Math.Min(toMs, start + step));
        }
    }

    /// <summary>An instant to the minute, UTC, as most sources want it.</summary>
    public static string Minute(long instantMs) =>
        DateTimeOffset
            .FromUnixTimeMilliseconds(instantMs)
            .ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);

    /// <summary>The answer for a zone that is not the source's.</summary>
    public SourceAnswer Unknown(ZoneId zone) =>
        new SourceAnswer.Failed(
            SourceFailure.UnknownZone,
            $"{http.Source} does not know {zone}",
            null
        );

    /// <summary>Asks for each part and puts together what they say.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="asked">The points to keep; null for all.</param>
    /// <param name="requests">A request for each part.</param>
    /// <param name="ask">Sends it.</param>
    /// <param name="read">Reads a part's points; throws <see cref="AnswerShapeException"/> where it does not fit.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async Task<SourceAnswer> AskAsync(
        ZoneId zone,
        Interval? asked,
        IEnumerable<SourceRequest> requests,
        Func<SourceRequest, CancellationToken, Task<SourceReply>> ask,
        Action<JsonElement, SeriesBuilder> read,
        CancellationToken cancellationToken
    )
    {
        SeriesBuilder series = new();
        SourceAnswer.Failed? failed = null;
        long retrieved = long.MaxValue;
        int parts = 0;
        foreach (SourceRequest request in requests)
        {
            if (parts++ == MostParts)
            {
                series.Remark("asking ended early, after too many parts");
                break;
            }

            SourceReply reply = await ask(request, cancellationToken);
            SeriesBuilder part = new();
            SourceAnswer.Failed? fault = JsonAnswer.Read(reply, root => read(root, part));
            if (fault is null)
            {
                // The oldest part says how old the answer is.
                retrieved = Math.Min(retrieved, ((SourceReply.Content)reply).RetrievedMs);
                series.Take(part);
            }
            else if (fault.Failure != SourceFailure.NoData)
            {
                failed = fault;
                break;
            }
        }

        if (failed is not null)
        {
            series.Remark($"asking ended early ({failed.Detail})");
        }

        SourceAnswer answer = series.Build(
            zone,
            http.Source,
            signal,
            retrieved == long.MaxValue ? http.NowMs : retrieved,
            asked
        );
        return answer is SourceAnswer.Answered || failed is null ? answer : failed;
    }
}
