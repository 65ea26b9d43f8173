using Microsoft.AspNetCore.Http;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.CarbonAware;

/// <summary><c>POST /emissions/average-carbon-intensity/batch</c>: means over some times.</summary>
internal sealed class AverageBatch(LocationBook book, Averages averages)
{
    private const int Most = 500;

    public async Task HandleAsync(HttpContext context)
    {
        ParameterFaults faults = new();
        IReadOnlyList<FieldReader>? items = await BodyReader.ItemsAsync(context, Most, faults);
        Request[] requests =
        [
            .. (items ?? []).Select(item => Read(item, faults)).OfType<Request>(),
        ];
        List<AverageIntensity> answer = [];
        List<SourcedHour> known = [];
        foreach (Request request in faults.Any ? [] : requests)
        {
            answer.Add(
                await averages.AnswerAsync(
                    request.Location,
                    request.Interval,
                    request.Asked,
                    known,
                    context.RequestAborted
                )
            );
        }

        if (known.Count > 0)
        {
            Evidence.Tell(context.Response, known);
        }

        await Answers.WriteAsync(
            context,
            answer,
            faults,
            CarbonAwareJson.Plain.IReadOnlyListAverageIntensity
        );
    }

    private Request? Read(FieldReader item, ParameterFaults faults)
    {
        if (!item.IsObject)
        {
            return null;
        }

        ServedLocation? location = Places.One(book, item, faults);
        DateTimeOffset? start = item.Instant("startTime", needed: true);
        DateTimeOffset? end = item.Instant("endTime", needed: true);
        Interval? interval = averages.Read(
            (item.Name("startTime"), start),
            (item.Name("endTime"), end),
            faults
        );
        return location is not null && interval is { } known
            ? new Request(location, known, (start!.Value, end!.Value))
            : null;
    }

    private sealed record Request(
        ServedLocation Location,
        Interval Interval,
        (DateTimeOffset Start, DateTimeOffset End) Asked
    );
}
