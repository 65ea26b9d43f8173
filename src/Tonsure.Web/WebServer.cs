using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tonsure.Web.Http;

namespace Tonsure.Web;

/// <summary>
/// An HTTP server on this machine's loopback. It takes no setting from the environment and from files, and stops on SIGINT and
/// SIGTERM after the requests under way.
/// </summary>
public sealed class WebServer : IAsyncDisposable
{
    // The largest body that any of the paths wants is a batch of a few hundred lines.
    private const long LargestBody = 1 << 20;
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(5);

    private readonly WebApplication _application;

    private WebServer(WebApplication application, Uri address) =>
        (_application, Address) = (application, address);

    /// <summary>Where it listens, with the port that was chosen.</summary>
    public Uri Address { get; }

    /// <summary>Starts a server; it answers when this returns.</summary>
    /// <param name="endpoint">Where to listen; port 0 takes a free one.</param>
    /// <param name="endpoints">What to answer, beside <c>/healthz</c>.</param>
    /// <param name="failed">Told of each request that ended in an exception.</param>
    /// <param name="cancellationToken">Ends the starting.</param>
    /// <exception cref="ArgumentException">The address is not loopback: nothing here asks who is there.</exception>
    /// <exception cref="ListenException">It cannot listen there.</exception>
    public static async Task<WebServer> StartAsync(
        IPEndPoint endpoint,
        IReadOnlyList<IEndpoints> endpoints,
        Action<string, Exception> failed,
        CancellationToken cancellationToken
    )
    {
        if (!IPAddress.IsLoopback(endpoint.Address))
        {
            throw new ArgumentException($"{endpoint} is not loopback", nameof(endpoint));
        }

        WebApplication application = Build(endpoint, endpoints, failed);
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch (Exception e) when (Reason(e) is { } problem)
        {
            await application.DisposeAsync();
            throw new ListenException(endpoint, problem, e);
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

    private static WebApplication Build(
        IPEndPoint endpoint,
        IReadOnlyList<IEndpoints> endpoints,
        Action<string, Exception> failed
    )
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }
        );
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Listen(endpoint);
        });
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestStop);
        foreach (IEndpoints some in endpoints)
        {
            some.AddServices(builder.Services);
        }

        WebApplication application = builder.Build();
        application.Use((context, next) => Guard.AnswerAsync(context, next, failed));
        application.UseRouting();
        application.MapGet("/healthz", context => context.Response.WriteAsync("ok\n"));
        foreach (IEndpoints some in endpoints)
        {
            some.Map(application);
        }

        return application;
    }

    private static ListenProblem? Reason(Exception exception) =>
        exception switch
        {
            AddressInUseException => ListenProblem.InUse,
            SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } =>
                ListenProblem.InUse,
            SocketException { SocketErrorCode: SocketError.AccessDenied } =>
                ListenProblem.NotAllowed,
            SocketException { SocketErrorCode: SocketError.AddressNotAvailable } =>
                ListenProblem.NotHere,
            SocketException { SocketErrorCode: SocketError.AddressFamilyNotSupported } =>
                ListenProblem.NotHere,
            { InnerException: { } inner } => Reason(inner),
            _ => null,
        };
}
