using Microsoft.AspNetCore.Http;
using Tonsure.Accounting;
using Tonsure.Web.Asking;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.V1;

/// <summary><c>GET /footprint</c>.</summary>
internal sealed class FootprintPath(IFootprints footprints, Answering answering) : IApiPath
{
    private readonly WrittenAnswers<FootprintAnswer> _written = new();

    public string Method => HttpMethods.Get;

    public string Pattern => "/footprint";

    public Needs Needs => Needs.Read;

    public Type Answer => typeof(FootprintBody);

    public ApiOperation Operation { get; } =
        new(
            "footprint",
            "Sums of energy, carbon with bounds, embodied carbon and water.",
            "Emissions are computed from the ledger's activities with the intensities known now. Rows add up to the total; coverage sums to 100.",
            [
                new("by", "What to sum by. Default: subject.") { OneOf = FootprintKeys.Words },
                .. Filters.Parameters,
                new(
                    "tz",
                    "Whose midnights and hours cut activities, such as Europe/Berlin. Default: UTC."
                ),
                new("sort", "What to sort rows by. Default: key.") { OneOf = LineOrder.Words },
                new("order", "Ascending or descending. Default: asc.") { OneOf = LineOrder.Orders },
                .. Paging.Parameters,
                Answering.Format,
            ]
        )
        {
            IsTable = true,
        };

    public async Task HandleAsync(HttpContext context)
    {
        ParameterFaults faults = new();
        QueryReader query = new(context.Request.Query, faults);
        query.AllowOnly(Operation.Parameters);
        string? by = query.OneOf("by", FootprintKeys.Words);
        ActivityFilter filter = Filters.Read(query, faults);
        TimeZoneInfo zone = Zone(query, faults);
        LineOrder order = LineOrder.Read(query);
        string? format = query.OneOf("format", Answering.Formats);
        _ = Paging.Limit(query);
        if (faults.Any)
        {
            await Problems.WriteAsync(context, faults);
            return;
        }

        FootprintAnswer answer = await footprints.AskAsync(
            new FootprintQuery(
                FootprintKeys.TryParse(by, out FootprintKey key) ? key : default,
                filter,
                zone
            ),
            context.RequestAborted
        );
        if (Etags.IsKnown(context, answer.Version))
        {
            return;
        }

        IReadOnlyList<FootprintTotal> lines = order.Of(answer.Lines);
        if (format != "json")
        {
            await answering.FileAsync(context, FootprintRows.Of(by!, lines), format!);
            return;
        }

        (IReadOnlyList<FootprintTotal> part, string? next) = Paging.Of(
            lines,
            line => line.Key,
            query,
            faults
        );
        await (
            faults.Any
                ? Problems.WriteAsync(context, faults)
                : _written.JsonAsync(
                    context,
                    answer,
                    () => FootprintBody.Of(by!, answer, part, next),
                    ApiJson.Plain.FootprintBody
                )
        );
    }

    private static TimeZoneInfo Zone(QueryReader query, ParameterFaults faults)
    {
        string? typed = query.Text("tz");
        if (typed is null)
        {
            return TimeZoneInfo.Utc;
        }

        // The name becomes the name of a file of the system's; one that could lead elsewhere is no name of a zone.
        if (
            typed.Length <= 64
            && typed.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+')
            && TimeZoneInfo.TryFindSystemTimeZoneById(typed, out TimeZoneInfo? zone)
        )
        {
            return zone;
        }

        faults.Add("tz", $"'{typed}' is not a time zone such as Europe/Berlin");
        return TimeZoneInfo.Utc;
    }
}
