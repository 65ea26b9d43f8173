using System.Globalization;
using System.Text;
using Tonsure.Adapters.Grids.Sources;
using Tonsure.Grid.Sources;
using Xunit;

namespace Tonsure.Adapters.Tests.Grids.Sources;

public sealed class SourceHttpTests : IAsyncLifetime
{
    private const string Key = "k3y-with/odd&chars";

    private static readonly DateTimeOffset Start = new(2026, 11, 2, 10, 0, 0, TimeSpan.Zero);

    private static readonly SourceRequest Question = new("v1/data")
    {
        Query = [("zone", "DE")],
        SecretQuery = [("token", new Secret(Key))],
    };

    private SourceRig _rig = null!;

    private LocalApi Api => _rig.Api;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _rig = await SourceRig.StartAsync(Start, []);
        Api.Answers = _ => ApiAnswer.Json("""{"fine":true}""");
    }

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public async Task A_question_goes_out_with_its_key_and_who_asks()
    {
        SourceReply.Content content = Content(await Http().AskAsync(Question, Stop));
        Assert.Equal("""{"fine":true}""", Encoding.UTF8.GetString(content.Body.Span));
        AskedRequest asked = Assert.Single(Api.Asked);
        Assert.Equal(("GET", "/v1/data"), (asked.Method, asked.Path));
        Assert.Equal("DE", asked.Query["zone"]);
        Assert.Equal(Key, asked.Query["token"]);
        Assert.Equal("application/json", asked.Header("Accept"));
        Assert.StartsWith("tonsure/", asked.Header("User-Agent"), StringComparison.Ordinal);
        Assert.EndsWith("/v1/data?zone=DE&token=(secret)", content.Asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_failures_are_forgiven()
    {
        Api.Script(ApiAnswer.Error(500), ApiAnswer.Reset);
        Content(await Http().AskAsync(Question, Stop));
        Assert.Equal(3, Api.Asked.Count);
    }

    [Fact]
    public async Task No_question_is_sent_more_than_three_times()
    {
        Api.Answers = _ => ApiAnswer.Error(503);
        SourceAnswer.Failed failed = Failed(await Http().AskAsync(Question, Stop));
        Assert.Equal(SourceFailure.Unreachable, failed.Failure);
        Assert.Contains("503", failed.Detail, StringComparison.Ordinal);
        Assert.Equal(3, Api.Asked.Count);
    }

    [Theory]
    [InlineData(400, SourceFailure.Unreadable)]
    [InlineData(401, SourceFailure.Refused)]
    [InlineData(403, SourceFailure.Refused)]
    [InlineData(404, SourceFailure.NoData)]
    public async Task What_will_not_change_is_asked_once(int status, SourceFailure failure)
    {
        Api.Answers = _ => ApiAnswer.Error(status);
        Assert.Equal(failure, Failed(await Http().AskAsync(Question, Stop)).Failure);
        Assert.Single(Api.Asked);
    }

    [Fact]
    public async Task A_pause_that_the_source_asks_for_is_kept()
    {
        Api.Script(ApiAnswer.TooMany("20"));
        DateTimeOffset before = _rig.Clock.GetUtcNow();
        Content(await Http().AskAsync(Question, Stop));
        Assert.True(_rig.Clock.GetUtcNow() - before >= TimeSpan.FromSeconds(20));
        Assert.Equal(2, Api.Asked.Count);
    }

    [Fact]
    public async Task A_pause_until_a_date_is_kept()
    {
        DateTimeOffset until = _rig.Clock.GetUtcNow().AddSeconds(40);
        Api.Script(ApiAnswer.TooMany(until.ToString("R", CultureInfo.InvariantCulture)));
        Content(await Http().AskAsync(Question, Stop));
        Assert.True(_rig.Clock.GetUtcNow() >= until.AddSeconds(-1));
        Assert.Equal(2, Api.Asked.Count);
    }

    [Fact]
    public async Task Nobody_waits_for_a_pause_beyond_the_budget_and_the_source_is_left_alone_meanwhile()
    {
        Api.Answers = _ => ApiAnswer.TooMany("86400");
        SourceHttp http = Http();
        SourceAnswer.Failed first = Failed(await http.AskAsync(Question, Stop));
        SourceAnswer.Failed second = Failed(await http.AskAsync(Question, Stop));
        Assert.Equal(SourceFailure.RateLimited, first.Failure);
        Assert.Equal(TimeSpan.FromSeconds(86400), first.RetryAfter);
        Assert.Equal(SourceFailure.RateLimited, second.Failure);
        Assert.InRange(second.RetryAfter!.Value.TotalSeconds, 1, 86400);
        Assert.Single(Api.Asked);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_given_up()
    {
        Api.Answers = _ => ApiAnswer.Hang;
        SourceHttp http = Http(
            SourceRig.Patient with
            {
                TryTimeout = TimeSpan.FromMilliseconds(100),
            }
        );
        SourceAnswer.Failed failed = Failed(await http.AskAsync(Question, Stop));
        Assert.Equal(SourceFailure.Unreachable, failed.Failure);
        Assert.Equal(3, Api.Asked.Count);
    }

    [Fact]
    public async Task The_budget_ends_before_the_tries_do()
    {
        Api.Answers = _ => ApiAnswer.Hang;
        SourceHttp http = Http(SourceRig.Patient with { Budget = TimeSpan.FromMilliseconds(100) });
        SourceAnswer.Failed failed = Failed(await http.AskAsync(Question, Stop));
        Assert.Equal(SourceFailure.Unreachable, failed.Failure);
        Assert.Single(Api.Asked);
    }

    [Fact]
    public async Task A_source_that_always_fails_is_left_alone()
    {
        Api.Answers = _ => ApiAnswer.Error(500);
        SourceHttp http = Http(SourceRig.Patient with { Tries = 1 });
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(
                SourceFailure.Unreachable,
                Failed(await http.AskAsync(Question, Stop)).Failure
            );
        }

        SourceAnswer.Failed resting = Failed(await http.AskAsync(Question, Stop));
        Assert.Equal(SourceFailure.Resting, resting.Failure);
        Assert.True(resting.RetryAfter > TimeSpan.Zero);
        Assert.Equal(3, Api.Asked.Count);
    }

    [Fact]
    public async Task A_source_that_has_rested_is_asked_again()
    {
        Api.Script(Enumerable.Repeat(ApiAnswer.Error(500), 3));
        SourceHttp http = Http(
            SourceRig.Patient with
            {
                Tries = 1,
                Rest = TimeSpan.FromSeconds(30),
            }
        );
        for (int i = 0; i < 3; i++)
        {
            Failed(await http.AskAsync(Question, Stop));
        }

        await Task.Delay(TimeSpan.FromSeconds(40), _rig.Clock, Stop);
        Content(await http.AskAsync(Question, Stop));
    }

    [Fact]
    public async Task No_more_is_asked_than_the_source_allows()
    {
        SourceHttp http = new(
            _rig.World(),
            "test",
            Api.Address,
            new RateLimit(2, TimeSpan.FromHours(30))
        );
        Content(await http.AskAsync(Question, Stop));
        Content(await http.AskAsync(Question, Stop));
        SourceAnswer.Failed failed = Failed(await http.AskAsync(Question, Stop));
        Assert.Equal(SourceFailure.RateLimited, failed.Failure);
        Assert.NotNull(failed.RetryAfter);
        Assert.Equal(2, Api.Asked.Count);
    }

    [Fact]
    public async Task A_place_that_is_free_soon_is_waited_for()
    {
        SourceHttp http = new(
            _rig.World(),
            "test",
            Api.Address,
            new RateLimit(1, TimeSpan.FromSeconds(30))
        );
        DateTimeOffset before = _rig.Clock.GetUtcNow();
        Content(await http.AskAsync(Question, Stop));
        Content(await http.AskAsync(Question, Stop));
        Assert.True(_rig.Clock.GetUtcNow() - before >= TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_asked_for_again()
    {
        Api.Script(ApiAnswer.Json("""{"fi""") with { MissingBytes = 10 });
        Content(await Http().AskAsync(Question, Stop));
        Assert.Equal(2, Api.Asked.Count);
    }

    [Fact]
    public async Task Another_media_type_is_not_read()
    {
        Api.Answers = _ => ApiAnswer.Json("<html>") with { ContentType = "text/html" };
        SourceAnswer.Failed failed = Failed(await Http().AskAsync(Question, Stop));
        Assert.Equal(SourceFailure.Unreadable, failed.Failure);
        Assert.Contains("text/html", failed.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_huge_answer_is_not_read_to_its_end()
    {
        Api.Answers = _ => ApiAnswer.Json(new string(' ', 2_000_000));
        Assert.Equal(
            SourceFailure.Unreadable,
            Failed(await Http().AskAsync(Question, Stop)).Failure
        );
    }

    [Fact]
    public async Task An_answer_that_has_not_changed_is_not_sent_again()
    {
        Api.Answers = asked =>
            asked.Header("If-None-Match") == "\"v7\""
                ? new ApiAnswer(304, "")
                : ApiAnswer.Json("""{"n":7}""") with
                {
                    Headers = [("ETag", "\"v7\"")],
                };
        SourceReply.Content first = Content(await Http().AskAsync(Question, Stop));
        // Another program, the same home.
        SourceReply.Content second = Content(await Http().AskAsync(Question, Stop));
        Assert.Equal(first.Body.ToArray(), second.Body.ToArray());
        Assert.True(second.RetrievedMs > first.RetrievedMs);
        Assert.Null(Api.Asked[0].Header("If-None-Match"));
        Assert.Equal("\"v7\"", Api.Asked[1].Header("If-None-Match"));
    }

    [Fact]
    public async Task A_fresh_answer_is_not_asked_for()
    {
        Api.Answers = _ =>
            ApiAnswer.Json("{}") with
            {
                Headers = [("Cache-Control", "max-age=3000")],
            };
        Content(await Http().AskAsync(Question, Stop));
        Content(await Http().AskAsync(Question, Stop));
        Assert.Single(Api.Asked);
    }

    [Theory]
    [InlineData("no-store, max-age=3000")]
    [InlineData("no-cache")]
    public async Task What_may_not_be_kept_is_not(string control)
    {
        Api.Answers = _ => ApiAnswer.Json("{}") with { Headers = [("Cache-Control", control)] };
        Content(await Http().AskAsync(Question, Stop));
        Content(await Http().AskAsync(Question, Stop));
        Assert.Equal(2, Api.Asked.Count);
        Assert.False(Directory.Exists(_rig.CacheFolder));
    }

    [Fact]
    public async Task A_private_answer_is_never_kept()
    {
        Api.Answers = _ =>
            ApiAnswer.Json("{}") with
            {
                Headers = [("Cache-Control", "max-age=3000")],
            };
        Content(await Http().AskAsync(Question with { IsPrivate = true }, Stop));
        Assert.False(Directory.Exists(_rig.CacheFolder));
    }

    [Fact]
    public async Task Damage_in_the_cache_costs_a_question_and_no_more()
    {
        Api.Answers = _ =>
            ApiAnswer.Json("{}") with
            {
                Headers = [("Cache-Control", "max-age=3000")],
            };
        Content(await Http().AskAsync(Question, Stop));
        string file = Assert.Single(
            Directory.GetFiles(_rig.CacheFolder, "*", SearchOption.AllDirectories)
        );
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..^1]);
        Content(await Http().AskAsync(Question, Stop));
        Assert.Equal(2, Api.Asked.Count);
    }

    [Fact]
    public async Task A_redirect_within_the_host_is_followed()
    {
        Api.Script(ApiAnswer.Error(302) with { Headers = [("Location", "/v2/data")] });
        Content(await Http().AskAsync(Question, Stop));
        Assert.Equal("/v2/data", Api.Asked[1].Path);
    }

    [Theory]
    [InlineData("http://localhost:1/")]
    [InlineData("https://example.org/")]
    public async Task A_key_is_not_carried_elsewhere(string elsewhere)
    {
        Api.Answers = _ => ApiAnswer.Error(302) with { Headers = [("Location", elsewhere)] };
        SourceAnswer.Failed failed = Failed(await Http().AskAsync(Question, Stop));
        Assert.Equal(SourceFailure.Unreadable, failed.Failure);
        Assert.Single(Api.Asked);
    }

    [Theory]
    [InlineData("http://api.example.org/")]
    [InlineData("https://user:pass@api.example.org/")]
    [InlineData("https://api.example.org/?key=1")]
    [InlineData("ftp://127.0.0.1/")]
    public void An_address_that_would_show_a_key_is_refused(string address) =>
        Assert.NotNull(SourceHttp.Fault(new Uri(address)));

    [Theory]
    [InlineData("https://api.example.org/v3")]
    [InlineData("http://127.0.0.1:8080/")]
    [InlineData("http://localhost/")]
    public void A_safe_address_is_taken(string address) =>
        Assert.Null(SourceHttp.Fault(new Uri(address)));

    [Fact]
    public async Task Whoever_gives_up_waits_no_longer()
    {
        Api.Answers = _ => ApiAnswer.Hang;
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        Task<SourceReply> asking = Http().AskAsync(Question, stop.Token);
        while (Api.Asked.Count == 0)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), _rig.Clock, Stop);
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Http().AskAsync(Question, stop.Token)
        );
        Assert.Single(Api.Asked);
    }

    [Fact]
    public async Task No_answer_and_no_file_has_the_key()
    {
        ApiAnswer kept = ApiAnswer.Json("{}") with { Headers = [("ETag", "\"1\"")] };
        List<SourceReply> replies = [];
        foreach (
            ApiAnswer answer in (ApiAnswer[])
                [
                    kept,
                    ApiAnswer.Error(400),
                    ApiAnswer.Error(401),
                    ApiAnswer.Error(429),
                    ApiAnswer.Error(500),
                    ApiAnswer.Reset,
                    kept with
                    {
                        ContentType = "text/plain",
                    },
                    kept with
                    {
                        MissingBytes = 3,
                    },
                    ApiAnswer.Error(302) with
                    {
                        Headers = [("Location", "https://example.org/")],
                    },
                ]
        )
        {
            Api.Answers = _ => answer;
            replies.Add(await Http().AskAsync(Question, Stop));
        }

        string all = string.Join('\n', replies.Select(reply => reply.ToString()));
        Assert.DoesNotContain("k3y", all, StringComparison.Ordinal);
        string[] files = Directory.GetFileSystemEntries(
            _rig.Home.Root,
            "*",
            SearchOption.AllDirectories
        );
        Assert.Contains(files, File.Exists);
        Assert.All(
            files,
            path =>
            {
                Assert.DoesNotContain("k3y", path, StringComparison.Ordinal);
                Assert.DoesNotContain(
                    "k3y",
                    File.Exists(path) ? File.ReadAllText(path) : "",
                    StringComparison.Ordinal
                );
            }
        );
    }

    private SourceHttp Http(HttpPolicy? policy = null) =>
        new(_rig.World(policy), "test", Api.Address, new RateLimit(1000, TimeSpan.FromSeconds(1)));

    private static SourceReply.Content Content(SourceReply reply) =>
        Assert.IsType<SourceReply.Content>(reply);

    private static SourceAnswer.Failed Failed(SourceReply reply) =>
        Assert.IsType<SourceReply.Failed>(reply).Answer;
}
