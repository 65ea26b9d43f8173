using Microsoft.AspNetCore.Http;
using Tonsure.Accounting;
using Tonsure.Web.Asking;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.V1;

/// <summary><c>GET /activities</c>.</summary>
internal sealed class ActivitiesPath(IFootprints footprints, Answering answering) : IApiPath
{
    private readonly WrittenAnswers<Page<ActivityFigures>> _written = new();

    public string Method => HttpMethods.Get;

    public string Pattern => "/activities";

    public Needs Needs => Needs.Read;

    public Type Answer => typeof(ActivitiesBody);

    public ApiOperation Operation { get; } =
        new(
            "activities",
            "Activities themselves, the newest first, each with its footprint.",
            "Those that touch the span of time, whole. A file holds as many rows as limit says; the Link header leads to the next ones.",
            [.. Filters.Parameters, .. Paging.Parameters, Answering.Format]
        )
        {
            IsTable = true,
        };

    public async Task HandleAsync(HttpContext context)
    {
        ParameterFaults faults = new();
        QueryReader query = new(context.Request.Query, faults);
        query.AllowOnly(Operation.Parameters);
        ActivityFilter filter = Filters.Read(query, faults);
        int limit = Paging.Limit(query);
        string? after = query.Text("after");
        string? format = query.OneOf("format", Answering.Formats);
        CheckCursor(after, faults);
        if (faults.Any)
        {
            await Problems.WriteAsync(context, faults);
            return;
        }

        Page<ActivityFigures> page = await footprints.ActivitiesAsync(
            new ActivityAsk(filter, limit, after),
            context.RequestAborted
        );
        if (page.Version is { } version && Etags.IsKnown(context, version))
        {
            return;
        }

        if (page.Next is { } next)
        {
            QueryString other = QueryString.Create(
                context
                    .Request.Query.Where(pair => pair.Key != "after")
                    .Select(pair => KeyValuePair.Create<string, string?>(pair.Key, pair.Value))
                    .Append(KeyValuePair.Create<string, string?>("after", next))
            );
            context.Response.Headers.Link = $"<{context.Request.Path}{other}>; rel=\"next\"";
        }

        await (
            format == "json"
                ? _written.JsonAsync(
                    context,
                    page,
                    () => new ActivitiesBody([.. page.Items.Select(ActivityBody.Of)], page.Next),
                    ApiJson.Plain.ActivitiesBody
                )
                : answering.FileAsync(context, ActivityRows.Of(page.Items), format!)
        );
    }

    private static void CheckCursor(string? after, ParameterFaults faults)
    {
        try
        {
            _ = after is null ? default : ActivityCursor.Read(after);
        }
        catch (FormatException)
        {
            faults.Add("after", "is not what an answer gave as next");
        }
    }
}
