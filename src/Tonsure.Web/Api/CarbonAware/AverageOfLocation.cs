using Microsoft.AspNetCore.Http;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.CarbonAware;

/// <summary><c>GET /emissions/average-carbon-intensity</c>: the mean over a time at a location.</summary>
internal sealed class AverageOfLocation(LocationBook book, Averages averages)
{
    public async Task HandleAsync(HttpContext context)
    {
        ParameterFaults faults = new();
        QueryReader query = new(context.Request.Query, faults);
        ServedLocation? location = Places.One(book, "location", query.Text("location"), faults);
        DateTimeOffset? start = Needed(query, "startTime", faults);
        DateTimeOffset? end = Needed(query, "endTime", faults);
        Interval? interval = averages.Read(("startTime", start), ("endTime", end), faults);
        AverageIntensity? answer = null;
        if (!faults.Any && location is not null && interval is { } known)
        {
            List<SourcedHour> hours = [];
            answer = await averages.AnswerAsync(
                location,
                known,
                (start!.Value, end!.Value),
                hours,
                context.RequestAborted
            );
            Evidence.Tell(context.Response, hours);
        }

        await Answers.WriteAsync(context, answer, faults, CarbonAwareJson.Plain.AverageIntensity);
    }

    private static DateTimeOffset? Needed(QueryReader query, string name, ParameterFaults faults)
    {
        if (query.All(name).Count == 0)
        {
            faults.Add(name, "is needed");
        }

        return query.Instant(name);
    }
}
