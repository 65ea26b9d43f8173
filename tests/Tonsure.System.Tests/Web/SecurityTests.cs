using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Tonsure.Accounting;
using Xunit;

namespace Tonsure.System.Tests.Web;

/// <summary>What is tried against a server of a single operator, and refused.</summary>
public sealed class SecurityTests : IAsyncLifetime
{
    private readonly OurServer _server = OurServer.New();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _server.StartAsync(Token);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("/healthz")]
    [InlineData("/api/v1/zones?limit=1")]
    [InlineData("/sign-in")]
    [InlineData("/nothing")]
    public async Task Every_answer_forbids_inline_script_and_frames_and_other_hosts(string path)
    {
        (HttpResponseMessage response, _) = await GetAsync(path);
        string policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("10.0.0.5")]
    public async Task A_name_that_was_made_to_lead_here_is_not_answered(string host)
    {
        (HttpResponseMessage response, string text) = await GetAsync(
            "/api/v1/footprint",
            ("Host", host)
        );
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain("rows", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_page_of_another_site_changes_nothing_and_calls_no_tool(
        string header,
        string value
    )
    {
        foreach (string path in new[] { "/api/v1/plans", "/api/v1/plan", "/mcp", "/sign-in" })
        {
            (HttpResponseMessage response, _) = await _server.AskAsync(
                HttpMethod.Post,
                path,
                Token,
                body: "{}",
                headers: (header, value)
            );
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_form_of_another_page_cannot_pass_for_JSON()
    {
        foreach (string type in new[] { "text/plain", "application/x-www-form-urlencoded" })
        {
            (HttpResponseMessage response, _) = await _server.AskAsync(
                HttpMethod.Post,
                "/api/v1/plan",
                Token,
                body: "{}",
                type: type
            );
            Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("'); DROP TABLE superseded; --")]
    [InlineData("\u202Egnp.exe")]
    public async Task A_subject_and_a_label_are_text_whatever_they_say(string text)
    {
        Activity activity = LedgerFacts.Hour(1, text);
        await LedgerFacts.AppendAsync(
            _server.World,
            Token,
            activity with
            {
                Labels = activity.Labels.Add("evil", text),
            }
        );
        foreach (
            string path in new[]
            {
                "/api/v1/footprint",
                "/api/v1/activities",
                $"/api/v1/activities/{activity.Id}",
            }
        )
        {
            (HttpResponseMessage response, string body) = await GetAsync(path);
            Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Contains(
                text,
                Strings(JsonDocument.Parse(body).RootElement),
                StringComparer.Ordinal
            );
        }
    }

    [Theory]
    [InlineData("subject", "' OR '1'='1")]
    [InlineData("subject", "x' UNION SELECT 1 --")]
    [InlineData("site", "'; COPY (SELECT 1) TO '/tmp/x'; --")]
    [InlineData("run", "$subject")]
    [InlineData("run", "run-1' --")]
    public async Task SQL_in_a_filter_is_a_name_that_nothing_has(string parameter, string value)
    {
        await LedgerFacts.AppendAsync(_server.World, Token, LedgerFacts.Hour(1));
        JsonElement json = await _server.JsonAsync(
            $"/api/v1/footprint?{parameter}={Uri.EscapeDataString(value)}",
            Token
        );
        Assert.Equal(0, json.GetProperty("rows").GetArrayLength());
        json = await _server.JsonAsync(
            $"/api/v1/activities?{parameter}={Uri.EscapeDataString(value)}",
            Token
        );
        Assert.Equal(0, json.GetProperty("activities").GetArrayLength());
        Assert.Empty(_server.Failures);
    }

    [Theory]
    [InlineData("/api/v1/footprint?by=day&tz=../../../../etc/passwd")]
    [InlineData("/api/v1/footprint?by=day&tz=/etc/localtime")]
    [InlineData("/api/v1/zones/..%2F..%2Fetc%2Fpasswd/now")]
    [InlineData("/api/v1/zones/%2e%2e/forecast")]
    [InlineData("/api/v1/activities/..%2f..%2fMANIFEST")]
    [InlineData("/openapi/..%2f..%2fsecret.json")]
    public async Task A_path_leads_to_no_file(string path)
    {
        (HttpResponseMessage response, string text) = await GetAsync(path);
        Assert.True(
            response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound,
            $"{response.StatusCode}"
        );
        Assert.DoesNotContain("root:", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_queue_names_no_file_and_no_address_that_the_server_would_ask()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        string address = $"http://{listener.LocalEndpoint}/";
        string jobs = JsonSerializer.Serialize(
            "id,submitted,work_h,slack_h,power_w,site\na,2026-11-25T00:00:00Z,1,1,100,here\n"
        );
        foreach (string zone in new[] { address, "file:///etc/passwd", "../../etc" })
        {
            (HttpResponseMessage response, _) = await _server.AskAsync(
                HttpMethod.Post,
                "/api/v1/plan",
                Token,
                body: $"{{\"jobs\":{jobs},\"sites\":{JsonSerializer.Serialize($"- id: here\n  zone: \"{zone}\"\n")}}}"
            );
            Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        }

        Assert.False(listener.Pending());
    }

    [Theory]
    [InlineData("jobs")]
    [InlineData("sites")]
    public async Task Lists_in_lists_without_end_end_no_process(string field)
    {
        string deep = JsonSerializer.Serialize(new string('[', 100_000));
        string other = field == "jobs" ? "sites" : "jobs";
        string jobs = JsonSerializer.Serialize(
            other == "jobs"
                ? "id,submitted,work_h,slack_h,power_w\na,2026-11-25T00:00:00Z,1,1,100\n"
                : "- id: here\n  zone: DE\n"
        );
        (HttpResponseMessage response, _) = await _server.AskAsync(
            HttpMethod.Post,
            "/api/v1/plan",
            Token,
            body: $"{{\"{field}\":{deep},\"{field}_format\":\"yaml\",\"{other}\":{jobs}}}"
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        (HttpResponseMessage json, _) = await _server.AskAsync(
            HttpMethod.Post,
            "/api/v1/plan",
            Token,
            body: new string('[', 100_000)
        );
        Assert.Equal(HttpStatusCode.BadRequest, json.StatusCode);
    }

    [Fact]
    public async Task A_body_beyond_a_mebibyte_is_refused()
    {
        (HttpResponseMessage response, _) = await _server.AskAsync(
            HttpMethod.Post,
            "/api/v1/plan",
            Token,
            body: new string(' ', (1 << 20) + 1)
        );
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A_body_that_comes_a_letter_now_and_then_is_cut_off()
    {
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, _server.Server.Address.Port, Token);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                "POST /api/v1/plan HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n{"
            ),
            Token
        );
        // Kestrel's least rate is measured after five seconds of grace.
        byte[] answer = new byte[4096];
        int read = await stream
            .ReadAsync(answer, Token)
            .AsTask()
            .WaitAsync(TimeSpan.FromSeconds(40), Token);
        string text = Encoding.ASCII.GetString(answer, 0, read);
        Assert.True(read == 0 || text.Contains(" 408 ", StringComparison.Ordinal), text);
    }

    [Fact]
    public async Task A_failure_tells_strangers_nothing_of_the_machine()
    {
        string log = Path.Combine(_server.World.Home.Activities, "log");
        Directory.CreateDirectory(log);
        await File.WriteAllTextAsync(
            Path.Combine(_server.World.Home.Activities, "MANIFEST"),
            "{",
            Token
        );
        (HttpResponseMessage ready, string text) = await GetAsync("/readyz");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.DoesNotContain(_server.World.Home.Root, text, StringComparison.Ordinal);
        (HttpResponseMessage alive, _) = await GetAsync("/healthz");
        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
    }

    private Task<(HttpResponseMessage Response, string Text)> GetAsync(
        string path,
        params (string, string)[] headers
    ) => _server.AskAsync(HttpMethod.Get, path, Token, headers: headers);

    private static IEnumerable<string> Strings(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject().SelectMany(m => Strings(m.Value)),
            JsonValueKind.Array => json.EnumerateArray().SelectMany(Strings),
            JsonValueKind.String => [json.GetString()!],
            _ => [],
        };
}
