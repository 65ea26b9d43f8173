using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tonsure.Web.Asking;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.V1;

/// <summary>Every page's data for programs, below <c>/api/v1</c>, and its description at <c>/openapi/v1.json</c>. A new path is a new file and a line here.</summary>
/// <param name="footprints">The ledger.</param>
/// <param name="grid">The grid.</param>
/// <param name="running">Measurements in progress.</param>
/// <param name="planning">Plans.</param>
/// <param name="keeping">Keeps plans.</param>
/// <param name="files">Writes files.</param>
/// <param name="time">The clock.</param>
public sealed class ApiV1(
    IFootprints footprints,
    IGridAnswers grid,
    IRunningMeasurements running,
    IPlanning planning,
    IPlanKeeping keeping,
    ITableFiles files,
    TimeProvider time
) : IEndpoints
{
    internal const string Prefix = "/api/v1";

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => ApiDescription.Add(services);

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder routes)
    {
        Answering answering = new(files);
        IApiPath[] paths =
        [
            new FootprintPath(footprints, answering),
            new ActivitiesPath(footprints, answering),
            new ActivityPath(footprints),
            new ZonesPath(grid, answering),
            new NowPath(grid),
            new ForecastPath(grid, answering),
            new LivePath(running),
            new LiveEventsPath(running, time),
            new PlanPath(planning),
            new KeptPlansPath(planning, keeping),
        ];
        foreach (IApiPath path in paths)
        {
            Map(routes, path);
        }

        ApiDescription.Map(routes);
    }

    private static void Map(IEndpointRouteBuilder routes, IApiPath path)
    {
        RouteHandlerBuilder route = routes
            // As a handler and not as a delegate of requests, for only those are described.
            .MapMethods(
                Prefix + path.Pattern,
                [path.Method],
                (Delegate)((HttpContext context) => AskingProblems.GuardAsync(context, path))
            )
            .WithName(path.Operation.Id)
            .WithTags("Tonsure")
            .WithMetadata([path.Needs, path.Operation, .. Answers(path)]);
        if (path.Answer is null)
        {
            // A stream ends by itself.
            route.DisableRequestTimeout();
        }
    }

    private static IEnumerable<object> Answers(IApiPath path)
    {
        int done =
            path.Needs == Needs.Write ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        yield return path.Answer is { } type
            ? new ProducesResponseTypeMetadata(
                done,
                type,
                path.Operation.IsTable
                    ? [Answering.Json, Answering.CsvType, Answering.ParquetType]
                    : [Answering.Json]
            )
            : new ProducesResponseTypeMetadata(done, typeof(string), ["text/event-stream"]);
        yield return new ProducesResponseTypeMetadata(
            StatusCodes.Status400BadRequest,
            typeof(Problem),
            ["application/problem+json"]
        );
        yield return new ProducesResponseTypeMetadata(
            StatusCodes.Status401Unauthorized,
            typeof(Problem),
            ["application/problem+json"]
        );
        if (path.Operation.Body is { } body)
        {
            yield return new AcceptsMetadata([Answering.Json], body);
        }
    }
}
