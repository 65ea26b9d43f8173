using System.Text;
using Tonsure.Adapters.Grids.Sources;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Adapters.Tests.Grids.Sources;

public sealed class KpxGenerationTests
{
    private const string Json =
        """{"response":{"header":{"resultCode":"00","resultMsg":"NORMAL SERVICE."},"body":{"dataType":"JSON","items":{"item":[{"baseDatetime":"20261124000500","fuelPwr1":233.98,"fuelPwr2":"1,319.13","fuelPwr5":-419.78,"fuelPwr9":0,"fuelPwrTot":66592.9,"rn":1}]},"numOfRows":300,"pageNo":1,"totalCount":288}}}""";

    private const string Xml =
        """<?xml version="1.0" encoding="ISO-8859-1"?><response><header><resultCode>00</resultCode><resultMsg>정상</resultMsg></header><body><items><item><baseDatetime>20261124000500</baseDatetime><fuelPwr1>233.98</fuelPwr1><fuelPwr2>1,319.13</fuelPwr2><fuelPwr5>-419.78</fuelPwr5><fuelPwr9>0</fuelPwr9><fuelPwrTot>66592.9</fuelPwrTot><pEsmw>3446.57</pEsmw></item></items><totalCount>288</totalCount></body></response>""";

    private readonly GenerationReadings _readings = new();

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    [InlineData("\uFEFF \n" + Xml)]
    public void JSON_and_XML_say_the_same_and_times_are_Korean(string body)
    {
        Assert.Equal(new GenerationReply.Read(1, 288), Read(body));
        GenerationPeriod only = Assert.Single(_readings.Complete());
        Assert.Equal("2026-11-23T15:05:00.000Z", Interval.Rfc3339(only.Period.StartMs));
        Assert.Equal(5 * 60_000, only.Period.DurationMs);
        Assert.Equal(
            [("fuelPwr1", 233.98), ("fuelPwr2", 1319.13), ("fuelPwr5", -419.78), ("fuelPwr9", 0)],
            only.Megawatts.OrderBy(p => p.Key).Select(p => (p.Key, p.Value))
        );
    }

    [Fact]
    public void A_null_and_an_empty_field_are_unknown_and_not_zero()
    {
        Read(
            """{"response":{"header":{"resultCode":"00"},"body":{"items":{"item":{"baseDatetime":"20261124000500","fuelPwr1":1,"fuelPwr3":null,"fuelPwr4":""}},"totalCount":1}}}"""
        );
        Assert.Equal(["fuelPwr1"], Assert.Single(_readings.Complete()).Megawatts.Keys);
        Assert.Contains("periods without a value for fuelPwr3: 1", _readings.Remarks);
        Assert.Contains("periods without a value for fuelPwr4: 1", _readings.Remarks);
    }

    [Fact]
    public void Nothing_to_tell_is_no_rows()
    {
        Assert.Equal(
            new GenerationReply.Read(0, 0),
            Read(
                """{"response":{"header":{"resultCode":"00"},"body":{"items":"","totalCount":0}}}"""
            )
        );
        Assert.True(_readings.IsEmpty);
    }

    [Theory]
    [InlineData("03", SourceFailure.NoData)]
    [InlineData("22", SourceFailure.RateLimited)]
    [InlineData("20", SourceFailure.Refused)]
    [InlineData("30", SourceFailure.Refused)]
    [InlineData("31", SourceFailure.Refused)]
    [InlineData("04", SourceFailure.Unreachable)]
    [InlineData("99", SourceFailure.Unreachable)]
    [InlineData("10", SourceFailure.Unreadable)]
    public void An_error_with_status_200_is_a_failure_in_every_shape_it_comes_in(
        string code,
        SourceFailure failure
    )
    {
        string[] bodies =
        [
            $"<OpenAPI_ServiceResponse><cmmMsgHeader><errMsg>SERVICE ERROR</errMsg><returnAuthMsg>KEY=secret</returnAuthMsg><returnReasonCode>{code}</returnReasonCode></cmmMsgHeader></OpenAPI_ServiceResponse>",
            """{"OpenAPI_ServiceResponse":{"cmmMsgHeader":{"errMsg":"SERVICE ERROR","returnReasonCode":"CODE"}}}""".Replace(
                "CODE",
                code,
                StringComparison.Ordinal
            ),
            $"<response><header><resultCode>{code}</resultCode><resultMsg>KEY=secret</resultMsg></header></response>",
            $$"""{"resultCode":"{{code}}","resultMsg":"no"}""",
        ];
        Assert.All(
            bodies,
            body =>
            {
                GenerationReply.Failed failed = Assert.IsType<GenerationReply.Failed>(Read(body));
                Assert.Equal(failure, failed.Failure);
                Assert.DoesNotContain("secret", failed.Detail, StringComparison.Ordinal);
            }
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("Unexpected errors")]
    [InlineData("""{"response":{}}""")]
    [InlineData("<html><body>502</body></html>")]
    [InlineData(
        """<!DOCTYPE a [<!ENTITY b "c">]><response><header><resultCode>00</resultCode></header></response>"""
    )]
    public void What_is_no_answer_of_theirs_is_unreadable(string body) =>
        Assert.Equal(
            SourceFailure.Unreadable,
            Assert.IsType<GenerationReply.Failed>(Read(body)).Failure
        );

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public void A_body_that_was_cut_off_anywhere_is_unreadable(string body)
    {
        for (int length = 0; length < body.Length; length++)
        {
            Assert.IsType<GenerationReply.Failed>(Read(body[..length]));
        }

        Assert.True(_readings.IsEmpty);
    }

    [Theory]
    [InlineData("20261124000500", "2026112400")]
    [InlineData("20261124000500", "20261324000500")]
    [InlineData("233.98", "\"much\"")]
    public void What_is_not_as_documented_is_left_out_and_counted(string part, string other)
    {
        Read(Json.Replace(part, other, StringComparison.Ordinal));
        Assert.Contains("rows left out, not as documented: 1", _readings.Remarks);
    }

    private GenerationReply Read(string body) =>
        KpxGeneration.Read(Encoding.UTF8.GetBytes(body), _readings);
}
