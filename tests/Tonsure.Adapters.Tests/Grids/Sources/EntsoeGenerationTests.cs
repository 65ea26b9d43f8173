using System.Text;
using Tonsure.Adapters.Grids.Sources;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Adapters.Tests.Grids.Sources;

public sealed class EntsoeGenerationTests
{
    private const string Area = "10YNL----------L";

    private readonly GenerationReadings _readings = new();

    [Fact]
    public void In_curve_A03_a_missing_position_repeats_the_one_before()
    {
        Read(Document(Series("B04", "A03", "PT15M", (1, "100"), (3, "300"))));
        Assert.Equal([100, 100, 300, 300], Values("B04"));
    }

    [Fact]
    public void In_curve_A01_a_missing_position_is_unknown()
    {
        Read(Document(Series("B04", "A01", "PT15M", (1, "100"), (3, "300"))));
        Assert.Equal([100, 300], Values("B04"));
        Assert.Contains("periods without a value for B04: 2", _readings.Remarks);
    }

    [Fact]
    public void Before_the_first_position_and_after_a_broken_one_nothing_is_repeated()
    {
        Read(Document(Series("B04", "A03", "PT15M", (2, "200"), (3, "n/a"))));
        Assert.Equal([200], Values("B04"));
    }

    [Fact]
    public void A_series_out_of_the_zone_is_what_pumps_took()
    {
        Read(
            Document(
                Series("B10", "A03", "PT60M", (1, "100"))
                    + Series("B10", "A03", "PT60M", taken: true, (1, "400"))
            )
        );
        Assert.Equal([-300], Values("B10"));
    }

    [Fact]
    public void Quarters_and_hours_in_one_document_meet_at_the_hour()
    {
        Read(
            Document(
                Series("B16", "A01", "PT15M", (1, "10"), (2, "20"), (3, "30"), (4, "40"))
                    + Series("B14", "A03", "PT60M", (1, "500"))
            )
        );
        Assert.Equal([25], Values("B16"));
        Assert.Equal([500], Values("B14"));
    }

    [Fact]
    public void A_day_of_the_clock_change_has_23_hours_and_they_are_in_UTC()
    {
        Read(
            Document(
                Series(
                    "B04",
                    "A03",
                    "PT60M",
                    start: "2026-03-28T23:00Z",
                    end: "2026-03-29T22:00Z",
                    points: (1, "1")
                )
            )
        );
        IReadOnlyList<GenerationPeriod> periods = _readings.Complete();
        Assert.Equal(23, periods.Count);
        Assert.Equal("2026-03-28T23:00:00.000Z", Interval.Rfc3339(periods[0].Period.StartMs));
    }

    [Theory]
    [InlineData(
        "<quantity_Measure_Unit.name>MAW</quantity_Measure_Unit.name>",
        "<quantity_Measure_Unit.name>KWH</quantity_Measure_Unit.name>"
    )]
    [InlineData(Area, "10YFR-RTE------C")]
    [InlineData("<psrType>B04</psrType>", "")]
    [InlineData("<curveType>A03</curveType>", "<curveType>A05</curveType>")]
    [InlineData("PT60M", "P1Y")]
    [InlineData("<end>2026-11-24T01:00Z</end>", "<end>2026-11-24T01:10Z</end>")]
    [InlineData("<end>2026-11-24T01:00Z</end>", "<end>2226-11-24T01:00Z</end>")]
    [InlineData("<end>2026-11-24T01:00Z</end>", "<end>2026-11-24T00:00Z</end>")]
    [InlineData("<end>2026-11-24T01:00Z</end>", "")]
    public void A_series_that_is_not_as_documented_is_left_out_and_counted(
        string part,
        string other
    )
    {
        string document = Document(Series("B04", "A03", "PT60M", (1, "100")));
        Assert.Contains(part, document, StringComparison.Ordinal);
        Assert.IsType<GenerationReply.Read>(
            Read(document.Replace(part, other, StringComparison.Ordinal))
        );
        Assert.True(_readings.IsEmpty);
        Assert.Contains("series left out, not as documented: 1", _readings.Remarks);
    }

    [Fact]
    public void Points_at_no_position_or_at_a_taken_one_are_left_out()
    {
        Read(
            Document(Series("B04", "A01", "PT60M", (1, "100"), (1, "900"), (0, "900"), (7, "900")))
        );
        Assert.Equal([100], Values("B04"));
        Assert.Contains("points left out, at no position or at a taken one: 3", _readings.Remarks);
    }

    [Theory]
    [InlineData(
        "No matching data found for Data item AGGREGATED_GENERATION_PER_TYPE_R3",
        SourceFailure.NoData
    )]
    [InlineData("Unauthorized. Missing or invalid security token", SourceFailure.Refused)]
    [InlineData(
        "Max allowed requests per minute from each unique IP is max up to 400 only",
        SourceFailure.RateLimited
    )]
    [InlineData("The amount of requested data exceeds allowed limit.", SourceFailure.Unreadable)]
    public void An_acknowledgement_is_a_failure_of_its_kind(string reason, SourceFailure failure)
    {
        GenerationReply reply = Read(
            $"""<?xml version="1.0" encoding="UTF-8"?><Acknowledgement_MarketDocument xmlns="urn:iec62325.351:tc57wg16:451-1:acknowledgementdocument:8:1"><mRID>a</mRID><Reason><code>999</code><text>{reason}</text></Reason></Acknowledgement_MarketDocument>"""
        );
        Assert.Equal(failure, Assert.IsType<GenerationReply.Failed>(reply).Failure);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("<html><body>Bad gateway</body></html>")]
    [InlineData("""<!DOCTYPE a [<!ENTITY b "c">]><GL_MarketDocument>&b;</GL_MarketDocument>""")]
    [InlineData("""<!DOCTYPE a SYSTEM "file:///etc/passwd"><GL_MarketDocument/>""")]
    public void What_is_no_document_of_theirs_is_unreadable(string body)
    {
        Assert.Equal(
            SourceFailure.Unreadable,
            Assert.IsType<GenerationReply.Failed>(Read(body)).Failure
        );
        Assert.True(_readings.IsEmpty);
    }

    [Fact]
    public void A_body_that_was_cut_off_anywhere_is_unreadable()
    {
        string document = Document(Series("B04", "A03", "PT60M", (1, "100")));
        for (int length = 0; length < document.Length; length++)
        {
            Assert.IsType<GenerationReply.Failed>(Read(document[..length]));
        }

        Assert.True(_readings.IsEmpty);
    }

    private static string Series(
        string type,
        string curve,
        string resolution,
        params (int Position, string Quantity)[] points
    ) => Series(type, curve, resolution, taken: false, points);

    private static string Series(
        string type,
        string curve,
        string resolution,
        bool taken,
        params (int Position, string Quantity)[] points
    ) => Series(type, curve, resolution, "2026-11-24T00:00Z", "2026-11-24T01:00Z", taken, points);

    private static string Series(
        string type,
        string curve,
        string resolution,
        string start,
        string end,
        bool taken = false,
        params (int Position, string Quantity)[] points
    )
    {
        string domain = taken ? "outBiddingZone_Domain.mRID" : "inBiddingZone_Domain.mRID";
        return $"""
            <TimeSeries><mRID>1</mRID><businessType>A01</businessType><objectAggregation>A08</objectAggregation>
            <{domain} codingScheme="A01">{Area}</{domain}>
            <quantity_Measure_Unit.name>MAW</quantity_Measure_Unit.name><curveType>{curve}</curveType>
            <MktPSRType><psrType>{type}</psrType></MktPSRType>
            <Period><timeInterval><start>{start}</start><end>{end}</end></timeInterval><resolution>{resolution}</resolution>
            {string.Concat(
                points.Select(p =>
                    $"<Point><position>{p.Position}</position><quantity>{p.Quantity}</quantity></Point>"
                )
            )}
            </Period></TimeSeries>
            """;
    }

    private static string Document(string series) =>
        $"""<?xml version="1.0" encoding="UTF-8"?><GL_MarketDocument xmlns="urn:iec62325.351:tc57wg16:451-6:generationloaddocument:3:0"><mRID>d</mRID><type>A75</type>{series}</GL_MarketDocument>""";

    private IEnumerable<double> Values(string code) =>
        _readings.Complete().Select(period => period.Megawatts[code]);

    private GenerationReply Read(string body) =>
        EntsoeGeneration.Read(Encoding.UTF8.GetBytes(body), Area, _readings);
}
