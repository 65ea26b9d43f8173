using System.Text;
using Microsoft.AspNetCore.Http;
using Tonsure.Web.Asking;
using Tonsure.Web.Http;
using Tonsure.Web.Languages;
using Tonsure.Web.Pages.Parts;

namespace Tonsure.Web.Pages;

/// <summary>Measurements in progress as server-sent events: what has changed is sent, once a second at most.</summary>
internal sealed class LiveFeed(PagePorts ports)
{
    private const int QuietSeconds = 15;

    /// <summary>Sends events until the reader or the server goes.</summary>
    public Task FollowAsync(HttpContext http)
    {
        Texts texts = Texts.For(http.Request);
        string last = "";
        int quiet = 0;
        return EventStream.SendAsync(
            http,
            ports.Time,
            async cancellationToken =>
            {
                string now = await DrawAsync(texts, cancellationToken);
                if (now != last)
                {
                    (last, quiet) = (now, 0);
                    return Event(now);
                }

                // So that whoever stands between knows that this is alive.
                return ++quiet % QuietSeconds == 0 ? ":\n\n" : "";
            }
        );
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
