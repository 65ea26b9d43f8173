using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;
using Tonsure.Quantities;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.Replay;

/// <summary>The carbon intensity paths of Electricity Maps v3, by zone.</summary>
internal sealed class ElectricityMapsPaths(
    KnownHours known,
    GridTables tables,
    ReplayClock clock,
    BadDays badDays,
    string? token
)
{
    private const int Day = 24;
    private const int MostHours = 240;
    private static readonly int[] Horizons = [6, 24, 48, 72];
    private static readonly string[] Access =
    [
        "carbon-intensity/latest",
        "carbon-intensity/history",
        "carbon-intensity/past",
        "carbon-intensity/past-range",
        "carbon-intensity/forecast",
    ];

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v3/zones", context => GuardedAsync(context, _ => ZonesAsync(context)));
        Map(routes, "latest", LatestAsync);
        Map(routes, "history", HistoryAsync);
        Map(routes, "past", PastAsync);
        Map(routes, "past-range", RangeAsync);
        Map(routes, "forecast", ForecastAsync);
    }

    private void Map(
        IEndpointRouteBuilder routes,
        string name,
        Func<HttpContext, MapsQuestion, Task> answer
    ) =>
        routes.MapGet(
            $"/v3/carbon-intensity/{name}",
            context =>
                GuardedAsync(
                    context,
                    nowMs =>
                        MapsQuestion.TryRead(
                            context.Request.Query,
                            known,
                            nowMs,
                            out MapsQuestion? question,
                            out (int Status, string Message) fault
                        )
                            ? answer(context, question)
                            : MapsAnswers.FailAsync(context, fault.Status, fault.Message)
                )
        );

    private async Task GuardedAsync(HttpContext context, Func<long, Task> answer)
    {
        if (await badDays.FailureAsync(context) is { } failure)
        {
            await MapsAnswers.FailAsync(context, failure, "this request fails (--fail-every)");
        }
        else if (token is not null && context.Request.Headers["auth-token"] != token)
        {
            await MapsAnswers.FailAsync(
                context,
                StatusCodes.Status401Unauthorized,
                "invalid auth-token"
            );
        }
        else if (!ReplayTime.TryRead(context.Request, clock, out long nowMs, out string fault))
        {
            await MapsAnswers.FailAsync(context, StatusCodes.Status400BadRequest, fault);
        }
        else
        {
            await answer(nowMs);
        }
    }

    private Task ZonesAsync(HttpContext context) =>
        MapsAnswers.WriteAsync(
            context,
            known.Zones.ToDictionary(
                zone => zone.ToString(),
                zone => new MapsZone(
                    tables.TryGetZone(zone, out ZoneProfile? profile)
                        ? profile.Name
                        : zone.ToString(),
                    Access
                ),
                StringComparer.Ordinal
            ),
            ReplayJson.Plain.IReadOnlyDictionaryStringMapsZone
        );

    private Task LatestAsync(HttpContext context, MapsQuestion question) =>
        known.TryLatest(
            question.Zone,
            question.Kind,
            question.NowMs,
            out long hour,
            out CarbonIntensity figure
        )
            ? MapsAnswers.WriteAsync(
                context,
                question.Point(hour, figure),
                ReplayJson.Plain.MapsPoint
            )
            : MapsAnswers.NothingAsync(context, question.Zone);

    private Task HistoryAsync(HttpContext context, MapsQuestion question)
    {
        long current = HourIndex.Of(question.NowMs);
        List<MapsPoint> points = Points(question, current - Day, current);
        return points.Count == 0
            ? MapsAnswers.NothingAsync(context, question.Zone)
            : MapsAnswers.WriteAsync(
                context,
                new MapsHistory(question.Zone.ToString(), points, MapsQuestion.Granularity),
                ReplayJson.Plain.MapsHistory
            );
    }

    private Task PastAsync(HttpContext context, MapsQuestion question)
    {
        if (!question.TryInstant("datetime", out long at, out string fault))
        {
            return MapsAnswers.FailAsync(context, StatusCodes.Status400BadRequest, fault);
        }

        long hour = HourIndex.Of(at);
        return known.TryGet(
            question.Zone,
            question.Kind,
            hour,
            question.NowMs,
            out CarbonIntensity figure
        )
            ? MapsAnswers.WriteAsync(
                context,
                question.Point(hour, figure),
                ReplayJson.Plain.MapsPoint
            )
            : MapsAnswers.NothingAsync(context, question.Zone);
    }

    private Task RangeAsync(HttpContext context, MapsQuestion question)
    {
        if (
            !question.TryInstant("start", out long start, out string fault)
            || !question.TryInstant("end", out long end, out fault)
        )
        {
            return MapsAnswers.FailAsync(context, StatusCodes.Status400BadRequest, fault);
        }

        if (end <= start || end - start > MostHours * HourIndex.Milliseconds)
        {
            return MapsAnswers.FailAsync(
                context,
                StatusCodes.Status400BadRequest,
                $"end is after start and at most {MostHours} hours later"
            );
        }

        // A range of hours none of which is known is empty, as there.
        return MapsAnswers.WriteAsync(
            context,
            new MapsRange(
                question.Zone.ToString(),
                Points(question, HourIndex.Of(start), HourIndex.Of(end - 1) + 1),
                MapsQuestion.Granularity
            ),
            ReplayJson.Plain.MapsRange
        );
    }

    private Task ForecastAsync(HttpContext context, MapsQuestion question)
    {
        if (!question.TryHorizon(Horizons, out int hours, out string fault))
        {
            return MapsAnswers.FailAsync(context, StatusCodes.Status400BadRequest, fault);
        }

        long issue = HourIndex.Of(question.NowMs);
        if (
            question.Kind != SignalKind.Lifecycle
            || !known.TryForecast(question.Zone, issue, out IntensityForecast? forecast)
        )
        {
            return MapsAnswers.FailAsync(
                context,
                StatusCodes.Status404NotFound,
                $"no {MapsQuestion.Word(question.Kind)} forecast for zone {question.Zone}"
            );
        }

        return MapsAnswers.WriteAsync(
            context,
            new MapsForecast(
                question.Zone.ToString(),
                [
                    .. forecast
                        .Points.Take(hours)
                        .Select(
                            (point, i) =>
                                new MapsForecastPoint(
                                    MapsQuestion.Grams(point.Intensity.Value),
                                    MapsQuestion.Start(issue + i)
                                )
                        ),
                ],
                MapsQuestion.Start(issue),
                MapsQuestion.Granularity
            ),
            ReplayJson.Plain.MapsForecast
        );
    }

    private List<MapsPoint> Points(MapsQuestion question, long from, long until)
    {
        List<MapsPoint> points = [];
        for (long hour = from; hour < until; hour++)
        {
            if (
                known.TryGet(
                    question.Zone,
                    question.Kind,
                    hour,
                    question.NowMs,
                    out CarbonIntensity figure
                )
            )
            {
                points.Add(question.Point(hour, figure));
            }
        }

        return points;
    }
}
