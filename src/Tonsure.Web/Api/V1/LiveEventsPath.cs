using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Tonsure.Web.Asking;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.V1;

/// <summary><c>GET /live/events</c>: the same as <c>/live</c> each second, as server-sent events.</summary>
internal sealed class LiveEventsPath(IRunningMeasurements running, TimeProvider time) : IApiPath
{
    public string Method => HttpMethods.Get;

    public string Pattern => "/live/events";

    public Needs Needs => Needs.Read;

    public Type? Answer => null;

    public ApiOperation Operation { get; } =
        new(
            "live_events",
            "The measurements in progress, each second, as server-sent events.",
            "Each event is named measurements and holds what GET /api/v1/live answers. After ten minutes the stream ends and the client comes back.",
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

        await EventStream.SendAsync(
            context,
            time,
            async cancellationToken =>
            {
                string json = JsonSerializer.Serialize(
                    LiveBody.Of(await running.NowAsync(cancellationToken)),
                    ApiJson.Plain.LiveBody
                );
                return $"event: measurements\ndata: {json}\n\n";
            }
        );
    }
}
