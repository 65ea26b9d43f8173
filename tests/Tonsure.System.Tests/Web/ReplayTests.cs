using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Tonsure.Adapters.Grids;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;
using Tonsure.Quantities;
using Tonsure.System.Tests.Rules;
using Tonsure.Web.Api.Replay;
using Xunit;

namespace Tonsure.System.Tests.Web;

/// <summary>Stored history as Electricity Maps v3 and the GB Carbon Intensity API tell it.</summary>
public sealed class ReplayTests
{
    private const string MapsPoint =
        "{zone: string, carbonIntensity: integer, datetime: date-time, updatedAt: date-time, createdAt: date-time, emissionFactorType: string, isEstimated: boolean, estimationMethod: null}";

    private const string GbAnswer =
        "{data: [{from: date-time, to: date-time, intensity: {forecast: integer, actual: integer, index: string}}]}";

    private static readonly long First = HourIndex.Of(
        new DateTimeOffset(2022, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds()
    );

    // A Wednesday at 10:20, two months on.
    private static readonly DateTimeOffset Start = new(2022, 3, 2, 10, 20, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_latest_is_the_last_hour_that_has_ended()
    {
        await using Served served = await ServeAsync();
        (HttpResponseMessage response, JsonElement json) = await served.GetAsync(
            "/v3/carbon-intensity/latest?zone=DE",
            Token
        );
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(MapsPoint, Shape.Of(json));
        Assert.Equal("2022-03-02T09:00:00.000Z", json.GetProperty("datetime").GetString());
        Assert.Equal("2022-03-02T10:00:00.000Z", json.GetProperty("updatedAt").GetString());
        Assert.Equal(300 + 9, json.GetProperty("carbonIntensity").GetInt32());
        Assert.Equal("lifecycle", json.GetProperty("emissionFactorType").GetString());
        (_, json) = await served.GetAsync(
            "/v3/carbon-intensity/latest?zone=DE&emissionFactorType=direct",
            Token
        );
        Assert.Equal(200 + 9, json.GetProperty("carbonIntensity").GetInt32());
        Assert.Equal("direct", json.GetProperty("emissionFactorType").GetString());
    }

    [Fact]
    public async Task The_history_is_the_last_day()
    {
        await using Served served = await ServeAsync();
        (_, JsonElement json) = await served.GetAsync(
            "/v3/carbon-intensity/history?zone=de",
            Token
        );
        Assert.Equal(
            $"{{zone: string, history: [{MapsPoint}], temporalGranularity: string}}",
            Shape.Of(json)
        );
        JsonElement hours = json.GetProperty("history");
        Assert.Equal(24, hours.GetArrayLength());
        Assert.Equal("2022-03-01T10:00:00.000Z", hours[0].GetProperty("datetime").GetString());
        Assert.Equal("2022-03-02T09:00:00.000Z", hours[23].GetProperty("datetime").GetString());
    }

    [Fact]
    public async Task Past_hours_are_told_and_later_ones_are_not()
    {
        await using Served served = await ServeAsync();
        (_, JsonElement json) = await served.GetAsync(
            "/v3/carbon-intensity/past?zone=DE&datetime=2022-02-01T05:30:00Z",
            Token
        );
        Assert.Equal(MapsPoint, Shape.Of(json));
        Assert.Equal(305, json.GetProperty("carbonIntensity").GetInt32());
        (_, json) = await served.GetAsync(
            "/v3/carbon-intensity/past-range?zone=DE&start=2022-03-02T00:00Z&end=2022-03-03T00:00Z",
            Token
        );
        Assert.Equal(
            $"{{zone: string, data: [{MapsPoint}], temporalGranularity: string}}",
            Shape.Of(json)
        );
        Assert.Equal(10, json.GetProperty("data").GetArrayLength());
        (HttpResponseMessage response, json) = await served.GetAsync(
            "/v3/carbon-intensity/past?zone=DE&datetime=2022-03-02T10:00Z",
            Token
        );
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("{status: string, message: string}", Shape.Of(json));
    }

    [Fact]
    public async Task A_forecast_is_made_of_what_was_known_alone()
    {
        await using Served whole = await ServeAsync();
        await using Served cut = await ServeAsync(
            until: HourIndex.Of(Start.ToUnixTimeMilliseconds())
        );
        const string path = "/v3/carbon-intensity/forecast?zone=DE&horizonHours=72";
        (_, JsonElement json) = await whole.GetAsync(path, Token);
        Assert.Equal(
            "{zone: string, forecast: [{carbonIntensity: integer, datetime: date-time}], updatedAt: date-time, temporalGranularity: string}",
            Shape.Of(json)
        );
        JsonElement forecast = json.GetProperty("forecast");
        Assert.Equal(72, forecast.GetArrayLength());
        Assert.Equal("2022-03-02T10:00:00.000Z", forecast[0].GetProperty("datetime").GetString());
        // The made-up zone is like no profile of it.
        Assert.InRange(forecast[14].GetProperty("carbonIntensity").GetInt32(), 290, 312);
        (_, JsonElement other) = await cut.GetAsync(path, Token);
        Assert.Equal(json.GetRawText(), other.GetRawText());
    }

    [Fact]
    public async Task Zones_have_names_and_what_may_be_asked()
    {
        await using Served served = await ServeAsync();
        (_, JsonElement json) = await served.GetAsync("/v3/zones", Token);
        Assert.Equal("Germany", json.GetProperty("DE").GetProperty("zoneName").GetString());
        Assert.Contains(
            "carbon-intensity/forecast",
            json.GetProperty("DE").GetProperty("access").EnumerateArray().Select(a => a.GetString())
        );
    }

    [Theory]
    [InlineData("latest", 400)]
    [InlineData("latest?zone=ATLANTIS", 404)]
    [InlineData("latest?zone=DE&emissionFactorType=marginal", 400)]
    [InlineData("latest?zone=DE&temporalGranularity=5_minutes", 400)]
    [InlineData("latest?zone=DE&replay_at=soon", 400)]
    [InlineData("latest?zone=DE&replay_at=2021-12-31", 404)]
    [InlineData("history?zone=DE&replay_at=2030-01-01", 404)]
    [InlineData("past?zone=DE", 400)]
    [InlineData("past-range?zone=DE&start=2022-01-01&end=2022-01-01", 400)]
    [InlineData("past-range?zone=DE&start=2022-01-01&end=2022-01-12", 400)]
    [InlineData("forecast?zone=DE&horizonHours=5", 400)]
    [InlineData("forecast?zone=DE&emissionFactorType=direct", 404)]
    [InlineData("forecast?zone=CISO", 404)]
    public async Task What_cannot_be_answered_is_an_error_of_the_shape(string question, int status)
    {
        await using Served served = await ServeAsync();
        (HttpResponseMessage response, JsonElement json) = await served.GetAsync(
            $"/v3/carbon-intensity/{question}",
            Token
        );
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("{status: string, message: string}", Shape.Of(json));
        Assert.Empty(served.Failures);
    }

    [Fact]
    public async Task A_token_is_needed_where_one_is_set()
    {
        await using Served served = await ServeAsync(token: "sesame");
        (HttpResponseMessage response, _) = await served.GetAsync("/v3/zones", Token);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        served.Client.DefaultRequestHeaders.Add("auth-token", "sesame");
        (response, _) = await served.GetAsync("/v3/zones", Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Every_third_request_fails_in_turn_and_says_when_to_come_back()
    {
        await using Served served = await ServeAsync(failEvery: 3);
        List<int> statuses = [];
        for (int i = 0; i < 12; i++)
        {
            (HttpResponseMessage response, _) = await served.GetAsync("/v3/zones", Token);
            statuses.Add((int)response.StatusCode);
            Assert.Equal(
                (int)response.StatusCode is 429 or 503,
                response.Headers.RetryAfter is not null
            );
        }

        Assert.Equal([200, 200, 500, 200, 200, 429, 200, 200, 503, 200, 200, 500], statuses);
    }

    [Fact]
    public async Task Its_time_goes_at_its_speed_and_can_be_set()
    {
        await using Served served = await ServeAsync(speed: 60);
        _time.Advance(TimeSpan.FromMinutes(1));
        (_, JsonElement json) = await served.GetAsync("/replay/clock", Token);
        Assert.Equal("2022-03-02T11:20:00.000Z", json.GetProperty("now").GetString());
        (_, json) = await served.GetAsync("/v3/carbon-intensity/latest?zone=DE", Token);
        Assert.Equal("2022-03-02T10:00:00.000Z", json.GetProperty("datetime").GetString());
        (_, json) = await served.PostAsync("/replay/clock?at=2022-02-01T00:00Z", "", Token);
        Assert.Equal("2022-02-01T00:00:00.000Z", json.GetProperty("now").GetString());
        served.Client.DefaultRequestHeaders.Add("Replay-At", "2022-01-15T12:00Z");
        (_, json) = await served.GetAsync("/v3/carbon-intensity/latest?zone=DE", Token);
        Assert.Equal("2022-01-15T11:00:00.000Z", json.GetProperty("datetime").GetString());
        (HttpResponseMessage response, _) = await served.PostAsync("/replay/clock?at=x", "", Token);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task The_GB_day_has_48_half_hours_and_what_came_only_where_it_has()
    {
        await using Served served = await ServeAsync();
        (_, JsonElement json) = await served.GetAsync("/intensity/date", Token);
        Assert.Equal(GbAnswer, Shape.Of(json));
        JsonElement[] periods = [.. json.GetProperty("data").EnumerateArray()];
        Assert.Equal(48, periods.Length);
        Assert.Equal("2022-03-02T00:00Z", periods[0].GetProperty("from").GetString());
        Assert.Equal("2022-03-02T00:30Z", periods[0].GetProperty("to").GetString());
        Assert.Equal(
            Enumerable.Range(0, 48).Select(i => i < 20),
            periods.Select(period =>
                period.GetProperty("intensity").GetProperty("actual").ValueKind
                == JsonValueKind.Number
            )
        );
        Assert.All(
            periods,
            period =>
                Assert.InRange(
                    period.GetProperty("intensity").GetProperty("forecast").GetInt32(),
                    80,
                    140
                )
        );
    }

    [Theory]
    [InlineData("/intensity", "2022-03-02T10:00Z", 1)]
    [InlineData("/intensity/2022-03-01T10:45Z", "2022-03-01T10:30Z", 1)]
    [InlineData("/intensity/2022-03-01T10:45Z/2022-03-01T12:00Z", "2022-03-01T10:30Z", 3)]
    [InlineData("/intensity/2022-03-02T10:00Z/fw24h", "2022-03-02T10:00Z", 48)]
    [InlineData("/intensity/2022-03-02T10:00Z/fw48h", "2022-03-02T10:00Z", 96)]
    [InlineData("/intensity/2022-03-02T10:00Z/pt24h", "2022-03-01T10:00Z", 48)]
    [InlineData("/intensity/date/2022-02-10", "2022-02-10T00:00Z", 48)]
    [InlineData("/intensity/date/2022-02-10/3", "2022-02-10T01:00Z", 1)]
    public async Task GB_paths_answer_their_half_hours(string path, string from, int count)
    {
        await using Served served = await ServeAsync();
        (HttpResponseMessage response, JsonElement json) = await served.GetAsync(path, Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        JsonElement data = json.GetProperty("data");
        Assert.Equal(count, data.GetArrayLength());
        Assert.Equal(from, data[0].GetProperty("from").GetString());
    }

    [Theory]
    [InlineData("/intensity/yesterday")]
    [InlineData("/intensity/date/2022-13-01")]
    [InlineData("/intensity/date/2022-02-10/49")]
    [InlineData("/intensity/2022-03-01T10:45Z/2022-03-01T10:00Z")]
    [InlineData("/intensity/2022-01-01T00:00Z/2022-01-16T00:00Z")]
    public async Task GB_paths_that_make_no_sense_are_refused_in_its_shape(string path)
    {
        await using Served served = await ServeAsync();
        (HttpResponseMessage response, JsonElement json) = await served.GetAsync(path, Token);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("{error: {code: string, message: string}}", Shape.Of(json));
        Assert.Equal("400 Bad Request", json.GetProperty("error").GetProperty("code").GetString());
    }

    private Task<Served> ServeAsync(
        long until = long.MaxValue,
        double speed = 0,
        string? token = null,
        int? failEvery = null
    )
    {
        GridTables tables = ShippedGridTables.Load(Path.Combine(Product.Root, "data"), []);
        Dictionary<ZoneId, HourlyHistory> lifecycle = new()
        {
            [ZoneId.Parse("DE")] = History(300, until),
            [ZoneId.Parse("GB")] = History(100, until),
            [ZoneId.Parse("CISO")] = History(250, until),
        };
        Dictionary<ZoneId, HourlyHistory> direct = new()
        {
            [ZoneId.Parse("DE")] = History(200, until),
        };
        return Served.StartAsync(
            new ReplayApi(
                new ReplayHistory(lifecycle, direct),
                new Forecaster(tables, ShippedPooledModel.Load(Path.Combine(Product.Root, "data"))),
                tables,
                new ReplayOptions(
                    Start.ToUnixTimeMilliseconds(),
                    speed,
                    token,
                    failEvery,
                    TimeSpan.Zero
                ),
                _time
            ),
            Token
        );
    }

    /// <summary>Three months of an hour's grams and its hour of the day, from the new year on.</summary>
    private static HourlyHistory History(int grams, long until) =>
        new(
            First,
            [
                .. Enumerable
                    .Range(0, (int)(Math.Min(until, First + (90 * 24)) - First))
                    .Select(i =>
                        CarbonIntensity.FromMilligramsPerKilowattHour(
                            ((grams + (i % 24)) * 1000) + (i % 97)
                        )
                    ),
            ]
        );
}
