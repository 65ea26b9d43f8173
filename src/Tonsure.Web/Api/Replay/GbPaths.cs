using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Tonsure.Grid;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.Replay;

/// <summary>The national intensity paths of the GB Carbon Intensity API.</summary>
internal sealed class GbPaths(
    KnownHours known,
    GridTables tables,
    ReplayClock clock,
    BadDays badDays
)
{
    private const long HalfHour = HourIndex.Milliseconds / 2;
    private const long Day = 24 * HourIndex.Milliseconds;
    private const long MostSpan = 14 * Day;
    private static readonly ZoneId Zone = ZoneId.Parse("GB");
    private readonly GbPeriods _periods = new(known, tables, Zone);

    public void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "/intensity", (now, _) => Holding(now));
        Map(routes, "/intensity/date", (now, _) => DayOf(now));
        Map(routes, "/intensity/date/{date}", (_, values) => DayOf(Date(values)));
        Map(routes, "/intensity/date/{date}/{period}", (_, values) => Numbered(values));
        Map(routes, "/intensity/{from}", (_, values) => Holding(Instant(values, "from")));
        Map(routes, "/intensity/{from}/fw24h", (_, values) => Span(Instant(values, "from"), Day));
        Map(
            routes,
            "/intensity/{from}/fw48h",
            (_, values) => Span(Instant(values, "from"), 2 * Day)
        );
        Map(routes, "/intensity/{from}/pt24h", (_, values) => Span(Instant(values, "from"), -Day));
        Map(
            routes,
            "/intensity/{from}/{to}",
            (_, values) => (Instant(values, "from"), Instant(values, "to"))
        );
    }

    private void Map(
        IEndpointRouteBuilder routes,
        string path,
        Func<long, RouteValueDictionary, (long? From, long? To)> span
    ) => routes.MapGet(path, context => AnswerAsync(context, span));

    private async Task AnswerAsync(
        HttpContext context,
        Func<long, RouteValueDictionary, (long? From, long? To)> span
    )
    {
        if (await badDays.FailureAsync(context) is { } failure)
        {
            await FailAsync(context, failure, "this request fails (--fail-every)");
            return;
        }

        if (!known.Has(Zone))
        {
            await FailAsync(context, StatusCodes.Status404NotFound, "the data have no column GB");
            return;
        }

        if (!ReplayTime.TryRead(context.Request, clock, out long now, out string fault))
        {
            await FailAsync(context, StatusCodes.Status400BadRequest, fault);
            return;
        }

        (long? from, long? to) = span(now, context.Request.RouteValues);
        if (from is not { } start || to is not { } end)
        {
            await FailAsync(
                context,
                StatusCodes.Status400BadRequest,
                "times are such as 2026-11-22T10:00Z, dates 2026-11-22, periods 1 to 48"
            );
        }
        else if (end <= start || end - start > MostSpan)
        {
            await FailAsync(
                context,
                StatusCodes.Status400BadRequest,
                "the end is after the start and at most 14 days later"
            );
        }
        else
        {
            await context.Response.WriteAsJsonAsync(
                new GbAnswer(_periods.Between(start, end, now)),
                ReplayJson.Plain.GbAnswer,
                "application/json; charset=utf-8",
                context.RequestAborted
            );
        }
    }

    private static Task FailAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(
            new GbFailure(
                new GbError($"{status} {ReasonPhrases.GetReasonPhrase(status)}", message)
            ),
            ReplayJson.Plain.GbFailure,
            "application/json; charset=utf-8",
            context.RequestAborted
        );
    }

    private static (long?, long?) Holding(long? instant) =>
        instant is { } at ? (at, at + 1) : (null, null);

    private static (long?, long?) Span(long? instant, long span) =>
        instant is not { } at ? (null, null)
        : span > 0 ? (at, at + span)
        : (at + span, at);

    private static (long?, long?) DayOf(long? instant) =>
        instant is { } at ? (at - (at % Day), at - (at % Day) + Day) : (null, null);

    private static (long?, long?) Numbered(RouteValueDictionary values) =>
        Date(values) is { } day
        && int.TryParse(
            values["period"] as string,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out int period
        )
        && period is >= 1 and <= 48
            ? (day + ((period - 1) * HalfHour), day + (period * HalfHour))
            : (null, null);

    private static long? Instant(RouteValueDictionary values, string name) =>
        Instants.TryParse(values[name] as string, out DateTimeOffset instant)
            ? instant.ToUnixTimeMilliseconds()
            : null;

    private static long? Date(RouteValueDictionary values) =>
        DateOnly.TryParseExact(
            values["date"] as string,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly date
        )
            ? new DateTimeOffset(
                date.ToDateTime(TimeOnly.MinValue),
                TimeSpan.Zero
            ).ToUnixTimeMilliseconds()
            : null;
}
