using Microsoft.AspNetCore.Http;
using Tonsure.Web.Asking;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.V1;

/// <summary><c>GET /zones/{zone}/now</c>.</summary>
internal sealed class NowPath(IGridAnswers grid) : IApiPath
{
    public string Method => HttpMethods.Get;

    public string Pattern => "/zones/{zone}/now";

    public Needs Needs => Needs.PublicRead;

    public Type Answer => typeof(NowBody);

    public ApiOperation Operation { get; } =
        new(
            "now",
            "A zone's intensity in this hour.",
            "The configured sources are asked, at most every five minutes; what none of them knows is forecast or taken from the shipped figures, and says so.",
            []
        );

    public async Task HandleAsync(HttpContext context)
    {
        ParameterFaults faults = new();
        new QueryReader(context.Request.Query, faults).AllowOnly(Operation.Parameters);
        if (faults.Any)
        {
            await Problems.WriteAsync(context, faults);
        }
        else if (await Zones.ReadAsync(context, grid) is { } zone)
        {
            await Answering.JsonAsync(
                context,
                NowBody.Of(await grid.OutlookAsync(zone.Zone, context.RequestAborted)),
                ApiJson.Plain.NowBody
            );
        }
    }
}
