using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Tonsure.Adapters;
using Tonsure.Cli;
using Tonsure.Cli.Languages;
using Tonsure.Cli.Serving;
using Tonsure.System.Tests.Rules;
using Tonsure.Web;
using Tonsure.Web.Access;

namespace Tonsure.System.Tests.Web;

/// <summary>The server with all that <c>tonsure serve</c> answers, in this process, on a home of its own.</summary>
internal sealed class OurServer : IAsyncDisposable
{
    private readonly string _folder;
    private readonly CancellationTokenSource _stop = new();
    private readonly StringWriter _said = new(CultureInfo.InvariantCulture);
    private Answers? _answers;
    private WebServer? _server;

    private OurServer()
    {
        _folder = Directory.CreateTempSubdirectory("tonsure-web-").FullName;
        World = new Composition(
            name => name == "TONSURE_HOME" ? Path.Combine(_folder, "home") : null,
            Path.Combine(Product.Root, "data"),
            _folder,
            TimeProvider.System
        );
    }

    public Composition World { get; }

    public HttpClient Client { get; private set; } = null!;

    /// <summary>What the server wrote to its diagnostics.</summary>
    public string Said => _said.ToString();

    /// <summary>Requests that ended in an exception.</summary>
    public List<string> Failures { get; } = [];

    public WebServer Server => _server!;

    /// <summary>A home without a server yet.</summary>
    public static OurServer New() => new();

    /// <summary>Starts it; by default for a single operator.</summary>
    public async Task<OurServer> StartAsync(
        CancellationToken token,
        bool isOperator = true,
        bool isPublic = false,
        string[]? hosts = null,
        string[]? proxies = null
    )
    {
        CommandContext cli = new(World, new English(), _said, _said, false, []);
        _answers = new Answers(cli, _stop.Token);
        _server = await WebServer.StartAsync(
            new ServerOptions(
                new IPEndPoint(IPAddress.Loopback, 0),
                new AccessRules(
                    isOperator,
                    isPublic,
                    (hosts ?? []).ToFrozenSet(StringComparer.Ordinal),
                    (proxies ?? []).Select(IPAddress.Parse).ToFrozenSet()
                ),
                null
            ),
            TestDoors.Of(new TokenBearers(cli)),
            _answers.Endpoints,
            (request, e) => Failures.Add($"{request}: {e.Message}"),
            token
        );
        // Neither redirects nor cookies happen unseen.
        Client = new HttpClient(
            new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }
        )
        {
            BaseAddress = _server.Address,
            Timeout = TimeSpan.FromSeconds(60),
        };
        return this;
    }

    public async Task<(HttpResponseMessage Response, string Text)> AskAsync(
        HttpMethod method,
        string path,
        CancellationToken token,
        string? bearer = null,
        string? body = null,
        string type = "application/json",
        params (string Name, string Value)[] headers
    )
    {
        using HttpRequestMessage request = new(method, new Uri(path, UriKind.Relative));
        if (bearer is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        }

        if (body is not null)
        {
            request.Content = new StringContent(
                body,
                Encoding.UTF8,
                MediaTypeHeaderValue.Parse(type)
            );
        }

        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        HttpResponseMessage response = await Client.SendAsync(request, token);
        return (response, await response.Content.ReadAsStringAsync(token));
    }

    public async Task<JsonElement> JsonAsync(string path, CancellationToken token)
    {
        (HttpResponseMessage response, string text) = await AskAsync(HttpMethod.Get, path, token);
        return response.IsSuccessStatusCode
            ? JsonDocument.Parse(text).RootElement
            : throw new InvalidOperationException(text);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        Client?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _answers?.Dispose();
        _stop.Dispose();
        await _said.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
