using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tonsure.Web.Asking;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.V1;

/// <summary><c>GET /live/events</c>: the same as <c>/live</c> each second, as server-sent events.</summary>
internal sealed class LiveEventsPath(IRunningMeasurements running, TimeProvider time) : IApiPath
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    // Browsers come back by themselves; a connection that nobody looks at any more does not stay for ever.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

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

        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        // A server that stops does not wait for those who look on.
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted,
            context
                .RequestServices.GetRequiredService<IHostApplicationLifetime>()
                .ApplicationStopping
        );
        try
        {
            await FollowAsync(context.Response, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // Whoever looked on has gone, or the server goes.
        }
    }

    private async Task FollowAsync(HttpResponse response, CancellationToken end)
    {
        long began = time.GetTimestamp();
        using PeriodicTimer timer = new(Step, time);
        do
        {
            string json = JsonSerializer.Serialize(
                LiveBody.Of(await running.NowAsync(end)),
                ApiJson.Plain.LiveBody
            );
            await response.WriteAsync($"event: measurements\ndata: {json}\n\n", end);
            await response.Body.FlushAsync(end);
        } while (time.GetElapsedTime(began) < Longest && await timer.WaitForNextTickAsync(end));
    }
}
