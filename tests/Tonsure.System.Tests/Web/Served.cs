using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Tonsure.Web;
using Tonsure.Web.Http;

namespace Tonsure.System.Tests.Web;

/// <summary>A server in this process on a free port, and its client.</summary>
internal sealed class Served : IAsyncDisposable
{
    private readonly WebServer _server;

    private Served(WebServer server, List<string> failures)
    {
        (_server, Failures) = (server, failures);
        Client = new HttpClient(
            new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromSeconds(30) }
        )
        {
            BaseAddress = server.Address,
            Timeout = TimeSpan.FromSeconds(30),
        };
    }

    public HttpClient Client { get; }

    /// <summary>Requests that ended in an exception.</summary>
    public IReadOnlyList<string> Failures { get; }

    public static async Task<Served> StartAsync(IEndpoints endpoints, CancellationToken token)
    {
        List<string> failures = [];
        WebServer server = await WebServer.StartAsync(
            ServerOptions.Loopback(new IPEndPoint(IPAddress.Loopback, 0)),
            TestDoors.Of(new NoBearers()),
            [endpoints],
            (request, e) => failures.Add($"{request}: {e.Message}"),
            token
        );
        return new Served(server, failures);
    }

    /// <summary>Asks and reads the JSON, whatever the status.</summary>
    public async Task<(HttpResponseMessage Response, JsonElement Json)> GetAsync(
        string path,
        CancellationToken token
    ) => await ReadAsync(await Client.GetAsync(new Uri(path, UriKind.Relative), token), token);

    /// <summary>Posts JSON and reads the JSON, whatever the status.</summary>
    public async Task<(HttpResponseMessage Response, JsonElement Json)> PostAsync(
        string path,
        string body,
        CancellationToken token,
        string type = "application/json"
    )
    {
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(path, UriKind.Relative));
        request.Content = new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse(type));
        // A server that refuses a body before it has come hangs up: who is still sending may not hear why.
        request.Headers.ExpectContinue = true;
        return await ReadAsync(await Client.SendAsync(request, token), token);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
    }

    private static async Task<(HttpResponseMessage Response, JsonElement Json)> ReadAsync(
        HttpResponseMessage response,
        CancellationToken token
    ) =>
        (response, JsonDocument.Parse(await response.Content.ReadAsStringAsync(token)).RootElement);
}
