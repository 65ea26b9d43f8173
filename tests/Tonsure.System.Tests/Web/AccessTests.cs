using System.Net;
using Microsoft.AspNetCore.Routing;
using Tonsure.Web.Http;
using Xunit;

namespace Tonsure.System.Tests.Web;

/// <summary>Every endpoint is tried with every role: what is not opened is closed.</summary>
public sealed class AccessTests : IAsyncLifetime
{
    private readonly OurServer _server = OurServer.New();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_endpoint_lets_in_whom_it_should_and_nobody_else(bool isPublic)
    {
        await _server.StartAsync(Token, isOperator: false, isPublic: isPublic);
        string expired = Secret("read", TimeSpan.FromMilliseconds(1));
        (Adapters.Access.StoredToken gone, string revoked) = _server.World.Tokens.Create(
            "gone",
            ["read", "write", "metrics"],
            null
        );
        _server.World.Tokens.Revoke(gone.Id);
        await Task.Delay(20, Token);
        (string Role, string? Bearer, Scope[] Scopes)[] roles =
        [
            ("nobody", null, []),
            ("garbage", "tonsure_0000000000000000_AAAA", []),
            ("expired", expired, []),
            ("revoked", revoked, []),
            ("metrics", Secret("metrics"), [Scope.Metrics]),
            ("read", Secret("read"), [Scope.Read]),
            ("write", Secret("write"), [Scope.Read, Scope.Write]),
        ];
        List<string> wrong = [];
        foreach (RouteEndpoint endpoint in _server.Server.Endpoints)
        {
            Needs needs = endpoint.Metadata.GetMetadata<Needs>() ?? Needs.Read;
            foreach ((string role, string? bearer, Scope[] scopes) in roles)
            {
                bool let =
                    needs.Scope is not { } scope
                    || scopes.Contains(scope)
                    // A token that allows nothing lets in nowhere that a token is asked for.
                    || (needs.OpenWhenPublic && isPublic && (bearer is null || scopes.Length > 0));
                HttpStatusCode status = await TryAsync(endpoint, bearer);
                bool shut = status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;
                if (let == shut)
                {
                    wrong.Add($"{role} {endpoint.DisplayName}: {status}");
                }
            }
        }

        Assert.Empty(wrong);
        Assert.True(_server.Server.Endpoints.Count > 20, $"{_server.Server.Endpoints.Count}");
    }

    [Fact]
    public async Task Only_these_endpoints_let_strangers_in()
    {
        await _server.StartAsync(Token);
        Assert.Equal(
            [
                "/assets/{name}",
                "/health",
                "/healthz",
                "/readyz",
                "/sign-in",
                "/sign-in",
                "/sign-in.css",
                "/sign-out",
            ],
            _server
                .Server.Endpoints.Where(endpoint =>
                    endpoint.Metadata.GetMetadata<Needs>()?.Scope is null
                    && endpoint.Metadata.GetMetadata<Needs>() is not null
                )
                .Select(endpoint => endpoint.RoutePattern.RawText!)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task What_is_no_path_at_all_is_not_told_to_strangers()
    {
        await _server.StartAsync(Token, isOperator: false);
        (HttpResponseMessage response, _) = await _server.AskAsync(
            HttpMethod.Get,
            "/nothing/here",
            Token
        );
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task The_operator_on_loopback_needs_no_token_unless_a_proxy_passes_others_on()
    {
        await _server.StartAsync(Token);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync());
        foreach (
            string header in new[] { "X-Forwarded-For", "Forwarded", "X-Forwarded-Proto", "Via" }
        )
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync((header, "203.0.113.7")));
        }
    }

    [Fact]
    public async Task A_token_is_revoked_at_once_and_so_are_its_sessions()
    {
        await _server.StartAsync(Token, isOperator: false);
        (Adapters.Access.StoredToken token, string secret) = _server.World.Tokens.Create(
            "me",
            ["read"],
            null
        );
        (string, string) cookie = ("Cookie", await SignInAsync(secret));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(cookie));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(("Authorization", $"Bearer {secret}")));
        _server.World.Tokens.Revoke(token.Id);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(cookie));
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await StatusAsync(("Authorization", $"Bearer {secret}"))
        );
    }

    [Fact]
    public async Task A_session_is_a_cookie_that_scripts_other_sites_and_plain_HTTP_do_not_get()
    {
        await _server.StartAsync(Token, isOperator: false);
        string secret = Secret("read");
        (HttpResponseMessage signed, _) = await TrySignInAsync(secret, "/api/v1/zones?limit=1");
        Assert.Equal(HttpStatusCode.SeeOther, signed.StatusCode);
        Assert.Equal("/api/v1/zones?limit=1", signed.Headers.Location!.ToString());
        string set = Assert.Single(
            signed.Headers.GetValues("Set-Cookie"),
            cookie => cookie.StartsWith("__Host-tonsure=", StringComparison.Ordinal)
        );
        foreach (string flag in new[] { "secure", "httponly", "samesite=strict", "path=/" })
        {
            Assert.Contains(flag, set, StringComparison.OrdinalIgnoreCase);
        }

        Assert.DoesNotContain(secret, set, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Signing_in_leads_nowhere_else(string back)
    {
        await _server.StartAsync(Token, isOperator: false);
        (HttpResponseMessage signed, _) = await TrySignInAsync(Secret("read"), back);
        Assert.Equal("/", signed.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/activities?subject=한국어", "/activities?subject=%ED%95%9C%EA%B5%AD%EC%96%B4")]
    [InlineData("/?q=🙂&x=%22", "/?q=%F0%9F%99%82&x=%22")]
    public async Task Signing_in_leads_back_also_where_the_address_has_letters_of_any_language(
        string back,
        string location
    )
    {
        await _server.StartAsync(Token, isOperator: false);
        (HttpResponseMessage signed, _) = await TrySignInAsync(Secret("read"), back);
        Assert.Equal(HttpStatusCode.SeeOther, signed.StatusCode);
        Assert.Equal(location, signed.Headers.GetValues("Location").Single());
        Assert.Empty(_server.Failures);
    }

    [Theory]
    [InlineData("/sign-in", "ko-KR,ko;q=0.9,en;q=0.8", "들어가기")]
    [InlineData("/sign-in", "fr,en;q=0.1", "Sign in")]
    [InlineData("/sign-in", "en;q=0.5,ko", "들어가기")]
    [InlineData("/sign-in?lang=en", "ko", "Sign in")]
    public async Task The_page_that_asks_for_a_token_speaks_as_all_pages_do(
        string path,
        string languages,
        string said
    )
    {
        await _server.StartAsync(Token, isOperator: false);
        (_, string page) = await _server.AskAsync(
            HttpMethod.Get,
            path,
            Token,
            headers: ("Accept-Language", languages)
        );
        Assert.Contains(said, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_signed_in_signs_out_on_any_page_and_nobody_else_is_offered_it()
    {
        await _server.StartAsync(Token);
        (_, string operators) = await _server.AskAsync(HttpMethod.Get, "/grid", Token);
        Assert.DoesNotContain("/sign-out", operators, StringComparison.Ordinal);
        string session = await SignInAsync(Secret("read"));
        (string, string)[] signedIn = [("Cookie", session), ("Accept", "text/html")];
        foreach (string path in new[] { "/", "/grid", "/nothing" })
        {
            (_, string some) = await _server.AskAsync(
                HttpMethod.Get,
                path,
                Token,
                headers: signedIn
            );
            Assert.Contains("action=\"/sign-out\"", some, StringComparison.Ordinal);
        }

        (HttpResponseMessage page, string text) = await _server.AskAsync(
            HttpMethod.Get,
            "/grid",
            Token,
            headers: ("Cookie", session)
        );
        (string, string) cookies = (
            "Cookie",
            $"{session}; {page.Headers.GetValues("Set-Cookie").Single().Split(';')[0]}"
        );
        (HttpResponseMessage forged, _) = await _server.AskAsync(
            HttpMethod.Post,
            "/sign-out",
            Token,
            body: "x=y",
            type: "application/x-www-form-urlencoded",
            headers: cookies
        );
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        (HttpResponseMessage left, _) = await _server.AskAsync(
            HttpMethod.Post,
            "/sign-out",
            Token,
            body: $"__RequestVerificationToken={Uri.EscapeDataString(FormToken(text))}",
            type: "application/x-www-form-urlencoded",
            headers: cookies
        );
        Assert.Equal(HttpStatusCode.SeeOther, left.StatusCode);
        // The operator needs no session; whoever comes through a proxy has none any more.
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await StatusAsync(("Cookie", session), ("X-Forwarded-For", "203.0.113.7"))
        );
    }

    [Fact]
    public async Task A_form_without_its_antiforgery_token_signs_nobody_in_and_a_wrong_token_is_said()
    {
        await _server.StartAsync(Token, isOperator: false);
        string secret = Secret("read");
        (HttpResponseMessage bare, _) = await _server.AskAsync(
            HttpMethod.Post,
            "/sign-in",
            Token,
            body: $"token={secret}",
            type: "application/x-www-form-urlencoded"
        );
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        Assert.False(bare.Headers.Contains("Set-Cookie"));
        (HttpResponseMessage wrong, string page) = await TrySignInAsync("tonsure_nonsense", "/");
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Contains("This token allows nothing", page, StringComparison.Ordinal);
        Assert.DoesNotContain("nonsense", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_asked_for_leads_to_the_form_and_back()
    {
        await _server.StartAsync(Token, isOperator: false);
        (HttpResponseMessage response, _) = await _server.AskAsync(
            HttpMethod.Get,
            "/api/v1/live?x=%22%3E",
            Token,
            headers: ("Accept", "text/html,application/xhtml+xml")
        );
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        string form = response.Headers.Location!.ToString();
        Assert.StartsWith("/sign-in?return=", form, StringComparison.Ordinal);
        (_, string page) = await _server.AskAsync(HttpMethod.Get, form, Token);
        Assert.DoesNotContain("x=\">", page, StringComparison.Ordinal);
        Assert.Contains("/api/v1/live", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_a_proxy_only_it_may_ask_and_it_must_speak_TLS()
    {
        await _server.StartAsync(
            Token,
            isOperator: false,
            hosts: ["carbon.example.org"],
            proxies: ["127.0.0.1"]
        );
        (string, string) host = ("Host", "carbon.example.org");
        (string, string) token = ("Authorization", $"Bearer {Secret("read")}");
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(host, token));
        Assert.Equal(
            HttpStatusCode.OK,
            await StatusAsync(host, token, ("X-Forwarded-Proto", "https"))
        );
        Assert.Equal(
            HttpStatusCode.BadRequest,
            await StatusAsync(token, ("X-Forwarded-Proto", "https"))
        );
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await StatusAsync(host, ("X-Forwarded-Proto", "https"))
        );
    }

    [Fact]
    public async Task No_token_and_no_session_is_written_anywhere_but_where_it_was_asked_for()
    {
        await _server.StartAsync(Token, isOperator: false);
        string secret = Secret("read");
        string cookie = await SignInAsync(secret);
        _ = await StatusAsync(("Authorization", $"Bearer {secret}"));
        _ = await StatusAsync(("Authorization", $"Bearer {secret}x"));
        string[] hidden = [secret, secret.Split('_')[2], cookie.Split('=')[1]];
        foreach (string text in hidden)
        {
            Assert.DoesNotContain(text, _server.Said, StringComparison.Ordinal);
            Assert.All(
                Directory.EnumerateFiles(_server.World.Home.Root, "*", SearchOption.AllDirectories),
                file =>
                    Assert.DoesNotContain(text, File.ReadAllText(file), StringComparison.Ordinal)
            );
        }
    }

    private string Secret(string scope, TimeSpan? life = null) =>
        _server.World.Tokens.Create(scope, [scope], life).Secret;

    private async Task<HttpStatusCode> StatusAsync(params (string, string)[] headers) =>
        (await _server.AskAsync(HttpMethod.Get, "/api/v1/zones?limit=1", Token, headers: headers))
            .Response
            .StatusCode;

    private async Task<HttpStatusCode> TryAsync(RouteEndpoint endpoint, string? bearer)
    {
        string path = endpoint
            .RoutePattern.RawText!.Replace("{documentName}", "v1", StringComparison.Ordinal)
            .Replace("{zone}", "DE", StringComparison.Ordinal)
            .Replace("{id}", "7", StringComparison.Ordinal);
        string method =
            endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "GET";
        using HttpRequestMessage request = new(
            new HttpMethod(method),
            new Uri(path.Length == 0 ? "/" : path, UriKind.Relative)
        );
        if (bearer is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {bearer}");
        }

        using HttpResponseMessage response = await _server.Client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            Token
        );
        // A wrong token in the form is said with the same status as a missing one.
        return response.StatusCode;
    }

    private static string FormToken(string page) =>
        WebUtility.HtmlDecode(
            page.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0]
        );

    private async Task<string> SignInAsync(string secret)
    {
        (HttpResponseMessage signed, _) = await TrySignInAsync(secret, "/");
        return signed
            .Headers.GetValues("Set-Cookie")
            .Single(cookie => cookie.StartsWith("__Host-", StringComparison.Ordinal))
            .Split(';')[0];
    }

    private async Task<(HttpResponseMessage Response, string Page)> TrySignInAsync(
        string secret,
        string back
    )
    {
        (HttpResponseMessage form, string page) = await _server.AskAsync(
            HttpMethod.Get,
            "/sign-in",
            Token
        );
        string cookie = form.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        return await _server.AskAsync(
            HttpMethod.Post,
            "/sign-in",
            Token,
            body: $"__RequestVerificationToken={Uri.EscapeDataString(FormToken(page))}&token={Uri.EscapeDataString(secret)}&return={Uri.EscapeDataString(back)}",
            type: "application/x-www-form-urlencoded",
            headers: ("Cookie", cookie)
        );
    }
}
