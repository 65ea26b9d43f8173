using Microsoft.AspNetCore.Http;
using Tonsure.Web.Asking;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.V1;

/// <summary><c>GET /zones/{zone}/forecast</c>.</summary>
internal sealed class ForecastPath(IGridAnswers grid, Answering answering) : IApiPath
{
    private const int DefaultWindow = 12;
    private const int LongestWindow = 96;

    private readonly WrittenAnswers<GridOutlook> _written = new();

    public string Method => HttpMethods.Get;

    public string Pattern => "/zones/{zone}/forecast";

    public Needs Needs => Needs.PublicRead;

    public Type Answer => typeof(ForecastBody);

    public ApiOperation Operation { get; } =
        new(
            "forecast",
            "A zone's next 96 hours with intervals, and the cleanest window.",
            "Each hour says where it is from. Where only a yearly mean is known no window is cleaner than another.",
            [
                new(
                    "window_h",
                    $"How long the cleanest window is, in hours. Default: {DefaultWindow}."
                )
                {
                    Type = QueryType.Whole,
                    Least = 1,
                    Most = LongestWindow,
                },
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
        int window = query.Whole("window_h", 1, LongestWindow, DefaultWindow);
        string? format = query.OneOf("format", Answering.Formats);
        if (faults.Any)
        {
            await Problems.WriteAsync(context, faults);
            return;
        }

        if (await Zones.ReadAsync(context, grid) is not { } zone)
        {
            return;
        }

        GridOutlook outlook = await grid.OutlookAsync(zone.Zone, context.RequestAborted);
        await (
            format == "json"
                ? _written.JsonAsync(
                    context,
                    outlook,
                    () => ForecastBody.Of(outlook, window),
                    ApiJson.Plain.ForecastBody
                )
                : answering.FileAsync(
                    context,
                    HourRows.Of($"forecast-{zone.Zone}", outlook.Ahead.Hours),
                    format!
                )
        );
    }
}
