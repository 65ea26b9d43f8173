using System.Net;
using System.Text.Json;
using Xunit;

namespace Tonsure.System.Tests.Cli;

/// <summary><c>tonsure token</c>, and what a token opens.</summary>
public sealed class TokenTests : IDisposable
{
    private readonly TheProgram _program = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _program.Dispose();

    [Fact]
    public void A_token_is_shown_once_listed_without_its_secret_and_revoked()
    {
        Answer made = _program.Run("token", "new", "ci", "--scope", "read,metrics");
        Assert.Equal(0, made.Code);
        string secret = made.Out.Trim();
        Assert.Matches("^tonsure_[0-9a-f]{16}_[A-Za-z0-9_-]{43}$", secret);
        string id = secret.Split('_')[1];
        Answer listed = _program.Run("token", "list", "--format", "json");
        JsonElement token = Assert.Single(
            JsonDocument.Parse(listed.Out).RootElement.EnumerateArray()
        );
        Assert.Equal(id, token.GetProperty("id").GetString());
        Assert.Equal(2, token.GetProperty("scopes").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, token.GetProperty("revoked").ValueKind);
        Assert.DoesNotContain(secret, listed.Out, StringComparison.Ordinal);
        Assert.Equal(0, _program.Run("token", "revoke", id).Code);
        listed = _program.Run("token", "list", "--format", "json");
        Assert.Equal(
            JsonValueKind.String,
            JsonDocument.Parse(listed.Out).RootElement[0].GetProperty("revoked").ValueKind
        );
        Answer unknown = _program.Run("token", "revoke", "../../x");
        Assert.Equal(2, unknown.Code);
        Assert.Contains("tonsure token list", unknown.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new", "", "64")]
    [InlineData("new", "x", "read", "--scope", "root")]
    [InlineData("new", "x", "3660", "--days", "0")]
    public void What_makes_no_token_is_refused_with_what_would(
        string verb,
        string name,
        string said,
        params string[] more
    )
    {
        Answer answer = _program.Run(["token", verb, name, .. more]);
        Assert.Equal(2, answer.Code);
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
        Assert.Equal("", answer.Out);
    }

    [Fact]
    public async Task A_server_behind_a_proxy_asks_for_a_token_and_needs_a_name()
    {
        Answer nameless = _program.Run(
            "serve",
            "--listen",
            "127.0.0.1:0",
            "--trusted-proxy",
            "127.0.0.1"
        );
        Assert.Equal(2, nameless.Code);
        Assert.Contains("--host", nameless.Error, StringComparison.Ordinal);
        string secret = _program.Run("token", "new", "me").Out.Trim();
        using Running server = await Running.StartAsync(
            _program,
            "serve",
            "--listen",
            "127.0.0.1:0",
            "--trusted-proxy",
            "127.0.0.1",
            "--host",
            "carbon.example.org"
        );
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server, null));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, secret));
        Answer answer = await server.StopAsync(15);
        Assert.DoesNotContain(secret, answer.Error, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> StatusAsync(Running server, string? secret)
    {
        using HttpRequestMessage request = new(
            HttpMethod.Get,
            new Uri("/api/v1/footprint", UriKind.Relative)
        );
        request.Headers.Host = "carbon.example.org";
        request.Headers.Add("X-Forwarded-Proto", "https");
        if (secret is not null)
        {
            request.Headers.Add("Authorization", $"Bearer {secret}");
        }

        using HttpResponseMessage response = await server.Client.SendAsync(request, Token);
        return response.StatusCode;
    }
}
