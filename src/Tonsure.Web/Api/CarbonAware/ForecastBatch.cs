using Microsoft.AspNetCore.Http;
using Tonsure.Grid.Sources;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.CarbonAware;

/// <summary><c>POST /emissions/forecasts/batch</c>: forecasts as they looked at earlier times.</summary>
internal sealed class ForecastBatch(LocationBook book, Forecasts forecasts, TimeProvider time)
{
    private const int Most = 100;

    public async Task HandleAsync(HttpContext context)
    {
        ParameterFaults faults = new();
        IReadOnlyList<FieldReader>? items = await BodyReader.ItemsAsync(context, Most, faults);
        ForecastRequest[] requests =
        [
            .. (items ?? []).Select(item => Read(item, faults)).OfType<ForecastRequest>(),
        ];
        List<EmissionsForecast> answer = [];
        List<SourcedHour> known = [];
        foreach (ForecastRequest request in faults.Any ? [] : requests)
        {
            EmissionsForecast? forecast = await forecasts.AnswerAsync(
                request,
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

        if (!faults.Any && known.Count > 0)
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

    private ForecastRequest? Read(FieldReader item, ParameterFaults faults)
    {
        if (!item.IsObject)
        {
            return null;
        }

        ServedLocation? location = Places.One(book, item, faults);
        DateTimeOffset? requested = item.Instant("requestedAt", needed: true);
        if (requested > time.GetUtcNow())
        {
            faults.Add(item.Name("requestedAt"), "lies ahead");
        }

        ForecastRequest request = new(
            location ?? new ServedLocation("", default, null),
            requested ?? default,
            item.Instant("dataStartAt"),
            item.Instant("dataEndAt"),
            item.Whole("windowSize"),
            item.Name("") + "."
        );
        return faults.Any ? null : request;
    }
}
