using Microsoft.AspNetCore.Http;
using Tonsure.Grid.Sources;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.CarbonAware;

/// <summary><c>GET /emissions/forecasts/current</c>: the forecast as it looks now, one for each location.</summary>
internal sealed class CurrentForecast(LocationBook book, Forecasts forecasts, TimeProvider time)
{
    public async Task HandleAsync(HttpContext context)
    {
        ParameterFaults faults = new();
        QueryReader query = new(context.Request.Query, faults);
        DateTimeOffset now = DateTimeOffset.FromUnixTimeMilliseconds(
            time.GetUtcNow().ToUnixTimeMilliseconds()
        );
        DateTimeOffset? start = query.Instant("dataStartAt");
        DateTimeOffset? end = query.Instant("dataEndAt");
        int? window = query.Whole("windowSize");
        List<EmissionsForecast> answer = [];
        List<SourcedHour> known = [];
        IReadOnlyList<ServedLocation> locations = Places.Many(book, query, faults);
        foreach (ServedLocation location in faults.Any ? [] : locations)
        {
            EmissionsForecast? forecast = await forecasts.AnswerAsync(
                new ForecastRequest(location, now, start, end, window, ""),
                known,
                faults,
                context.RequestAborted
            );
            if (forecast is null)
            {
                break;
            }

            answer.Add(forecast);
        }

        if (!faults.Any)
        {
            Evidence.Tell(context.Response, known);
        }

        await Answers.WriteAsync(
            context,
            answer,
            faults,
            CarbonAwareJson.Plain.IReadOnlyListEmissionsForecast
        );
    }
}
