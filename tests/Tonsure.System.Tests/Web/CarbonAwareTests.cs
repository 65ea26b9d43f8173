using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Tonsure.Accounting;
using Tonsure.Grid;
using Tonsure.Web.Api.CarbonAware;
using Xunit;

namespace Tonsure.System.Tests.Web;

/// <summary>What the Carbon Aware SDK's clients ask, and the shapes that its OpenAPI document (WebApi 1.8) promises them.</summary>
public sealed class CarbonAwareTests : IAsyncLifetime
{
    private const string Point =
        "{location: string, timestamp: date-time, duration: integer, value: number}";

    private const string Problem =
        "{type: string, title: string, status: integer, detail: string, traceId: string, errors: {";

    // 10:23 of a Wednesday.
    private readonly FakeTimeProvider _time = new(
        new DateTimeOffset(2026, 11, 25, 10, 23, 10, TimeSpan.Zero)
    );
    private readonly FakeIntensities _intensities = new();
    private Served _served = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _served = await Served.StartAsync(
            new CarbonAwareApi(
                new LocationBook(
                    [
                        Site("azure:westeurope", "NL", new Coordinates(52.37, 4.9)),
                        Site("azure:swedencentral", "SE", null),
                        Site("gcp:europe-west1", "BE", null),
                        Site("lab", "DE", null),
                    ],
                    [ZoneId.Parse("DE"), ZoneId.Parse("SE")]
                ),
                _intensities,
                _time
            ),
            Token
        );

    public ValueTask DisposeAsync() => _served.DisposeAsync();

    [Fact]
    public async Task Emissions_by_location_have_the_documented_shape()
    {
        (HttpResponseMessage response, JsonElement json) = await _served.GetAsync(
            "/emissions/bylocation?location=westeurope&time=2026-11-24T08:30:00Z&toTime=2026-11-24T11:00:00Z",
            Token
        );
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            "[{location: string, time: date-time, rating: number, duration: time-span}]",
            Shape.Of(json)
        );
        Assert.Equal(
            """[{"location":"westeurope","time":"2026-11-24T08:00:00+00:00","rating":108.25,"duration":"01:00:00"},{"location":"westeurope","time":"2026-11-24T09:00:00+00:00","rating":109.25,"duration":"01:00:00"},{"location":"westeurope","time":"2026-11-24T10:00:00+00:00","rating":110.25,"duration":"01:00:00"}]""",
            json.GetRawText()
        );
    }

    [Theory]
    [InlineData("westeurope")]
    [InlineData("WestEurope")]
    [InlineData("azure:westeurope")]
    [InlineData("europe-west1")]
    [InlineData("lab")]
    [InlineData("de")]
    public async Task Regions_sites_and_zones_are_locations(string location)
    {
        (HttpResponseMessage response, JsonElement json) = await _served.GetAsync(
            $"/emissions/bylocation?location={location}",
            Token
        );
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        JsonElement hour = Assert.Single(json.EnumerateArray());
        Assert.Equal(location, hour.GetProperty("location").GetString());
        Assert.Equal("2026-11-25T10:00:00+00:00", hour.GetProperty("time").GetString());
    }

    [Fact]
    public async Task The_names_of_older_clients_parameters_are_understood()
    {
        (_, JsonElement json) = await _served.GetAsync(
            "/emissions/bylocation?location=DE&startTime=2026-11-24T08:00Z&endTime=2026-11-24T10:00Z",
            Token
        );
        Assert.Equal(2, json.GetArrayLength());
        (_, json) = await _served.GetAsync(
            "/emissions/bylocations?locations=DE&locations=SE",
            Token
        );
        Assert.Equal(2, json.GetArrayLength());
    }

    [Fact]
    public async Task Emissions_by_locations_list_one_location_after_the_other()
    {
        (_, JsonElement json) = await _served.GetAsync(
            "/emissions/bylocations?location=DE&location=swedencentral&time=2026-11-24&toTime=2026-11-25",
            Token
        );
        Assert.Equal(48, json.GetArrayLength());
        Assert.Equal("DE", json[23].GetProperty("location").GetString());
        Assert.Equal("swedencentral", json[24].GetProperty("location").GetString());
        Assert.Equal(10.125, json[25].GetProperty("rating").GetDouble());
    }

    [Fact]
    public async Task The_best_are_all_of_the_cleanest_hours()
    {
        (_, JsonElement json) = await _served.GetAsync(
            "/emissions/bylocations/best?location=DE&location=SE&time=2026-11-22T12:00Z&toTime=2026-11-24T12:00Z",
            Token
        );
        Assert.Equal(
            [("SE", 10.025), ("SE", 10.025)],
            json.EnumerateArray()
                .Select(hour =>
                    (
                        hour.GetProperty("location").GetString()!,
                        hour.GetProperty("rating").GetDouble()
                    )
                )
        );
        Assert.Equal("2026-11-23T00:00:00+00:00", json[0].GetProperty("time").GetString());
    }

    [Fact]
    public async Task Hours_that_have_not_begun_are_not_among_the_observed()
    {
        (_, JsonElement json) = await _served.GetAsync(
            "/emissions/bylocation?location=DE&time=2026-11-25T09:00Z&toTime=2026-11-26",
            Token
        );
        Assert.Equal(2, json.GetArrayLength());
    }

    [Fact]
    public async Task The_current_forecast_has_the_documented_shape_and_exact_windows()
    {
        (HttpResponseMessage response, JsonElement json) = await _served.GetAsync(
            "/emissions/forecasts/current?location=westeurope&dataStartAt=2026-11-25T12:00:00Z&dataEndAt=2026-11-26T12:00:00Z&windowSize=90",
            Token
        );
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            $"[{{generatedAt: date-time, requestedAt: date-time, location: string, dataStartAt: date-time, dataEndAt: date-time, windowSize: integer, optimalDataPoints: [{Point}], forecastData: [{Point}]}}]",
            Shape.Of(json)
        );
        JsonElement forecast = json[0];
        Assert.Equal("2026-11-25T10:00:00+00:00", forecast.GetProperty("generatedAt").GetString());
        Assert.Equal("2026-11-25T10:23:10+00:00", forecast.GetProperty("requestedAt").GetString());
        Assert.Equal(90, forecast.GetProperty("windowSize").GetInt32());
        // 00:00 to 01:30 is a full hour of 100.25 g and half an hour of 101.25 g.
        JsonElement best = Assert.Single(
            forecast.GetProperty("optimalDataPoints").EnumerateArray()
        );
        Assert.Equal(
            """{"location":"westeurope","timestamp":"2026-11-26T00:00:00+00:00","duration":90,"value":100.583}""",
            best.GetRawText()
        );
        JsonElement[] windows = [.. forecast.GetProperty("forecastData").EnumerateArray()];
        Assert.Contains(windows, window => window.GetRawText() == best.GetRawText());
        Assert.All(
            windows,
            window =>
            {
                DateTimeOffset start = window.GetProperty("timestamp").GetDateTimeOffset();
                Assert.InRange(
                    start,
                    new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero),
                    new DateTimeOffset(2026, 11, 26, 10, 30, 0, TimeSpan.Zero)
                );
                Assert.Equal(90, window.GetProperty("duration").GetInt32());
            }
        );
        Assert.Equal(windows.Length, windows.Select(w => w.GetRawText()).Distinct().Count());
    }

    [Fact]
    public async Task Without_bounds_a_forecast_begins_when_it_is_asked_for_and_has_hourly_windows()
    {
        (_, JsonElement json) = await _served.GetAsync(
            "/emissions/forecasts/current?location=DE&location=SE",
            Token
        );
        Assert.Equal(2, json.GetArrayLength());
        JsonElement forecast = json[1];
        Assert.Equal("2026-11-25T10:24:00+00:00", forecast.GetProperty("dataStartAt").GetString());
        Assert.Equal("2026-11-29T10:00:00+00:00", forecast.GetProperty("dataEndAt").GetString());
        Assert.Equal(60, forecast.GetProperty("windowSize").GetInt32());
        Assert.Equal(
            "2026-11-25T10:24:00+00:00",
            forecast.GetProperty("forecastData")[0].GetProperty("timestamp").GetString()
        );
        // Four nights are equal.
        Assert.Equal(4, forecast.GetProperty("optimalDataPoints").GetArrayLength());
    }

    [Fact]
    public async Task A_batch_of_forecasts_is_issued_at_the_times_asked_for()
    {
        (HttpResponseMessage response, JsonElement json) = await _served.PostAsync(
            "/emissions/forecasts/batch",
            """[{"location":"DE","requestedAt":"2026-06-01T12:01:00Z","dataStartAt":"2026-06-01T14:00:00Z","dataEndAt":"2026-06-01T18:00:00+00:00","windowSize":30},{"location":"SE","requestedAt":"2026-06-13T06:05:00Z","windowSize":0,"dataEndAt":null}]""",
            Token
        );
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(2, json.GetArrayLength());
        Assert.Equal("2026-06-01T12:00:00+00:00", json[0].GetProperty("generatedAt").GetString());
        Assert.Equal("2026-06-01T12:01:00+00:00", json[0].GetProperty("requestedAt").GetString());
        Assert.Equal(
            114.25,
            json[0].GetProperty("optimalDataPoints")[0].GetProperty("value").GetDouble()
        );
        Assert.Equal(60, json[1].GetProperty("windowSize").GetInt32());
        Assert.Equal(
            new DateTimeOffset(2026, 6, 13, 6, 0, 0, TimeSpan.Zero),
            HourIndex.Start(_intensities.LastIssue)
        );
    }

    [Fact]
    public async Task The_average_has_the_documented_shape_and_counts_edge_hours_by_fraction()
    {
        (HttpResponseMessage response, JsonElement json) = await _served.GetAsync(
            "/emissions/average-carbon-intensity?location=DE&startTime=2026-11-24T08:30:00%2B02:00&endTime=2026-11-24T08:15:00Z",
            Token
        );
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        // 06:30 to 08:15: half of 106.25, all of 107.25 and a quarter of 108.25 g.
        Assert.Equal(
            """{"location":"DE","startTime":"2026-11-24T08:30:00+02:00","endTime":"2026-11-24T08:15:00+00:00","carbonIntensity":107.107}""",
            json.GetRawText()
        );
    }

    [Fact]
    public async Task A_batch_of_averages_answers_each()
    {
        (HttpResponseMessage response, JsonElement json) = await _served.PostAsync(
            "/emissions/average-carbon-intensity/batch",
            """[{"location":"DE","startTime":"2026-11-24T00:00:00Z","endTime":"2026-11-25T00:00:00Z"},{"location":"SE","startTime":"2026-11-23","endTime":"2026-11-23T00:20Z"}]""",
            Token
        );
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            "[{location: string, startTime: date-time, endTime: date-time, carbonIntensity: number}]",
            Shape.Of(json)
        );
        Assert.Equal(111.75, json[0].GetProperty("carbonIntensity").GetDouble());
        Assert.Equal(10.025, json[1].GetProperty("carbonIntensity").GetDouble());
    }

    [Fact]
    public async Task Locations_are_a_dictionary_by_name()
    {
        (_, JsonElement json) = await _served.GetAsync("/locations", Token);
        Assert.Equal(
            """{"latitude":52.37,"longitude":4.9,"name":"westeurope"}""",
            json.GetProperty("westeurope").GetRawText()
        );
        Assert.Equal(
            """{"latitude":null,"longitude":null,"name":"DE"}""",
            json.GetProperty("DE").GetRawText()
        );
    }

    [Fact]
    public async Task How_the_figures_are_known_is_in_the_headers()
    {
        (HttpResponseMessage response, _) = await _served.GetAsync(
            "/emissions/forecasts/current?location=DE",
            Token
        );
        Assert.Equal("modelled", response.Headers.GetValues("Tonsure-Evidence").Single());
        Assert.Equal(
            "fake forecast fake CC0-1.0 hours=96",
            response.Headers.GetValues("Tonsure-Sources").Single()
        );
    }

    [Theory]
    [InlineData("/emissions/bylocation", "location")]
    [InlineData("/emissions/bylocation?location=", "location")]
    [InlineData("/emissions/bylocation?location=DE&location=SE", "location")]
    [InlineData("/emissions/bylocation?location=atlantis", "location")]
    [InlineData("/emissions/bylocation?location=DE&time=2026-9-1T08:30:00Z", "time")]
    [InlineData("/emissions/bylocation?location=DE&time=2026-01-01T00:00:00+06:00", "time")]
    [InlineData("/emissions/bylocation?location=DE&time=2026-11-26", "time")]
    [InlineData("/emissions/bylocation?location=DE&toTime=2026-11-20", "time")]
    [InlineData("/emissions/bylocation?location=DE&time=2026-11-20&toTime=2026-11-20", "time")]
    [InlineData("/emissions/bylocation?location=DE&time=1999-01-01&toTime=2026-11-20", "toTime")]
    [InlineData("/emissions/bylocations?time=2026-11-20", "location")]
    [InlineData("/emissions/bylocations/best", "location")]
    [InlineData("/emissions/forecasts/current", "location")]
    [InlineData("/emissions/forecasts/current?location=DE&windowSize=-5", "windowSize")]
    [InlineData("/emissions/forecasts/current?location=DE&windowSize=1.5", "windowSize")]
    [InlineData("/emissions/forecasts/current?location=DE&windowSize=5761", "windowSize")]
    [InlineData("/emissions/forecasts/current?location=DE&windowSize=99999999999", "windowSize")]
    [InlineData("/emissions/forecasts/current?location=DE&dataStartAt=1999-01-01", "dataStartAt")]
    [InlineData("/emissions/forecasts/current?location=DE&dataEndAt=2027-01-01", "dataEndAt")]
    [InlineData(
        "/emissions/forecasts/current?location=DE&dataStartAt=2026-11-27&dataEndAt=2026-11-26",
        "dataStartAt"
    )]
    [InlineData("/emissions/average-carbon-intensity?location=DE", "startTime")]
    [InlineData("/emissions/average-carbon-intensity?location=DE&startTime=2026-11-20", "endTime")]
    [InlineData(
        "/emissions/average-carbon-intensity?location=DE&startTime=2026-11-20&endTime=2026-11-19",
        "startTime"
    )]
    [InlineData(
        "/emissions/average-carbon-intensity?location=DE&startTime=2026-11-25&endTime=2026-11-26",
        "endTime"
    )]
    public async Task What_cannot_be_answered_is_an_error_of_its_shape_with_the_field(
        string path,
        string field
    )
    {
        (HttpResponseMessage response, JsonElement json) = await _served.GetAsync(path, Token);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith(Problem, Shape.Of(json), StringComparison.Ordinal);
        Assert.Equal(400, json.GetProperty("status").GetInt32());
        JsonElement messages = json.GetProperty("errors").GetProperty(field);
        Assert.NotEqual("", messages[0].GetString());
    }

    [Theory]
    [InlineData("[{}]", "[0].location", "[0].requestedAt")]
    [InlineData("""[{"location":"DE"}]""", "[0].requestedAt", null)]
    [InlineData("""[{"requestedAt":"2026-09-01T08:30:00Z"}]""", "[0].location", null)]
    [InlineData(
        """[{"location":"DE","requestedAt":"2026-9-1T08:30:00Z"}]""",
        "[0].requestedAt",
        null
    )]
    [InlineData("""[{"location":"DE","requestedAt":"2027-01-01"}]""", "[0].requestedAt", null)]
    [InlineData("""[{"location":5,"requestedAt":7}]""", "[0].location", "[0].requestedAt")]
    [InlineData(
        """[{"location":"DE","requestedAt":"2026-01-01","windowSize":"5"}]""",
        "[0].windowSize",
        null
    )]
    [InlineData(
        """[{"location":"DE","requestedAt":"2026-01-01"},{"location":"DE","requestedAt":"2026-01-01","dataEndAt":"2026-03-01"}]""",
        "[1].dataEndAt",
        null
    )]
    [InlineData("[null]", "[0]", null)]
    [InlineData("{}", "$", null)]
    [InlineData("[{", "$", null)]
    [InlineData("", "$", null)]
    public async Task A_batch_that_cannot_be_answered_names_the_entry_and_the_field(
        string body,
        string field,
        string? another
    )
    {
        (HttpResponseMessage response, JsonElement json) = await _served.PostAsync(
            "/emissions/forecasts/batch",
            body,
            Token
        );
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        JsonElement errors = json.GetProperty("errors");
        Assert.Equal(1, errors.GetProperty(field).GetArrayLength());
        Assert.True(another is null || errors.TryGetProperty(another, out _));
    }

    [Fact]
    public async Task Bodies_that_are_no_JSON_too_long_or_too_many_are_refused()
    {
        const string path = "/emissions/average-carbon-intensity/batch";
        (HttpResponseMessage response, _) = await _served.PostAsync(
            path,
            "[]",
            Token,
            "text/plain"
        );
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        (response, JsonElement json) = await _served.PostAsync(
            path,
            $"[{string.Join(',', Enumerable.Repeat("{}", 501))}]",
            Token
        );
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.True(json.GetProperty("errors").TryGetProperty("$", out _));
        (response, json) = await _served.PostAsync(path, new string(' ', 1 << 21), Token);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.StartsWith(Problem, Shape.Of(json), StringComparison.Ordinal);
        (response, json) = await _served.PostAsync(path, "[]", Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("[]", json.GetRawText());
    }

    [Fact]
    public async Task Other_paths_and_methods_have_the_error_shape_too()
    {
        (HttpResponseMessage response, JsonElement json) = await _served.GetAsync("/nope", Token);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.StartsWith(Problem, Shape.Of(json), StringComparison.Ordinal);
        (response, json) = await _served.GetAsync("/emissions/forecasts/batch", Token);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.StartsWith(Problem, Shape.Of(json), StringComparison.Ordinal);
        Assert.Empty(_served.Failures);
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("192.0.2.1", HttpStatusCode.BadRequest)]
    [InlineData("localhost:1", HttpStatusCode.OK)]
    [InlineData("[::1]", HttpStatusCode.OK)]
    public async Task A_page_under_another_name_gets_no_answer(string host, HttpStatusCode status)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/healthz");
        request.Headers.Host = host;
        using HttpResponseMessage response = await _served.Client.SendAsync(request, Token);
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public void No_window_is_cleaner_than_those_that_are_listed()
    {
        Random random = new(7);
        for (int trial = 0; trial < 300; trial++)
        {
            long first = 490_000;
            HourlyIntensity[] hours =
            [
                .. Enumerable
                    .Range(0, 30)
                    .Select(_ => new HourlyIntensity(
                        Quantities.Bounded<Quantities.CarbonIntensity>.Exactly(
                            Quantities.CarbonIntensity.FromMilligramsPerKilowattHour(
                                random.Next(10_000, 900_000)
                            )
                        ),
                        IntensityTier.Forecast
                    )),
            ];
            IntensitySeries series = new(first, hours);
            long start = (first * HourIndex.Milliseconds) + (random.Next(0, 120) * 60_000L);
            long end = ((first + 30) * HourIndex.Milliseconds) - (random.Next(0, 120) * 60_000L);
            long length = random.Next(1, 600) * 60_000L;
            long listed = ForecastWindows
                .Starts(start, end, length)
                .Min(from => series.Weigh(from, from + length).Weight);
            for (long from = start; from + length <= end; from += 60_000)
            {
                Assert.True(series.Weigh(from, from + length).Weight >= listed);
            }
        }
    }

    private static Site Site(string id, string zone, Coordinates? coordinates) =>
        new(id, ZoneId.Parse(zone), null, null, id, "test") { Coordinates = coordinates };
}
