using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tonsure.Grid.Sources;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.CarbonAware;

/// <summary>
/// The paths of the Carbon Aware SDK's WebApi 1.8 with its parameters and shapes, so that its clients work unchanged. Where it answers
/// nothing or zero for what is not known, an error is answered; see docs/api/carbon-aware.md.
/// </summary>
/// <param name="locations">The names that may be asked for.</param>
/// <param name="intensities">The figures.</param>
/// <param name="time">The clock.</param>
public sealed class CarbonAwareApi(
    LocationBook locations,
    IZoneIntensities intensities,
    TimeProvider time
) : IEndpoints
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder routes)
    {
        // The grid is everybody's.
        RouteGroupBuilder open = routes.MapGroup("");
        open.WithMetadata(Needs.PublicRead);
        ObservedHours observed = new(locations, intensities, time);
        Forecasts forecasts = new(intensities);
        Averages averages = new(intensities, time);
        open.MapGet("/emissions/bylocation", new ByLocation(observed).HandleAsync);
        open.MapGet("/emissions/bylocations", new ByLocations(observed).HandleAsync);
        open.MapGet("/emissions/bylocations/best", new ByLocationsBest(observed).HandleAsync);
        open.MapGet(
            "/emissions/forecasts/current",
            new CurrentForecast(locations, forecasts, time).HandleAsync
        );
        open.MapPost(
            "/emissions/forecasts/batch",
            new ForecastBatch(locations, forecasts, time).HandleAsync
        );
        open.MapGet(
            "/emissions/average-carbon-intensity",
            new AverageOfLocation(locations, averages).HandleAsync
        );
        open.MapPost(
            "/emissions/average-carbon-intensity/batch",
            new AverageBatch(locations, averages).HandleAsync
        );
        open.MapGet("/locations", new AllLocations(locations).HandleAsync);
        // Deployments of the SDK probe this.
        routes
            .MapGet("/health", context => context.Response.WriteAsync("Healthy"))
            .WithMetadata(Needs.Nothing);
    }
}
