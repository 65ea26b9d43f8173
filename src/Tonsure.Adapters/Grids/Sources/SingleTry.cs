using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Polly;
using Tonsure.Grid.Sources;

namespace Tonsure.Adapters.Grids.Sources;

/// <summary>Sends one request and says what came back, in words without secrets.</summary>
internal sealed class SingleTry(SourceWorld world, string source, Uri baseAddress, RequestGate gate)
{
    private const int MaxRedirects = 3;

    /// <summary>A place that is free so soon is waited for within the try.</summary>
    private static readonly TimeSpan ShortWait = TimeSpan.FromSeconds(2);

    private static readonly string Version =
        typeof(SingleTry).Assembly.GetName().Version?.ToString(3) ?? "0";

    public async Task<TryOutcome> SendAsync(
        SourceRequest request,
        string asked,
        KeptReply? kept,
        ResilienceContext context
    )
    {
        CancellationToken cancellationToken = context.CancellationToken;
        TimeSpan wait;
        while (!gate.TryPass(out wait) && wait <= ShortWait)
        {
            await Task.Delay(wait, world.Time, cancellationToken);
        }

        if (wait > TimeSpan.Zero)
        {
            return TryOutcome.Fail(
                SourceFailure.RateLimited,
                $"{source} has been asked as often as it allows",
                wait,
                isPassing: true
            );
        }

        try
        {
            return await FollowAsync(
                request,
                asked,
                kept,
                request.Address(baseAddress),
                MaxRedirects,
                cancellationToken
            );
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return Broken(asked, Reason(e));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Broken(asked, "no connection in time");
        }
    }

    private async Task<TryOutcome> FollowAsync(
        SourceRequest request,
        string asked,
        KeptReply? kept,
        Uri address,
        int redirectsLeft,
        CancellationToken cancellationToken
    )
    {
        using HttpRequestMessage message = Message(request, address, kept);
        using HttpResponseMessage response = await world.Http.SendAsync(message, cancellationToken);
        if (!IsRedirect(response))
        {
            return await new ReplyReading(world, source, request, asked, gate).ReadAsync(
                response,
                kept,
                cancellationToken
            );
        }

        Uri target = new(address, response.Headers.Location!);
        return redirectsLeft > 0 && IsSamePlace(address, target)
            ? await FollowAsync(request, asked, kept, target, redirectsLeft - 1, cancellationToken)
            : TryOutcome.Fail(
                SourceFailure.Unreadable,
                $"{asked}: redirects elsewhere, which is not followed",
                null,
                response.StatusCode
            );
    }

    private static TryOutcome Broken(string asked, string why) =>
        TryOutcome.Fail(SourceFailure.Unreachable, $"{asked}: {why}", null, isPassing: true);

    private static HttpRequestMessage Message(SourceRequest request, Uri address, KeptReply? kept)
    {
        HttpRequestMessage message = new(
            request.PostedJson is null ? HttpMethod.Get : HttpMethod.Post,
            address
        );
        message.Headers.UserAgent.Add(new ProductInfoHeaderValue("tonsure", Version));
        foreach (string type in request.MediaTypes)
        {
            message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(type));
        }

        foreach ((string name, Secret value) in request.SecretHeaders)
        {
            message.Headers.TryAddWithoutValidation(name, value.Reveal());
        }

        if (kept?.ETag is { } tag)
        {
            message.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }
        else if (kept?.LastModified is { } modified)
        {
            message.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        }

        if (request.PostedJson is { } json)
        {
            message.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        return message;
    }

    private static bool IsRedirect(HttpResponseMessage response) =>
        response.StatusCode
            is HttpStatusCode.MovedPermanently
                or HttpStatusCode.Found
                or HttpStatusCode.TemporaryRedirect
                or HttpStatusCode.PermanentRedirect
        && response.Headers.Location is not null;

    // A key must not be carried to another host, nor from https to http.
    private static bool IsSamePlace(Uri from, Uri to) =>
        from.Scheme == to.Scheme
        && from.Port == to.Port
        && string.Equals(from.IdnHost, to.IdnHost, StringComparison.OrdinalIgnoreCase);

    private static string Reason(Exception exception) =>
        exception is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } http
            ? http.HttpRequestError switch
            {
                HttpRequestError.NameResolutionError => "no such host",
                HttpRequestError.ConnectionError => "no connection",
                HttpRequestError.SecureConnectionError => "no secure connection",
                HttpRequestError.ResponseEnded => "the answer broke off",
                _ => string.Create(CultureInfo.InvariantCulture, $"{http.HttpRequestError}"),
            }
            : "the connection broke";
}
