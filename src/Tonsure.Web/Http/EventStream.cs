using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Tonsure.Web.Http;

/// <summary>Server-sent events, a look each second, until the reader or the server goes.</summary>
internal static class EventStream
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    // Browsers come back by themselves; a connection that nobody looks at any more does not stay for ever.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>Sends events.</summary>
    /// <param name="context">The request.</param>
    /// <param name="time">The clock.</param>
    /// <param name="next">The text of what is sent now, event and blank line; empty for nothing.</param>
    public static async Task SendAsync(
        HttpContext context,
        TimeProvider time,
        Func<CancellationToken, Task<string>> next
    )
    {
        HttpResponse response = context.Response;
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        // A server that stops does not wait for those who look on.
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted,
            context
                .RequestServices.GetRequiredService<IHostApplicationLifetime>()
                .ApplicationStopping
        );
        long began = time.GetTimestamp();
        using PeriodicTimer timer = new(Step, time);
        try
        {
            do
            {
                if (await next(end.Token) is { Length: > 0 } text)
                {
                    await response.WriteAsync(text, end.Token);
                    await response.Body.FlushAsync(end.Token);
                }
            } while (
                time.GetElapsedTime(began) < Longest && await timer.WaitForNextTickAsync(end.Token)
            );
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // Whoever looked on has gone, or the server goes.
        }
    }
}
