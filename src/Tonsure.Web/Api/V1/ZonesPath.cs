using Microsoft.AspNetCore.Http;
using Tonsure.Web.Asking;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.V1;

/// <summary><c>GET /zones</c>.</summary>
internal sealed class ZonesPath(IGridAnswers grid, Answering answering) : IApiPath
{
    private const int LongestSearch = 64;

    private static readonly string[] Sorts = ["zone", "year", "this_hour"];

    public string Method => HttpMethods.Get;

    public string Pattern => "/zones";

    public Needs Needs => Needs.PublicRead;

    public Type Answer => typeof(ZonesBody);

    public ApiOperation Operation { get; } =
        new(
            "zones",
            "Grid zones and countries with their shipped figures.",
            "Nobody is asked: now and forecast of a zone ask the configured sources.",
            [
                new("q", "Only those whose id or name holds this."),
                new("sort", "What to sort by. Default: zone.") { OneOf = Sorts },
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
        string? search = query.Text("q");
        if (search?.Length > LongestSearch)
        {
            faults.Add("q", $"is longer than {LongestSearch} letters");
        }

        string? sort = query.OneOf("sort", Sorts);
        bool descending = query.OneOf("order", LineOrder.Orders) == "desc";
        string? format = query.OneOf("format", Answering.Formats);
        GridZone[] zones = faults.Any ? [] : Sorted(Found(search), sort!, descending);
        (IReadOnlyList<GridZone> part, string? next) = Paging.Of(
            zones,
            zone => zone.Zone.ToString(),
            query,
            faults
        );
        if (faults.Any)
        {
            await Problems.WriteAsync(context, faults);
            return;
        }

        await (
            format == "json"
                ? Answering.JsonAsync(
                    context,
                    new ZonesBody([.. part.Select(ZoneBody.Of)], zones.Length, next),
                    ApiJson.Plain.ZonesBody
                )
                : answering.FileAsync(context, ZoneRows.Of(zones), format!)
        );
    }

    private IEnumerable<GridZone> Found(string? search) =>
        grid.Zones.Where(zone =>
            search is null
            || zone.Zone.ToString().Contains(search, StringComparison.OrdinalIgnoreCase)
            || zone.Name.English.Contains(search, StringComparison.OrdinalIgnoreCase)
            || zone.Name.Korean.Contains(search, StringComparison.OrdinalIgnoreCase)
        );

    private static GridZone[] Sorted(IEnumerable<GridZone> zones, string sort, bool descending)
    {
        IOrderedEnumerable<GridZone> sorted = sort switch
        {
            "year" => zones.OrderBy(zone => zone.Year.Value),
            "this_hour" => zones.OrderBy(zone => zone.ThisHour.Intensity.Value),
            _ => zones.OrderBy(zone => zone.Zone.ToString(), StringComparer.Ordinal),
        };
        GridZone[] all = [.. sorted.ThenBy(zone => zone.Zone.ToString(), StringComparer.Ordinal)];
        if (descending)
        {
            Array.Reverse(all);
        }

        return all;
    }
}
