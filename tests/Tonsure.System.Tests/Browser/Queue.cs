using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Tonsure.System.Tests.Browser;

/// <summary>A queue to be planned, and its giving.</summary>
internal static partial class Queue
{
    public const string Sites =
        "- {id: seoul, zone: KR, pue: 1.3, capacity: 4}\n- {id: frankfurt, zone: DE, pue: 1.2, capacity: 4}\n- {id: lulea, zone: SE-SE1, pue: 1.1, capacity: 2}\n";

    /// <summary>Eight jobs from the next hour on.</summary>
    public static string Jobs(DateTimeOffset now)
    {
        string start = now.AddHours(1)
            .ToString("yyyy-MM-dd'T'HH':00:00Z'", CultureInfo.InvariantCulture);
        return "id,submitted,work_h,slack_h,power_w,devices,interruptible,site\n"
            + string.Concat(
                Enumerable
                    .Range(1, 8)
                    .Select(i =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"job-{i},{start},{2 + i},{10 + (4 * i)},{500 + (100 * i)},{1 + (i % 2)},{(i % 3 != 0 ? "true" : "false")},seoul\n"
                        )
                    )
            );
    }

    /// <summary>Gives it as a browser without scripts would; where it is shown then.</summary>
    public static async Task<string> GiveAsync(HttpClient client, CancellationToken token)
    {
        using HttpResponseMessage response = await SendAsync(
            client,
            Jobs(DateTimeOffset.UtcNow),
            Sites,
            token
        );
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return response.RequestMessage!.RequestUri!.PathAndQuery;
    }

    /// <summary>Loads the form, fills it and sends it.</summary>
    public static async Task<HttpResponseMessage> SendAsync(
        HttpClient client,
        string jobs,
        string sites,
        CancellationToken token
    )
    {
        string form = await client.GetStringAsync(new Uri("/plan", UriKind.Relative), token);
        Match hidden = Hidden().Match(form);
        Assert.True(hidden.Success, form);
        using MultipartFormDataContent content = new()
        {
            { new StringContent(hidden.Groups["value"].Value), hidden.Groups["name"].Value },
            { new StringContent(jobs), "jobs_text" },
            { new StringContent(sites), "sites_text" },
        };
        return await client.PostAsync(new Uri("/plan", UriKind.Relative), content, token);
    }

    [GeneratedRegex(
        "<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Hidden();
}
