using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tonsure.Web.Asking;
using Tonsure.Web.Languages;
using Tonsure.Web.Pages.Parts;

namespace Tonsure.Web.Pages;

/// <summary>Measurements in progress as server-sent events: what has changed is sent, once a second at most.</summary>
internal sealed class LiveFeed(PagePorts ports)
{
    private const int QuietSeconds = 15;
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(1);

    /// <summary>Sends events until the reader or the server goes.</summary>
    public async Task FollowAsync(HttpContext http)
    {
        CancellationToken stopping =
            http.RequestServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping
            ?? CancellationToken.None;
        using CancellationTokenSource ended = CancellationTokenSource.CreateLinkedTokenSource(
            http.RequestAborted,
            stopping
        );
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            await SendAsync(http, Texts.For(http.Request), ended.Token);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The end of the stream is the end of the answer.
        }
    }

    private async Task SendAsync(HttpContext http, Texts texts, CancellationToken cancellationToken)
    {
        string last = "";
        int quiet = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            string now = await DrawAsync(texts, cancellationToken);
            quiet = now == last ? quiet + 1 : 0;
            if (now != last)
            {
                await http.Response.WriteAsync(Event(now), cancellationToken);
                last = now;
            }
            else if (quiet % QuietSeconds == 0)
            {
                // So that whoever stands between knows that this is alive.
                await http.Response.WriteAsync(":\n\n", cancellationToken);
            }

            await http.Response.Body.FlushAsync(cancellationToken);
            await Task.Delay(Each, ports.Time, cancellationToken);
        }
    }

    private async Task<string> DrawAsync(Texts texts, CancellationToken cancellationToken)
    {
        try
        {
            return await Renderer.DrawAsync(
                typeof(LiveRuns),
                new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["T"] = texts,
                    ["Running"] = await ports.Running.NowAsync(cancellationToken),
                }
            );
        }
        catch (AskingException e)
        {
            return await Renderer.DrawAsync(
                typeof(Notice),
                new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["What"] = e.What.In(texts.Tag),
                    ["Mend"] = e.Mend?.In(texts.Tag),
                    ["IsTrouble"] = true,
                }
            );
        }
    }

    private static string Event(string html)
    {
        StringBuilder text = new("event: runs\n");
        foreach (ReadOnlySpan<char> line in html.AsSpan().EnumerateLines())
        {
            text.Append("data: ").Append(line.Trim()).Append('\n');
        }

        return text.Append('\n').ToString();
    }
}
