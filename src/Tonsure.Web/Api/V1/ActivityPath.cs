using Microsoft.AspNetCore.Http;
using Tonsure.Web.Asking;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.V1;

/// <summary><c>GET /activities/{id}</c>.</summary>
internal sealed class ActivityPath(IFootprints footprints) : IApiPath
{
    public string Method => HttpMethods.Get;

    public string Pattern => "/activities/{id}";

    public Needs Needs => Needs.Read;

    public Type Answer => typeof(ActivityDetailBody);

    public ApiOperation Operation { get; } =
        new(
            "activity",
            "One activity with formula and factors, hour by hour.",
            "From what it says anyone can work its footprint out again.",
            []
        );

    public async Task HandleAsync(HttpContext context)
    {
        ParameterFaults faults = new();
        new QueryReader(context.Request.Query, faults).AllowOnly(Operation.Parameters);
        string typed = (string)context.Request.RouteValues["id"]!;
        if (!Guid.TryParseExact(typed, "D", out Guid id))
        {
            faults.Add("id", "is not a UUID such as 019abfd2-3f6e-7c11-9d3a-2f5b8a1c4e77");
        }

        if (faults.Any)
        {
            await Problems.WriteAsync(context, faults);
            return;
        }

        if (await footprints.ActivityAsync(id, context.RequestAborted) is not { } detail)
        {
            await Problems.WriteAsync(
                context,
                StatusCodes.Status404NotFound,
                "urn:tonsure:problem:no-activity",
                $"There is no activity {id} in force.",
                "GET /api/v1/activities lists those that there are; one that was amended has a successor that names it in supersedes."
            );
            return;
        }

        if (!Etags.IsKnown(context, detail.Version))
        {
            await Answering.JsonAsync(
                context,
                ActivityDetailBody.Of(detail),
                ApiJson.Plain.ActivityDetailBody
            );
        }
    }
}
