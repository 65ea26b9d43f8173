using System.Net;
using Tonsure.System.Tests.Cli;
using Xunit;

namespace Tonsure.System.Tests.Browser;

/// <summary>Where there is nothing to show, each page says what is the matter and what to type. No browser is needed for that.</summary>
[Collection(BrowserAlone.Name)]
public sealed class TroubleTests(EmptyHome empty) : IClassFixture<EmptyHome>, IDisposable
{
    private readonly TheProgram _program = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("/", "en", "Nothing has been measured yet.", "tonsure run")]
    [InlineData("/", "ko", "아직 측정한 것이 없습니다.", "tonsure run")]
    [InlineData("/activities", "en", "Nothing has been measured yet.", "tonsure run")]
    [InlineData("/live", "en", "Nothing is being measured", "tonsure run")]
    [InlineData("/live", "ko", "측정 중인 것이 없습니다", "tonsure run")]
    [InlineData("/plan", "en", "An example", "tonsure plan --jobs jobs.csv --sites sites.yaml")]
    [InlineData(
        "/?subject=nobody",
        "en",
        "Nothing in the ledger is about this.",
        "Take a condition away"
    )]
    public async Task An_empty_ledger_is_told_what_to_type(
        string path,
        string language,
        string what,
        string mend
    )
    {
        Serving server = empty.Server;
        (HttpStatusCode status, string text) = await GetAsync(server, path, language);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(what, text, StringComparison.Ordinal);
        Assert.Contains(mend, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "en")]
    [InlineData("/", "ko")]
    [InlineData("/activities", "en")]
    public async Task A_corrupt_segment_is_named_with_the_command_that_finds_it(
        string path,
        string language
    )
    {
        Assert.Equal(0, _program.Run("run", "--zone", "DE", "--", "true").Code);
        string segment = Assert.Single(
            Directory.GetFiles(Path.Combine(_program.Home, "activities", "log"))
        );
        byte[] bytes = await File.ReadAllBytesAsync(segment, Token);
        bytes.AsSpan(bytes.Length / 3, bytes.Length / 3).Fill(0xA5);
        await File.WriteAllBytesAsync(segment, bytes, Token);
        using Serving server = await Serving.StartAsync(_program);
        (HttpStatusCode status, string text) = await GetAsync(server, path, language);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains(Path.GetFileName(segment), text, StringComparison.Ordinal);
        Assert.Contains("tonsure ledger verify", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/grid?zone=DEE", 404, "“DEE”", "DE")]
    [InlineData("/grid?zone=%3Cscript%3E", 404, "&lt;script&gt;", "list below")]
    [InlineData("/?owner=a//b", 400, "a//b", "acme/nlp")]
    [InlineData("/?from=soon", 400, "soon", "2026-11-25")]
    [InlineData(
        "/?from=2026-11-25&to=2026-11-24",
        400,
        "ends before it begins",
        "Mend the address"
    )]
    [InlineData("/?by=colour", 400, "colour", "Mend the address")]
    [InlineData("/activities?after=junk", 400, "place in the list is lost", "Mend the address")]
    [InlineData("/activities/1", 404, "“1”", "list of activities")]
    [InlineData("/plan/none", 404, "last queues only", "Give the queue again")]
    [InlineData("/nowhere", 404, "There is no /nowhere here", "stand above")]
    public async Task What_cannot_be_shown_is_named_with_its_mend(
        string path,
        int status,
        string what,
        string mend
    )
    {
        Serving server = empty.Server;
        (HttpStatusCode answered, string text) = await GetAsync(server, path, "en");
        Assert.Equal(status, (int)answered);
        Assert.Contains(what, text, StringComparison.Ordinal);
        Assert.Contains(mend, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", Queue.Sites, 400, "Jobs: nothing was given")]
    [InlineData("id,submitted\n", "", 400, "Sites: nothing was given")]
    [InlineData("id,submitted,work_h,slack_h,power_w\na,soon,1,1,1\n", Queue.Sites, 422, "line 2")]
    [InlineData(
        "id,submitted,work_h,slack_h,power_w\na,2026-11-25T00:00:00Z,1,1,1\n",
        "- {id: x, zone: DE, pui: 1}\n",
        422,
        "line 1"
    )]
    public async Task A_queue_that_cannot_be_planned_is_refused_by_its_line(
        string jobs,
        string sites,
        int status,
        string what
    )
    {
        Serving server = empty.Server;
        using HttpResponseMessage response = await Queue.SendAsync(
            server.Client,
            jobs,
            sites,
            Token
        );
        string text = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Token));
        Assert.True(status == (int)response.StatusCode, text);
        Assert.Contains(what, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_not_ours_is_refused_and_nothing_is_taken()
    {
        Serving server = empty.Server;
        using StringContent jobs = new(Queue.Jobs(DateTimeOffset.UtcNow));
        using StringContent sites = new(Queue.Sites);
        using MultipartFormDataContent form = new()
        {
            { jobs, "jobs_text" },
            { sites, "sites_text" },
        };
        using HttpResponseMessage response = await server.Client.PostAsync(
            new Uri("/plan", UriKind.Relative),
            form,
            Token
        );
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        string text = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Token));
        Assert.Contains("not one of this server’s", text, StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode, string)> GetAsync(
        Serving server,
        string path,
        string language
    )
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        request.Headers.Add("Accept", "text/html");
        request.Headers.Add("Accept-Language", language);
        using HttpResponseMessage response = await server.Client.SendAsync(request, Token);
        string html = await response.Content.ReadAsStringAsync(Token);
        // What a visitor wrote must not have become part of the page.
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        string text = path.Contains("script", StringComparison.Ordinal)
            ? html
            : WebUtility.HtmlDecode(html);
        return (response.StatusCode, text);
    }
}
