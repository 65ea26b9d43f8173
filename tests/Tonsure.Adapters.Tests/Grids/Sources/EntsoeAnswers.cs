using System.Globalization;
using System.Text;

namespace Tonsure.Adapters.Tests.Grids.Sources;

/// <summary>Answers as ENTSO-E's Transparency Platform does about actual generation by type.</summary>
internal sealed class EntsoeAnswers
{
    public const string Token = "t0ken-a/b";

    /// <summary>Series by type, resolution in minutes and value at an instant; a null value has no point.</summary>
    public List<(
        string Type,
        bool Taken,
        int Minutes,
        Func<DateTimeOffset, double?> Value
    )> Series { get; set; } =
    [
        ("B02", false, 60, _ => 500),
        ("B16", false, 15, at => at.Minute == 0 ? 2000 : 0),
        ("B10", false, 60, _ => 700),
        ("B10", true, 60, _ => 900),
    ];

    public string Curve { get; set; } = "A01";

    public ApiAnswer Answer(AskedRequest asked)
    {
        if (
            asked.Path != "/api"
            || asked.Query["documentType"] != "A75"
            || asked.Query["processType"] != "A16"
        )
        {
            return ApiAnswer.Error(404);
        }

        if (asked.Query["securityToken"] != Token)
        {
            return Acknowledgement("Unauthorized. Missing or invalid security token") with
            {
                Status = 401,
            };
        }

        DateTimeOffset start = Instant(asked.Query["periodStart"]);
        DateTimeOffset end = Instant(asked.Query["periodEnd"]);
        string area = asked.Query["in_Domain"];
        return Xml(
            "GL_MarketDocument",
            string.Concat(Series.Select(series => TimeSeries(series, area, start, end)))
        );
    }

    public static ApiAnswer Acknowledgement(string reason) =>
        Xml(
            "Acknowledgement_MarketDocument",
            $"<mRID>a</mRID><Reason><code>999</code><text>{reason}</text></Reason>"
        );

    public static ApiAnswer Xml(string root, string inside) =>
        new(
            200,
            $"""<?xml version="1.0" encoding="UTF-8"?><{root} xmlns="urn:x">{inside}</{root}>"""
        )
        {
            ContentType = "text/xml",
        };

    private string TimeSeries(
        (string Type, bool Taken, int Minutes, Func<DateTimeOffset, double?> Value) series,
        string area,
        DateTimeOffset start,
        DateTimeOffset end
    )
    {
        StringBuilder points = new();
        int position = 0;
        for (DateTimeOffset at = start; at < end; at = at.AddMinutes(series.Minutes))
        {
            position++;
            if (series.Value(at) is { } value)
            {
                points.Append(
                    CultureInfo.InvariantCulture,
                    $"<Point><position>{position}</position><quantity>{value}</quantity></Point>"
                );
            }
        }

        string domain = series.Taken ? "outBiddingZone_Domain.mRID" : "inBiddingZone_Domain.mRID";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<TimeSeries><{domain} codingScheme=\"A01\">{area}</{domain}><quantity_Measure_Unit.name>MAW</quantity_Measure_Unit.name><curveType>{Curve}</curveType><MktPSRType><psrType>{series.Type}</psrType></MktPSRType><Period><timeInterval><start>{start:yyyy-MM-ddTHH:mm}Z</start><end>{end:yyyy-MM-ddTHH:mm}Z</end></timeInterval><resolution>PT{series.Minutes}M</resolution>{points}</Period></TimeSeries>"
        );
    }

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.ParseExact(
            text,
            "yyyyMMddHHmm",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal
        );
}
