using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Routing;
using Tonsure.Accounting;
using Xunit;

namespace Tonsure.System.Tests.Web;

/// <summary>The API's answers on a real ledger.</summary>
public sealed class ApiV1Tests : IAsyncLifetime
{
    private const string Jobs =
        "id,submitted,work_h,slack_h,power_w\na,2026-11-25T00:00:00Z,2,24,1000\nb,2026-11-25T00:00:00Z,1,12,500\n";

    private const string Sites = "- id: here\n  zone: DE\n- id: there\n  zone: SE\n";

    private readonly OurServer _server = OurServer.New();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _server.StartAsync(Token);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task An_empty_ledger_is_an_empty_answer_and_no_error()
    {
        JsonElement json = await _server.JsonAsync("/api/v1/footprint", Token);
        Assert.Equal(0, json.GetProperty("rows").GetArrayLength());
        Assert.Equal(0, json.GetProperty("total").GetProperty("activities").GetInt32());
        Assert.Equal(
            0,
            (await _server.JsonAsync("/api/v1/activities", Token))
                .GetProperty("activities")
                .GetArrayLength()
        );
        Assert.Equal(
            0,
            (await _server.JsonAsync("/api/v1/live", Token))
                .GetProperty("measurements")
                .GetArrayLength()
        );
    }

    [Fact]
    public async Task The_hours_of_an_activity_add_up_to_its_emissions_and_rows_to_the_total()
    {
        await AppendAsync(
            LedgerFacts.Hour(1) with
            {
                Interval = Quantities.Interval.FromMilliseconds(
                    LedgerFacts.Noon + 1_234_567,
                    LedgerFacts.Noon + 12_345_678
                ),
            },
            LedgerFacts.Hour(2, "serve.py", "FR")
        );
        JsonElement detail = await _server.JsonAsync(
            $"/api/v1/activities/{LedgerFacts.Id(1)}",
            Token
        );
        decimal whole = detail.GetProperty("activity").GetProperty("carbon_g").GetDecimal();
        Assert.True(whole > 0);
        Assert.Equal(
            whole,
            detail
                .GetProperty("hours")
                .EnumerateArray()
                .Sum(hour => hour.GetProperty("carbon_g").GetDecimal())
        );
        Assert.Equal(4, detail.GetProperty("hours").GetArrayLength());
        JsonElement sums = await _server.JsonAsync("/api/v1/footprint?by=subject", Token);
        Assert.Equal(
            sums.GetProperty("total").GetProperty("carbon_g").GetDecimal(),
            sums.GetProperty("rows")
                .EnumerateArray()
                .Sum(row => row.GetProperty("carbon_g").GetDecimal())
        );
        Assert.Equal(
            100m,
            sums.GetProperty("coverage")
                .GetProperty("by_energy_percent")
                .EnumerateObject()
                .Sum(share => share.Value.GetDecimal())
        );
    }

    [Fact]
    public async Task What_is_appended_is_in_the_next_answer_and_changes_its_tag()
    {
        await AppendAsync(LedgerFacts.Hour(1));
        (HttpResponseMessage first, _) = await GetAsync("/api/v1/footprint");
        string tag = first.Headers.ETag!.ToString();
        (HttpResponseMessage same, string nothing) = await GetAsync(
            "/api/v1/footprint",
            ("If-None-Match", tag)
        );
        Assert.Equal((HttpStatusCode.NotModified, ""), (same.StatusCode, nothing));
        await AppendAsync(LedgerFacts.Hour(2));
        // The ledger is looked at twenty times a second at most.
        await Task.Delay(100, Token);
        (HttpResponseMessage other, string text) = await GetAsync(
            "/api/v1/footprint",
            ("If-None-Match", tag)
        );
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.NotEqual(tag, other.Headers.ETag!.ToString());
        Assert.Equal(
            2,
            JsonDocument
                .Parse(text)
                .RootElement.GetProperty("total")
                .GetProperty("activities")
                .GetInt32()
        );
    }

    [Theory]
    [InlineData("/api/v1/footprint?by=run&limit=1", "rows", 3)]
    [InlineData("/api/v1/activities?limit=3", "activities", 7)]
    [InlineData("/api/v1/zones?limit=50&q=a", "zones", 0)]
    public async Task Parts_join_to_the_whole_without_a_gap_or_a_double(
        string path,
        string list,
        int count
    )
    {
        await AppendAsync([.. Enumerable.Range(1, 7).Select(i => LedgerFacts.Hour(i))]);
        List<string> keys = [];
        string? after = null;
        do
        {
            JsonElement json = await _server.JsonAsync(
                after is null ? path : $"{path}&after={after}",
                Token
            );
            keys.AddRange(
                json.GetProperty(list)
                    .EnumerateArray()
                    .Select(row =>
                        (
                            row.TryGetProperty("key", out JsonElement key) ? key
                            : row.TryGetProperty("id", out JsonElement id) ? id
                            : row.GetProperty("zone")
                        ).GetString()!
                    )
            );
            after = json.GetProperty("next").GetString();
        } while (after is not null);

        Assert.Equal(keys.Distinct(StringComparer.Ordinal), keys);
        Assert.True(count == 0 ? keys.Count > 50 : keys.Count == count, $"{keys.Count}");
    }

    [Theory]
    [InlineData("/api/v1/footprint?by=subject")]
    [InlineData("/api/v1/activities")]
    [InlineData("/api/v1/zones")]
    [InlineData("/api/v1/zones/DE/forecast")]
    public async Task Every_table_comes_as_CSV_and_as_Parquet_with_the_same_columns(string path)
    {
        await AppendAsync(LedgerFacts.Hour(1), LedgerFacts.Hour(2, "=cmd|'/c calc'!A1"));
        string question = path.Contains('?', StringComparison.Ordinal) ? "&" : "?";
        (HttpResponseMessage csv, string text) = await GetAsync($"{path}{question}format=csv");
        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", csv.Content.Headers.ContentDisposition!.DispositionType);
        string[] lines = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length > 1);
        Assert.DoesNotContain("\n=cmd", text, StringComparison.Ordinal);
        Assert.DoesNotContain(",=cmd", text, StringComparison.Ordinal);
        using HttpResponseMessage parquet = await _server.Client.GetAsync(
            new Uri($"{path}{question}format=parquet", UriKind.Relative),
            Token
        );
        byte[] bytes = await parquet.Content.ReadAsByteArrayAsync(Token);
        Assert.Equal("PAR1"u8.ToArray(), bytes[..4]);
        using MemoryStream stream = new(bytes);
        await using Parquet.ParquetReader reader = await Parquet.ParquetReader.CreateAsync(
            stream,
            cancellationToken: Token
        );
        Assert.Equal(lines[0].Split(','), reader.Schema.DataFields.Select(field => field.Name));
        using Parquet.ParquetRowGroupReader group = reader.OpenRowGroupReader(0);
        Assert.Equal(lines.Length - 1, group.RowCount);
    }

    [Theory]
    [InlineData("/api/v1/footprint?by=colour", "by")]
    [InlineData("/api/v1/footprint?bye=subject", "bye")]
    [InlineData("/api/v1/footprint?by=day&by=hour", "by")]
    [InlineData("/api/v1/footprint?from=yesterday", "from")]
    [InlineData("/api/v1/footprint?from=2026-11-25&to=2026-11-24", "to")]
    [InlineData("/api/v1/footprint?owner=a//b", "owner")]
    [InlineData("/api/v1/footprint?limit=0", "limit")]
    [InlineData("/api/v1/footprint?limit=many", "limit")]
    [InlineData("/api/v1/footprint?after=%25", "after")]
    [InlineData("/api/v1/activities?after=nothing", "after")]
    [InlineData("/api/v1/activities?format=xml", "format")]
    [InlineData("/api/v1/zones/DE/forecast?window_h=97", "window_h")]
    [InlineData("/api/v1/zones/DE/now?x=1", "x")]
    [InlineData("/api/v1/activities/7", "id")]
    public async Task What_cannot_be_read_is_named_and_nothing_is_guessed(string path, string field)
    {
        (HttpResponseMessage response, string text) = await GetAsync(path);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.True(
            JsonDocument.Parse(text).RootElement.GetProperty("errors").TryGetProperty(field, out _),
            text
        );
    }

    [Theory]
    [InlineData("/api/v1/zones/XX-9/now", "DE")]
    [InlineData("/api/v1/activities/019abfd2-0000-7000-8000-00000000ffff", "supersedes")]
    public async Task What_is_not_there_is_a_problem_with_its_mend(string path, string said)
    {
        (HttpResponseMessage response, string text) = await GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        JsonElement problem = JsonDocument.Parse(text).RootElement;
        Assert.NotEqual("", problem.GetProperty("mend").GetString());
        if (said == "supersedes")
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_corrupt_segment_and_a_missing_zone_say_what_is_the_matter_and_what_to_type()
    {
        await AppendAsync(LedgerFacts.Hour(1, zone: "QQ"));
        (HttpResponseMessage unknown, string why) = await GetAsync("/api/v1/footprint");
        Assert.Equal(HttpStatusCode.InternalServerError, unknown.StatusCode);
        JsonElement problem = JsonDocument.Parse(why).RootElement;
        Assert.Equal("urn:tonsure:problem:unknown-zone", problem.GetProperty("type").GetString());
        Assert.Contains(
            $"tonsure ledger amend {LedgerFacts.Id(1)}",
            problem.GetProperty("mend").GetString(),
            StringComparison.Ordinal
        );
        string log = Path.Combine(_server.World.Home.Activities, "log");
        await File.WriteAllTextAsync(
            Path.Combine(log, "019abfd3-0000-7000-8000-00000000abcd.parquet"),
            "not Parquet",
            Token
        );
        await Task.Delay(100, Token);
        (HttpResponseMessage corrupt, string text) = await GetAsync("/api/v1/footprint");
        Assert.Equal(HttpStatusCode.InternalServerError, corrupt.StatusCode);
        Assert.Contains("urn:tonsure:problem:damaged", text, StringComparison.Ordinal);
        Assert.Contains("\"mend\"", text, StringComparison.Ordinal);
        Assert.Empty(_server.Failures);
    }

    [Fact]
    public async Task An_activity_has_the_tag_of_the_ledger_that_it_was_read_from()
    {
        await AppendAsync(LedgerFacts.Hour(1));
        string path = $"/api/v1/activities/{LedgerFacts.Id(1)}";
        (HttpResponseMessage first, _) = await GetAsync(path);
        string tag = first.Headers.ETag!.ToString();
        (HttpResponseMessage same, _) = await GetAsync(path, ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
    }

    [Theory]
    [InlineData("/?csv=sums", "sums", "subject,")]
    [InlineData("/?csv=time", "time", "hour,")]
    [InlineData("/grid?csv=zones", "zones", "zone,")]
    [InlineData("/grid?zone=DE&csv=hours", "hours", "start,")]
    [InlineData("/activities?csv=activities", "activities", "id,")]
    public async Task The_tables_of_pages_are_files(string path, string name, string head)
    {
        await AppendAsync(LedgerFacts.Hour(1), LedgerFacts.Hour(2));
        (HttpResponseMessage response, string text) = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            $"tonsure-{name}.csv",
            response.Content.Headers.ContentDisposition!.FileName!.Trim('"')
        );
        Assert.StartsWith(head, text, StringComparison.Ordinal);
        Assert.True(text.AsSpan().Count('\n') > 1, text);
    }

    [Theory]
    [InlineData("subject")]
    [InlineData("site")]
    [InlineData("run")]
    public async Task What_no_name_can_be_is_refused_by_paths_and_pages_alike(string filter)
    {
        string longest = new('a', 512);
        foreach (
            string path in new[] { "/api/v1/footprint", "/api/v1/activities", "/", "/activities" }
        )
        {
            (HttpResponseMessage kept, _) = await GetAsync($"{path}?{filter}={longest}");
            Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
            foreach (string none in new[] { longest + "a", "a%00b" })
            {
                (HttpResponseMessage refused, string text) = await GetAsync(
                    $"{path}?{filter}={none}"
                );
                Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
                Assert.Contains("is longer than 512 letters", text, StringComparison.Ordinal);
            }
        }

        Assert.Empty(_server.Failures);
    }

    [Fact]
    public async Task A_forecast_has_96_hours_with_intervals_and_its_cleanest_window()
    {
        JsonElement json = await _server.JsonAsync("/api/v1/zones/DE/forecast?window_h=6", Token);
        Assert.Equal(96, json.GetProperty("hours").GetArrayLength());
        Assert.All(
            json.GetProperty("hours").EnumerateArray(),
            hour =>
                Assert.InRange(
                    hour.GetProperty("intensity_g_per_kwh").GetDecimal(),
                    hour.GetProperty("lower_g_per_kwh").GetDecimal(),
                    hour.GetProperty("upper_g_per_kwh").GetDecimal()
                )
        );
        JsonElement window = json.GetProperty("cleanest_window");
        Assert.Equal(6, window.GetProperty("hours").GetInt32());
        Assert.True(
            window.GetProperty("mean_g_per_kwh").GetDecimal()
                <= window.GetProperty("now_g_per_kwh").GetDecimal()
        );
        JsonElement now = await _server.JsonAsync("/api/v1/zones/DE/now", Token);
        Assert.Equal(
            json.GetProperty("hours")[0].GetProperty("start").GetString(),
            now.GetProperty("this_hour").GetProperty("start").GetString()
        );
    }

    [Fact]
    public async Task A_queue_is_planned_with_its_bound_and_what_if_changes_it()
    {
        JsonElement plan = await PlanAsync("");
        Assert.Equal(2, plan.GetProperty("planned").GetInt32());
        Assert.True(
            plan.GetProperty("bound").GetDecimal()
                <= plan.GetProperty("objective_value").GetDecimal()
        );
        Assert.All(
            plan.GetProperty("jobs").EnumerateArray(),
            job => Assert.Equal("there", job.GetProperty("site").GetString())
        );
        JsonElement here = await PlanAsync(",\"only_sites\":[\"here\"]");
        Assert.True(
            here.GetProperty("carbon_g").GetDecimal() > plan.GetProperty("carbon_g").GetDecimal()
        );
        JsonElement hurried = await PlanAsync(",\"deadline_shift_h\":-30");
        Assert.Equal(2, hurried.GetProperty("infeasible").GetInt32());
    }

    [Fact]
    public async Task A_queue_that_cannot_be_read_is_refused_with_its_line_and_an_unknown_field_by_name()
    {
        (HttpResponseMessage line, string text) = await PostAsync(
            "/api/v1/plan",
            Body(",\"seed\":2").Replace(",24,1000", ",24,lots", StringComparison.Ordinal)
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, line.StatusCode);
        Assert.Contains("jobs, line 2, power_w", text, StringComparison.Ordinal);
        (HttpResponseMessage field, _) = await PostAsync("/api/v1/plan", Body(",\"sead\":2"));
        Assert.Equal(HttpStatusCode.BadRequest, field.StatusCode);
        (HttpResponseMessage zone, string unknown) = await PostAsync(
            "/api/v1/plan",
            Body("").Replace("zone: SE", "zone: ZZ", StringComparison.Ordinal)
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, zone.StatusCode);
        Assert.Contains("ZZ", unknown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"jobs\":null,\"sites\":null}")]
    [InlineData("{\"jobs\":null,\"sites\":\"- id: here\\n  zone: DE\\n\"}")]
    [InlineData("{\"jobs\":\"id\\n\"}")]
    [InlineData("null")]
    public async Task A_queue_of_which_a_part_is_null_or_missing_is_refused(string body)
    {
        foreach (string path in new[] { "/api/v1/plan", "/api/v1/plans" })
        {
            (HttpResponseMessage refused, _) = await PostAsync(
                path,
                body,
                ("Idempotency-Key", "0123456789abcdef")
            );
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }

        Assert.Empty(_server.Failures);
    }

    [Theory]
    [InlineData("a,9999-12-31T00:00:00Z,2,20,1000", ",\"deadline_shift_h\":3", "deadline_shift_h")]
    [InlineData("a,0001-01-01T01:00:00Z,2,1,1000", ",\"deadline_shift_h\":-5", "deadline_shift_h")]
    [InlineData("a,9999-12-31T00:00:00Z,2,22.5,1000", "", "jobs, line 2, slack_h")]
    [InlineData(
        "a,2026-11-25T00:00:00Z,2,24,1000",
        ",\"deadline_shift_h\":1e300",
        "deadline_shift_h"
    )]
    public async Task A_deadline_beyond_the_calendar_is_refused(
        string job,
        string more,
        string said
    )
    {
        string jobs = JsonSerializer.Serialize($"id,submitted,work_h,slack_h,power_w\n{job}\n");
        (HttpResponseMessage refused, string text) = await PostAsync(
            "/api/v1/plan",
            $"{{\"jobs\":{jobs},\"sites\":{JsonSerializer.Serialize(Sites)}{more}}}"
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.Empty(_server.Failures);
    }

    [Fact]
    public async Task A_queue_of_the_last_day_of_all_ends_no_request_in_an_exception()
    {
        string jobs = JsonSerializer.Serialize(
            "id,submitted,work_h,slack_h,power_w\na,9999-12-31T20:00:00Z,1,2,1000\n"
        );
        (HttpResponseMessage answer, string text) = await PostAsync(
            "/api/v1/plan",
            $"{{\"jobs\":{jobs},\"sites\":{JsonSerializer.Serialize(Sites)}}}"
        );
        Assert.True((int)answer.StatusCode < 500, text);
        Assert.Empty(_server.Failures);
    }

    [Fact]
    public async Task The_same_request_with_its_key_is_kept_once_and_another_with_it_is_refused()
    {
        (string, string) key = ("Idempotency-Key", "0123456789abcdef");
        (HttpResponseMessage first, string made) = await PostAsync("/api/v1/plans", Body(""), key);
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        (HttpResponseMessage again, string same) = await PostAsync("/api/v1/plans", Body(""), key);
        Assert.Equal((HttpStatusCode.OK, made), (again.StatusCode, same));
        (HttpResponseMessage other, _) = await PostAsync("/api/v1/plans", Body(",\"seed\":7"), key);
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        (HttpResponseMessage none, _) = await PostAsync("/api/v1/plans", Body(""));
        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
        string id = JsonDocument.Parse(made).RootElement.GetProperty("plan").GetString()!;
        Adapters.Planning.PlanStore store = new(_server.World.Home.Plans, TimeProvider.System);
        Assert.Equal([id], store.Ids());
        Assert.Contains(id, store.Read(id).Plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Live_tells_a_run_in_progress_from_its_journal_and_as_events()
    {
        using Measuring.IRunJournal journal = RunningJournal.Begin(_server.World);
        JsonElement json = await _server.JsonAsync("/api/v1/live", Token);
        JsonElement run = Assert.Single(json.GetProperty("measurements").EnumerateArray());
        Assert.Equal("train.py", run.GetProperty("subject").GetString());
        Assert.True(run.GetProperty("alive").GetBoolean());
        Assert.Equal(20m, run.GetProperty("it_energy_j").GetDecimal());
        Assert.Equal(10m, run.GetProperty("power_w").GetDecimal());
        Assert.True(run.GetProperty("carbon_g").GetDecimal() > 0);
        using HttpResponseMessage response = await _server.Client.GetAsync(
            new Uri("/api/v1/live/events", UriKind.Relative),
            HttpCompletionOption.ResponseHeadersRead,
            Token
        );
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        using StreamReader events = new(await response.Content.ReadAsStreamAsync(Token));
        Assert.Equal("event: measurements", await events.ReadLineAsync(Token));
        string data = (await events.ReadLineAsync(Token))!;
        Assert.Equal(
            "train.py",
            JsonDocument
                .Parse(data["data: ".Length..])
                .RootElement.GetProperty("measurements")[0]
                .GetProperty("subject")
                .GetString()
        );
    }

    [Fact]
    public void A_stream_is_not_cut_off_after_the_longest_request()
    {
        RouteEndpoint stream = Assert.Single(
            _server.Server.Endpoints,
            endpoint => endpoint.RoutePattern.RawText == "/api/v1/live/events"
        );
        Assert.NotNull(stream.Metadata.GetMetadata<DisableRequestTimeoutAttribute>());
    }

    private static string Body(string more) =>
        $"{{\"jobs\":{JsonSerializer.Serialize(Jobs)},\"sites\":{JsonSerializer.Serialize(Sites)}{more}}}";

    private Task AppendAsync(params Activity[] activities) =>
        LedgerFacts.AppendAsync(_server.World, Token, activities);

    private Task<(HttpResponseMessage Response, string Text)> GetAsync(
        string path,
        params (string, string)[] headers
    ) => _server.AskAsync(HttpMethod.Get, path, Token, headers: headers);

    private Task<(HttpResponseMessage Response, string Text)> PostAsync(
        string path,
        string body,
        params (string, string)[] headers
    ) => _server.AskAsync(HttpMethod.Post, path, Token, body: body, headers: headers);

    private async Task<JsonElement> PlanAsync(string more)
    {
        (HttpResponseMessage response, string text) = await PostAsync("/api/v1/plan", Body(more));
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }
}
