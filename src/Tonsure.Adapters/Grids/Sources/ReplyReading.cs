using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Tonsure.Grid.Sources;

namespace Tonsure.Adapters.Grids.Sources;

/// <summary>Reads what a source sent back: its status, how it may be kept, and a body of a bounded length.</summary>
internal sealed class ReplyReading(
    SourceWorld world,
    string source,
    SourceRequest request,
    string asked,
    RequestGate gate
)
{
    private static readonly TimeSpan LongestKept = TimeSpan.FromHours(1);

    public async Task<TryOutcome> ReadAsync(
        HttpResponseMessage response,
        KeptReply? kept,
        CancellationToken cancellationToken
    )
    {
        HttpStatusCode status = response.StatusCode;
        long now = world.Time.GetUtcNow().ToUnixTimeMilliseconds();
        if (status == HttpStatusCode.NotModified && kept is not null)
        {
            KeptReply confirmed = kept with
            {
                RetrievedMs = now,
                FreshUntilMs = now + FreshFor(response),
            };
            return new TryOutcome(
                new SourceReply.Content(kept.Body, HttpStatusCode.OK, now, asked),
                false,
                null,
                confirmed
            );
        }

        if (status != HttpStatusCode.OK && !request.TellingStatuses.Contains((int)status))
        {
            return Failed(response);
        }

        string? type = response.Content.Headers.ContentType?.MediaType;
        if (!request.MediaTypes.Contains(type, StringComparer.OrdinalIgnoreCase))
        {
            return Unreadable(
                $"answered '{Shown(type)}' where {request.MediaTypes[0]} was asked for"
            );
        }

        byte[]? body = await BodyAsync(response.Content, cancellationToken);
        return body is null
            ? Unreadable($"the answer is longer than {world.Policy.MaxBytes} bytes")
            : new TryOutcome(
                new SourceReply.Content(body, status, now, asked),
                false,
                null,
                status == HttpStatusCode.OK ? ToKeep(response, body, now) : null
            );
    }

    private TryOutcome Failed(HttpResponseMessage response)
    {
        int code = (int)response.StatusCode;
        string detail = $"{asked}: answered {code.ToString(CultureInfo.InvariantCulture)}";
        TimeSpan? pause = Pause(response.Headers.RetryAfter);
        if (pause is not null && code is 429 or 503)
        {
            gate.CloseFor(pause.Value);
        }

        return code switch
        {
            401 or 403 => TryOutcome.Fail(
                SourceFailure.Refused,
                detail + (request.HasSecrets ? ": the key is not accepted" : ": refused"),
                null,
                response.StatusCode
            ),
            429 => TryOutcome.Fail(
                SourceFailure.RateLimited,
                detail + ": too many questions",
                pause,
                response.StatusCode,
                isPassing: true
            ),
            408 or >= 500 => TryOutcome.Fail(
                SourceFailure.Unreachable,
                detail,
                pause,
                response.StatusCode,
                isPassing: true
            ),
            404 => TryOutcome.Fail(SourceFailure.NoData, detail, null, response.StatusCode),
            _ => TryOutcome.Fail(SourceFailure.Unreadable, detail, null, response.StatusCode),
        };
    }

    private TimeSpan? Pause(RetryConditionHeaderValue? header)
    {
        TimeSpan? pause = header?.Delta ?? (header?.Date - world.Time.GetUtcNow());
        return pause < TimeSpan.Zero ? TimeSpan.Zero : pause;
    }

    private async Task<byte[]?> BodyAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > world.Policy.MaxBytes)
        {
            return null;
        }

        await using Stream stream = await content.ReadAsStreamAsync(cancellationToken);
        using MemoryStream body = new();
        byte[] buffer = new byte[64 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (body.Length + read > world.Policy.MaxBytes)
            {
                return null;
            }

            await body.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return body.ToArray();
    }

    private static KeptReply? ToKeep(HttpResponseMessage response, byte[] body, long now)
    {
        string? tag = response.Headers.ETag?.ToString();
        string? modified = response.Content.Headers.LastModified is { } date
            ? date.ToString("R", CultureInfo.InvariantCulture)
            : null;
        long fresh = FreshFor(response);
        return
            response.Headers.CacheControl?.NoStore == true
            || (tag is null && modified is null && fresh == 0)
            ? null
            : new KeptReply(body, tag, modified, now, now + fresh);
    }

    private static long FreshFor(HttpResponseMessage response)
    {
        CacheControlHeaderValue? control = response.Headers.CacheControl;
        TimeSpan age = control is { NoCache: true }
            ? TimeSpan.Zero
            : control?.MaxAge ?? TimeSpan.Zero;
        TimeSpan left = age - (response.Headers.Age ?? TimeSpan.Zero);
        return left <= TimeSpan.Zero
            ? 0
            : (long)(left < LongestKept ? left : LongestKept).TotalMilliseconds;
    }

    private TryOutcome Unreadable(string what) =>
        TryOutcome.Fail(SourceFailure.Unreadable, $"{asked}: {what}", null);

    private string Shown(string? type) =>
        type is null ? "nothing named"
        : type.Length > 60 ? $"a media type of {source}'s own"
        : type;
}
