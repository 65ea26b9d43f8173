using Microsoft.AspNetCore.Http;
using Tonsure.Web.Asking;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.V1;

/// <summary><c>GET /live</c>.</summary>
internal sealed class LivePath(IRunningMeasurements running) : IApiPath
{
    public string Method => HttpMethods.Get;

    public string Pattern => "/live";

    public Needs Needs => Needs.Read;

    public Type Answer => typeof(LiveBody);

    public ApiOperation Operation { get; } =
        new(
            "live",
            "The measurements in progress on this machine.",
            "Energy and emissions so far, with the power of the last steps.",
            []
        );

    public async Task HandleAsync(HttpContext context)
    {
        ParameterFaults faults = new();
        new QueryReader(context.Request.Query, faults).AllowOnly(Operation.Parameters);
        if (faults.Any)
        {
            await Problems.WriteAsync(context, faults);
            return;
        }

        context.Response.Headers.CacheControl = "no-store";
        await Answering.JsonAsync(
            context,
            LiveBody.Of(await running.NowAsync(context.RequestAborted)),
            ApiJson.Plain.LiveBody
        );
    }
}
