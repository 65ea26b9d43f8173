using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tonsure.Grid;
using Tonsure.Quantities;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.Replay;

/// <summary><c>GET /replay/clock</c> tells the replay's time, <c>POST /replay/clock?at=TIME</c> sets it.</summary>
internal sealed class ClockPaths(ReplayClock clock, ReplayHistory history)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/replay/clock", TellAsync);
        routes.MapPost("/replay/clock", SetAsync);
    }

    private Task TellAsync(HttpContext context) =>
        context.Response.WriteAsJsonAsync(
            new ClockState(
                Interval.Rfc3339(clock.NowMs),
                clock.Speed,
                Interval.Rfc3339(history.FirstHour * HourIndex.Milliseconds),
                Interval.Rfc3339(history.EndHour * HourIndex.Milliseconds)
            ),
            ReplayJson.Plain.ClockState,
            "application/json; charset=utf-8",
            context.RequestAborted
        );

    private Task SetAsync(HttpContext context)
    {
        ParameterFaults faults = new();
        DateTimeOffset? at = new QueryReader(context.Request.Query, faults).Instant("at");
        if (at is not { } instant)
        {
            if (!faults.Any)
            {
                faults.Add("at", "is needed");
            }

            return Problems.WriteAsync(context, faults);
        }

        clock.Set(instant.ToUnixTimeMilliseconds());
        return TellAsync(context);
    }
}
