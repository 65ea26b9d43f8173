using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Tonsure.Web.Http;
using Xunit;

namespace Tonsure.System.Tests.Web;

/// <summary>The API's reference as it is sent: how strict, to whom, how large. A browser looks at it in Browser/ReferencePageTests.</summary>
public sealed class ReferenceTests : IAsyncLifetime
{
    private const int LargestLibrary = 2 << 20;
    private readonly OurServer _server = OurServer.New();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _server.StartAsync(Token);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Its_policy_is_that_of_all_pages_but_for_styles()
    {
        string ours = await PolicyAsync("/grid");
        string its = await PolicyAsync("/api");
        Assert.Contains("style-src 'self';", ours, StringComparison.Ordinal);
        Assert.Equal(
            ours,
            its.Replace(
                "style-src 'self' 'unsafe-inline';",
                "style-src 'self';",
                StringComparison.Ordinal
            )
        );
        Assert.NotEqual(ours, its);
        Assert.Contains("connect-src 'self';", its, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", its, StringComparison.Ordinal);
    }

    [Fact]
    public void It_needs_what_the_document_needs() =>
        Assert.Same(NeedsOf("/openapi/{documentName}.json"), NeedsOf("/api"));

    [Fact]
    public async Task Strangers_see_it_only_where_the_server_is_public()
    {
        await using OurServer closed = OurServer.New();
        await closed.StartAsync(Token, isOperator: false);
        (HttpResponseMessage shut, _) = await closed.AskAsync(HttpMethod.Get, "/api", Token);
        Assert.Equal(HttpStatusCode.Unauthorized, shut.StatusCode);
        await using OurServer open = OurServer.New();
        await open.StartAsync(Token, isOperator: false, isPublic: true);
        (HttpResponseMessage let, _) = await open.AskAsync(HttpMethod.Get, "/api", Token);
        Assert.Equal(HttpStatusCode.OK, let.StatusCode);
    }

    [Theory]
    [InlineData("en", "Without scripts read the document itself")]
    [InlineData("ko", "스크립트가 없으면 원문이나")]
    public async Task Without_scripts_it_says_where_the_document_is(string language, string said)
    {
        (_, string page) = await _server.AskAsync(
            HttpMethod.Get,
            $"/api?lang={language}",
            Token,
            headers: ("Accept", "text/html")
        );
        page = WebUtility.HtmlDecode(page);
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/openapi/v1.json\">", page, StringComparison.Ordinal);
        Assert.Contains("docs/api/v1.md", page, StringComparison.Ordinal);
        // No script and no style stands in what we send, though styles might.
        Assert.All(
            page.Split("<script").Skip(1),
            script => Assert.StartsWith(" src=\"/assets/", script, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_library_is_sent_packed_and_kept_for_ever()
    {
        string address = await LibraryAsync();
        (HttpResponseMessage packed, byte[] content) = await GetAsync(address, "br, gzip;q=0.5");
        Assert.Equal("gzip", Assert.Single(packed.Content.Headers.ContentEncoding));
        Assert.Equal(
            "text/javascript; charset=utf-8",
            packed.Content.Headers.ContentType!.ToString()
        );
        Assert.Contains("Accept-Encoding", packed.Headers.Vary);
        Assert.Equal(
            "public, max-age=31536000, immutable",
            packed.Headers.CacheControl!.ToString()
        );
        Assert.InRange(content.Length, 1 << 16, LargestLibrary);
        (HttpResponseMessage plain, byte[] script) = await GetAsync(address, "br, gzip;q=0");
        Assert.Empty(plain.Content.Headers.ContentEncoding);
        await using GZipStream unpacking = new(
            new MemoryStream(content),
            CompressionMode.Decompress
        );
        using MemoryStream unpacked = new();
        await unpacking.CopyToAsync(unpacked, Token);
        Assert.Equal(script, unpacked.ToArray());
        string text = Encoding.UTF8.GetString(script);
        Assert.Contains("createApiReference", text, StringComparison.Ordinal);
        // What the policy would refuse.
        Assert.DoesNotContain("new Function(", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_other_page_names_its_library()
    {
        string name = (await LibraryAsync()).Split('/')[^1];
        foreach (string path in new[] { "/", "/activities", "/live", "/grid", "/plan" })
        {
            (HttpResponseMessage response, string page) = await _server.AskAsync(
                HttpMethod.Get,
                path,
                Token
            );
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.DoesNotContain(name, page, StringComparison.Ordinal);
            Assert.Contains("<a href=\"/api\">", page, StringComparison.Ordinal);
        }
    }

    private async Task<string> PolicyAsync(string path)
    {
        (HttpResponseMessage response, _) = await _server.AskAsync(HttpMethod.Get, path, Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return response.Headers.GetValues("Content-Security-Policy").Single();
    }

    private Needs NeedsOf(string path) =>
        Assert
            .Single(_server.Server.Endpoints, endpoint => endpoint.RoutePattern.RawText == path)
            .Metadata.GetRequiredMetadata<Needs>();

    private async Task<string> LibraryAsync()
    {
        (_, string page) = await _server.AskAsync(HttpMethod.Get, "/api", Token);
        return page.Split("data-library=\"")[1].Split('"')[0];
    }

    private async Task<(HttpResponseMessage Response, byte[] Content)> GetAsync(
        string path,
        string encodings
    )
    {
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encodings);
        HttpResponseMessage response = await _server.Client.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (response, await response.Content.ReadAsByteArrayAsync(Token));
    }
}
