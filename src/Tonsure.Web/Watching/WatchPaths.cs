using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using Tonsure.Web.Asking;
using Tonsure.Web.Http;

namespace Tonsure.Web.Watching;

/// <summary>For whoever watches over the server: <c>/readyz</c>, whether the ledger can be read, and <c>/metrics</c> for Prometheus.</summary>
/// <param name="footprints">The ledger.</param>
/// <param name="running">Measurements in progress.</param>
/// <param name="collector">Where OpenTelemetry metrics are sent too; null for nowhere.</param>
public sealed class WatchPaths(IFootprints footprints, IRunningMeasurements running, Uri? collector)
    : IEndpoints
{
    private static readonly string[] Meters =
    [
        ServerFigures.Name,
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "System.Runtime",
    ];

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton(_ => new ServerFigures(running));
        services
            .AddOpenTelemetry()
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(Meters).AddPrometheusExporter();
                if (collector is not null)
                {
                    metrics.AddOtlpExporter(exporter => exporter.Endpoint = collector);
                }
            });
    }

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder routes)
    {
        // Made now, so that it tells from the first collection on.
        _ = routes.ServiceProvider.GetRequiredService<ServerFigures>();
        routes.MapGet("/readyz", ReadyAsync).WithMetadata(Needs.Nothing);
        routes.MapPrometheusScrapingEndpoint("/metrics").WithMetadata(Needs.Metrics);
    }

    private async Task ReadyAsync(HttpContext context)
    {
        try
        {
            _ = await footprints.VersionAsync(context.RequestAborted);
            await context.Response.WriteAsync("ready\n", context.RequestAborted);
        }
        catch (AskingException e)
        {
            // Everybody may ask; where the home is and what is in it they are not told.
            await Problems.WriteAsync(
                context,
                StatusCodes.Status503ServiceUnavailable,
                $"The ledger cannot be read ({e.Problem}); tonsure ledger verify says more."
            );
        }
    }
}
