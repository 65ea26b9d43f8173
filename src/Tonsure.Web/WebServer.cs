using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tonsure.Web.Http;

namespace Tonsure.Web;

/// <summary>
/// An HTTP server. It takes no setting from the environment and from files, lets in whom its rules let in, and stops on SIGINT and
/// SIGTERM after the requests under way.
/// </summary>
public sealed class WebServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private WebServer(WebApplication application, Uri address) =>
        (_application, Address) = (application, address);

    /// <summary>Where it listens, with the port that was chosen.</summary>
    public Uri Address { get; }

    /// <summary>All that it answers, for whoever looks whether each door is shut.</summary>
    internal IReadOnlyList<RouteEndpoint> Endpoints =>
        [
            .. _application
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>(),
        ];

    /// <summary>Starts a server; it answers when this returns.</summary>
    /// <param name="options">Where to listen and whom to let in.</param>
    /// <param name="doors">What people are asked with.</param>
    /// <param name="endpoints">What to answer.</param>
    /// <param name="failed">Told of each request that ended in an exception.</param>
    /// <param name="cancellationToken">Ends the starting.</param>
    /// <exception cref="ArgumentException">What is sent could be read on the way.</exception>
    /// <exception cref="ListenException">It cannot listen there.</exception>
    public static async Task<WebServer> StartAsync(
        ServerOptions options,
        ServerDoors doors,
        IReadOnlyList<IEndpoints> endpoints,
        Action<string, Exception> failed,
        CancellationToken cancellationToken
    )
    {
        if (!options.IsSafe)
        {
            throw new ArgumentException(
                $"{options.Endpoint} is not loopback, and neither TLS nor a proxy is there",
                nameof(options)
            );
        }

        WebApplication application = ServerBuilding.Build(options, doors, endpoints, failed);
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch (Exception e) when (ListenProblems.Of(e) is { } problem)
        {
            await application.DisposeAsync();
            throw new ListenException(options.Endpoint, problem, e);
        }

        string address = application
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Single();
        return new WebServer(application, new Uri(address));
    }

    /// <summary>Returns when the server has stopped, after a signal or the token.</summary>
    public Task WaitForStopAsync(CancellationToken cancellationToken) =>
        _application.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(CancellationToken.None);
        await _application.DisposeAsync();
    }
}
