using System.Text;
using Tonsure.Adapters.Grids.Sources;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Adapters.Tests.Grids.Sources;

public sealed class EiaGenerationTests
{
    private readonly GenerationReadings _readings = new();

    [Fact]
    public void An_hour_is_named_by_its_end_and_values_may_be_text_or_numbers()
    {
        GenerationReply reply = Read(
            Page(
                Row("2026-05-12T01", "NG", "\"26481\""),
                Row("2026-05-12T01", "SUN", "-31"),
                Row("2026-05-12T01", "BAT", "\"-55\"")
            )
        );
        Assert.Equal(new GenerationReply.Read(3, 3), reply);
        GenerationPeriod hour = Assert.Single(_readings.Complete());
        Assert.Equal("2026-05-12T00:00:00.000Z", Interval.Rfc3339(hour.Period.StartMs));
        Assert.Equal("2026-05-12T01:00:00.000Z", Interval.Rfc3339(hour.Period.EndMs));
        Assert.Equal(26481, hour.Megawatts["NG"]);
        Assert.Equal(-31, hour.Megawatts["SUN"]);
        Assert.Equal(-55, hour.Megawatts["BAT"]);
    }

    [Fact]
    public void A_null_is_unknown_and_not_zero()
    {
        Read(
            Page(
                Row("2026-05-12T01", "NG", "100"),
                Row("2026-05-12T01", "COL", "100"),
                Row("2026-05-12T02", "NG", "100"),
                Row("2026-05-12T02", "COL", "null")
            )
        );
        Assert.Equal(
            "2026-05-12T01:00:00.000Z",
            Interval.Rfc3339(Assert.Single(_readings.Complete()).Period.EndMs)
        );
        Assert.Contains("periods without a value for COL: 1", _readings.Remarks);
    }

    [Theory]
    [InlineData("""{"period":"2026-05-12T01","respondent":"PJM","fueltype":"NG","value":"1"}""")]
    [InlineData(
        """{"period":"2026-05-12T01-07","respondent":"CISO","fueltype":"NG","value":"1"}"""
    )]
    [InlineData("""{"period":"2026-05-12","respondent":"CISO","fueltype":"NG","value":"1"}""")]
    [InlineData("""{"period":"2026-05-12T01","respondent":"CISO","value":"1"}""")]
    [InlineData(
        """{"period":"2026-05-12T01","respondent":"CISO","fueltype":"NG","value":"many"}"""
    )]
    [InlineData("""{"period":"2026-05-12T01","respondent":"CISO","fueltype":"NG","value":{}}""")]
    [InlineData(
        """{"period":"2026-05-12T01","respondent":"CISO","fueltype":"NG","value":1,"value-units":"kilowatthours"}"""
    )]
    [InlineData("\"row\"")]
    public void A_row_that_is_not_as_documented_is_left_out_and_counted(string row)
    {
        Assert.IsType<GenerationReply.Read>(Read(Page(row)));
        Assert.True(_readings.IsEmpty);
        Assert.Contains("rows left out, not as documented: 1", _readings.Remarks);
    }

    [Theory]
    [InlineData("""{"error":{"code":"API_KEY_INVALID","message":"no"}}""", SourceFailure.Refused)]
    [InlineData(
        """{"error":{"code":"OVER_RATE_LIMIT","message":"no"}}""",
        SourceFailure.RateLimited
    )]
    [InlineData("""{"error":"Invalid facet","code":400}""", SourceFailure.Unreadable)]
    [InlineData("""{"response":{"total":"0"}}""", SourceFailure.Unreadable)]
    [InlineData("[]", SourceFailure.Unreadable)]
    [InlineData("<html></html>", SourceFailure.Unreadable)]
    [InlineData("", SourceFailure.Unreadable)]
    public void An_error_is_a_failure(string body, SourceFailure failure) =>
        Assert.Equal(failure, Assert.IsType<GenerationReply.Failed>(Read(body)).Failure);

    [Fact]
    public void A_body_that_was_cut_off_anywhere_is_unreadable()
    {
        string page = Page(Row("2026-05-12T01", "NG", "\"26481\""));
        for (int length = 0; length < page.Length; length++)
        {
            Assert.Equal(
                SourceFailure.Unreadable,
                Assert.IsType<GenerationReply.Failed>(Read(page[..length])).Failure
            );
        }

        Assert.True(_readings.IsEmpty);
    }

    private static string Row(string period, string fuel, string value) =>
        $$"""{"period":"{{period}}","respondent":"CISO","respondent-name":"California ISO","fueltype":"{{fuel}}","type-name":"x","value":{{value}},"value-units":"megawatthours"}""";

    private static string Page(params string[] rows) =>
        $$"""{"response":{"total":"{{rows.Length}}","dateFormat":"YYYY-MM-DD\"T\"HH24","frequency":"hourly","data":[{{string.Join(',', rows)}}]},"request":{},"apiVersion":"2.1.12"}""";

    private GenerationReply Read(string body) =>
        EiaGeneration.Read(Encoding.UTF8.GetBytes(body), "CISO", _readings);
}
