using System.Globalization;
using Tonsure.Adapters.Grids.Sources;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Adapters.Tests.Grids.Sources;

/// <summary>What every source over the network keeps, on good days and bad ones. Each adapter says how its API tells rows.</summary>
public abstract class IntensitySourceContract : IAsyncLifetime
{
    internal static readonly DateTimeOffset Now = new(2026, 11, 2, 10, 7, 0, TimeSpan.Zero);

    private static readonly Interval SixHours = Span("2026-10-30T00:00Z", "2026-10-30T06:00Z");

    private List<ToldRow> _rows = [];
    private Func<AskedRequest, ApiAnswer>? _instead;

    internal SourceRig Rig { get; private set; } = null!;

    internal LocalApi Api => Rig.Api;

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A zone that the source knows.</summary>
    internal abstract ZoneId Zone { get; }

    internal abstract TimeSpan Step { get; }

    /// <summary>Variables that hold its keys.</summary>
    internal virtual Dictionary<string, string> Keys => [];

    /// <summary>A figure that no grid has; null where the source tells none.</summary>
    internal virtual double? Impossible => -5;

    internal abstract IIntensityHistory Make(SourceWorld world);

    /// <summary>What the API's bodies are.</summary>
    internal virtual string MediaType => "application/json";

    /// <summary>The body that the API answers a request with.</summary>
    internal abstract string Body(AskedRequest asked, IReadOnlyList<ToldRow> rows);

    /// <summary>What a row's number is in mg/kWh.</summary>
    internal abstract int Milligrams(double value);

    /// <summary>Answers requests that are not for data, such as a login.</summary>
    internal virtual ApiAnswer? Other(AskedRequest asked) => null;

    public async ValueTask InitializeAsync()
    {
        Rig = await SourceRig.StartAsync(Now, Keys);
        _rows = ToldRow.Of(SixHours.Start.AddHours(-30), SixHours.End.AddHours(30), Step);
        Api.IsScripted = asked => Other(asked) is null;
        Api.Answers = asked =>
            Other(asked) ?? Typed(_instead?.Invoke(asked) ?? ApiAnswer.Json(Body(asked, _rows)));
    }

    public async ValueTask DisposeAsync()
    {
        await Rig.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task History_is_what_was_asked_for_in_order_and_in_our_unit()
    {
        SourceAnswer.Answered answered = Answered(await HistoryAsync());
        Sound(answered, SixHours);
        Assert.Equal(
            _rows
                .Where(row => row.Start >= SixHours.Start && row.Start < SixHours.End)
                .Select(row => (row.Start, Milligrams(row.Value!.Value))),
            answered.Series.Points.Select(point =>
                (point.Period.Start, point.Intensity.MilligramsPerKilowattHour)
            )
        );
        Assert.All(
            answered.Series.Points,
            point => Assert.Equal(PointQuality.Observed, point.Quality)
        );
    }

    [Theory]
    [InlineData("2026-03-28T23:00Z", "2026-03-29T22:00Z", 23)]
    [InlineData("2026-10-24T22:00Z", "2026-10-25T23:00Z", 25)]
    public async Task Days_on_which_clocks_change_have_all_their_hours(
        string from,
        string to,
        int hours
    )
    {
        Interval day = Span(from, to);
        _rows = ToldRow.Of(day.Start.AddHours(-30), day.End.AddHours(30), Step);
        SourceAnswer.Answered answered = Answered(await HistoryAsync(day));
        Sound(answered, day);
        Assert.Equal(hours * (TimeSpan.FromHours(1) / Step), answered.Series.Points.Count);
    }

    [Fact]
    public async Task A_zone_that_is_not_its_own_is_not_asked_for()
    {
        IIntensityHistory source = Source();
        Assert.True(source.Knows(Zone));
        Assert.False(source.Knows(ZoneId.World));
        foreach (SourceAnswer answer in await AskAllAsync(source, ZoneId.World))
        {
            Assert.Equal(SourceFailure.UnknownZone, Failed(answer).Failure);
        }

        Assert.Empty(Api.Asked);
    }

    [Fact]
    public async Task Without_its_key_it_asks_nothing()
    {
        if (Keys.Count == 0)
        {
            Answered(await HistoryAsync());
            return;
        }

        await using SourceRig keyless = await SourceRig.StartAsync(Now, []);
        foreach (SourceAnswer answer in await AskAllAsync(Make(keyless.World()), Zone))
        {
            SourceAnswer.Failed failed = Failed(answer);
            Assert.Equal(SourceFailure.NoKey, failed.Failure);
            Assert.Contains(Keys.Keys.First(), failed.Detail, StringComparison.Ordinal);
        }

        Assert.Empty(keyless.Api.Asked);
    }

    [Theory]
    [InlineData(400, SourceFailure.Unreadable)]
    [InlineData(401, SourceFailure.Refused)]
    [InlineData(403, SourceFailure.Refused)]
    [InlineData(404, SourceFailure.NoData)]
    [InlineData(500, SourceFailure.Unreachable)]
    [InlineData(503, SourceFailure.Unreachable)]
    public async Task A_status_is_a_failure_of_its_kind(int status, SourceFailure failure)
    {
        _instead = _ => ApiAnswer.Error(status);
        Assert.Equal(failure, Failed(await HistoryAsync()).Failure);
    }

    [Fact]
    public async Task A_short_bad_day_is_sat_out()
    {
        Api.Script(ApiAnswer.Error(500), ApiAnswer.TooMany("2"));
        Sound(Answered(await HistoryAsync()), SixHours);
        Api.Script(ApiAnswer.Reset, ApiAnswer.Error(502));
        Sound(Answered(await HistoryAsync()), SixHours);
    }

    [Fact]
    public async Task A_long_pause_is_told_and_not_waited_for()
    {
        _instead = _ => ApiAnswer.TooMany("86400");
        SourceAnswer.Failed failed = Failed(await HistoryAsync());
        Assert.Equal(SourceFailure.RateLimited, failed.Failure);
        Assert.Equal(TimeSpan.FromDays(1), failed.RetryAfter);
    }

    [Fact]
    public async Task A_source_that_says_nothing_is_unreachable()
    {
        _instead = _ => ApiAnswer.Hang;
        SourceWorld world = Rig.World(
            SourceRig.Patient with
            {
                TryTimeout = TimeSpan.FromMilliseconds(50),
                Tries = 2,
            }
        );
        SourceAnswer answer = await Make(world).HistoryAsync(Zone, SixHours, Stop);
        Assert.Equal(SourceFailure.Unreachable, Failed(answer).Failure);
    }

    [Fact]
    public async Task A_source_that_never_answers_is_left_alone()
    {
        _instead = _ => ApiAnswer.Reset;
        IIntensityHistory source = Source();
        SourceFailure last = SourceFailure.NoData;
        for (int i = 0; i < 4; i++)
        {
            last = Failed(await source.HistoryAsync(Zone, SixHours, Stop)).Failure;
        }

        Assert.Equal(SourceFailure.Resting, last);
    }

    [Fact]
    public async Task Half_an_answer_is_unreadable()
    {
        _instead = asked =>
        {
            string whole = Body(asked, _rows);
            return ApiAnswer.Json(whole[..(whole.Length / 2)]);
        };
        Assert.Equal(SourceFailure.Unreadable, Failed(await HistoryAsync()).Failure);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"error\"")]
    [InlineData("12")]
    [InlineData("")]
    [InlineData("<html></html>")]
    [InlineData("""{"error":{"code":"500 Internal Server Error"}}""")]
    public async Task What_is_not_documented_is_unreadable(string body)
    {
        _instead = _ => ApiAnswer.Json(body);
        Assert.Equal(SourceFailure.Unreadable, Failed(await HistoryAsync()).Failure);
    }

    [Fact]
    public async Task Another_media_type_or_a_huge_body_is_unreadable()
    {
        _instead = asked => ApiAnswer.Json(Body(asked, _rows)) with { ContentType = "text/html" };
        Assert.Equal(SourceFailure.Unreadable, Failed(await HistoryAsync()).Failure);
        _instead = asked => ApiAnswer.Json(Body(asked, _rows) + new string(' ', 1_500_000));
        Assert.Equal(SourceFailure.Unreadable, Failed(await HistoryAsync()).Failure);
    }

    [Fact]
    public async Task An_empty_list_is_no_data()
    {
        _rows = [];
        Assert.Equal(SourceFailure.NoData, Failed(await HistoryAsync()).Failure);
    }

    [Fact]
    public async Task Nothing_but_nulls_is_no_data()
    {
        _rows = _rows.ConvertAll(row => row with { Value = null });
        Assert.Equal(SourceFailure.NoData, Failed(await HistoryAsync()).Failure);
    }

    [Fact]
    public async Task A_null_is_left_out_and_never_zero() =>
        await LeavesOutAsync(row => row with { Value = null });

    [Fact]
    public async Task A_gap_stays_a_gap() => await LeavesOutAsync(_ => null);

    [Fact]
    public async Task A_figure_that_no_grid_has_is_left_out()
    {
        if (Impossible is { } impossible)
        {
            await LeavesOutAsync(row => row with { Value = impossible });
        }
    }

    [Fact]
    public async Task What_is_told_twice_counts_once()
    {
        ToldRow third = Third();
        _rows.Insert(_rows.IndexOf(third), third);
        SourceAnswer.Answered answered = Answered(await HistoryAsync());
        Sound(answered, SixHours);
        Assert.Contains(answered.Series.Points, point => point.Period.Start == third.Start);
    }

    [Fact]
    public async Task What_is_told_in_two_ways_is_not_believed()
    {
        ToldRow third = Third();
        _rows.Add(third with { Value = third.Value + 250 });
        SourceAnswer.Answered answered = Answered(await HistoryAsync());
        Sound(answered, SixHours);
        Assert.DoesNotContain(answered.Series.Points, point => point.Period.Start == third.Start);
        Assert.NotEmpty(answered.Remarks);
    }

    [Fact]
    public async Task Rows_may_come_in_any_order()
    {
        SourceAnswer.Answered before = Answered(await HistoryAsync());
        _rows.Reverse();
        SourceAnswer.Answered after = Answered(await HistoryAsync());
        Assert.Equal(before.Series.Points, after.Series.Points);
    }

    [Fact]
    public async Task An_answer_that_has_not_changed_is_used_again()
    {
        _instead = asked =>
            asked.Header("If-None-Match") == "\"1\""
                ? new ApiAnswer(304, "")
                : ApiAnswer.Json(Body(asked, _rows)) with
                {
                    Headers = [("ETag", "\"1\"")],
                };
        SourceAnswer.Answered first = Answered(await HistoryAsync());
        SourceAnswer.Answered second = Answered(await HistoryAsync());
        Assert.Equal(first.Series.Points, second.Series.Points);
        Assert.True(second.Series.RetrievedMs > first.Series.RetrievedMs);
        Assert.Contains(Api.Asked, asked => asked.Header("If-None-Match") == "\"1\"");
    }

    [Fact]
    public async Task The_newest_points_are_of_the_past()
    {
        if (Source() is not ILatestIntensity source)
        {
            return;
        }

        DateTimeOffset end = new(2026, 11, 2, 10, 0, 0, TimeSpan.Zero);
        _rows = ToldRow.Of(end.AddHours(-24), end, Step);
        SourceAnswer.Answered answered = Answered(await source.LatestAsync(Zone, Stop));
        Sound(answered, null);
        IntensityPoint newest = answered.Series.Points[^1];
        Assert.Equal(end - Step, newest.Period.Start);
        Assert.Equal(
            Milligrams(_rows[^1].Value!.Value),
            newest.Intensity.MilligramsPerKilowattHour
        );
        Assert.NotEqual(PointQuality.Forecast, newest.Quality);
    }

    [Fact]
    public async Task A_forecast_begins_now_and_says_that_it_is_one()
    {
        if (Source() is not IIntensityForecasts source)
        {
            return;
        }

        DateTimeOffset hour = new(2026, 11, 2, 10, 0, 0, TimeSpan.Zero);
        _rows = ToldRow.Of(hour.AddHours(-2), hour.AddHours(48), Step);
        SourceAnswer.Answered answered = Answered(await source.ForecastAsync(Zone, Stop));
        Sound(answered, null);
        Assert.All(
            answered.Series.Points,
            point =>
            {
                Assert.Equal(PointQuality.Forecast, point.Quality);
                Assert.True(point.Period.End > Now);
            }
        );
        Assert.Equal(hour.AddHours(48), answered.Series.Points[^1].Period.End);
        Assert.InRange(answered.Series.Points[0].Period.Start, hour, Now + Step);
    }

    [Fact]
    public async Task Whoever_gives_up_waits_no_longer()
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        _instead = _ =>
        {
            stop.Cancel();
            return ApiAnswer.Hang;
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Source().HistoryAsync(Zone, SixHours, stop.Token)
        );
        int asked = Api.Asked.Count;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Source().HistoryAsync(Zone, SixHours, stop.Token)
        );
        Assert.Equal(asked, Api.Asked.Count);
    }

    [Fact]
    public async Task No_key_is_in_any_answer_or_file()
    {
        List<SourceAnswer> answers = [];
        foreach (
            ApiAnswer? answer in (ApiAnswer?[])
                [
                    null,
                    ApiAnswer.Error(400),
                    ApiAnswer.Error(401),
                    ApiAnswer.Error(429),
                    ApiAnswer.Error(500),
                    ApiAnswer.Reset,
                    ApiAnswer.Json("{"),
                    ApiAnswer.Json("{}") with
                    {
                        ContentType = "text/plain",
                    },
                ]
        )
        {
            _instead = asked =>
                answer ?? ApiAnswer.Json(Body(asked, _rows)) with { Headers = [("ETag", "\"1\"")] };
            answers.AddRange(await AskAllAsync(Source(), Zone));
        }

        string told = string.Join('\n', answers.Select(Text));
        string kept = string.Join(
            '\n',
            Directory
                .GetFiles(Rig.Home.Root, "*", SearchOption.AllDirectories)
                .Select(path => path + "\n" + File.ReadAllText(path))
        );
        Assert.NotEmpty(kept);
        foreach (string secret in Secrets())
        {
            Assert.DoesNotContain(secret, told, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, kept, StringComparison.Ordinal);
        }

        // The keys did go out.
        string sent = string.Join('\n', Api.Asked.SelectMany(asked => asked.Headers.Values));
        Assert.All(Sent(), secret => Assert.Contains(secret, sent, StringComparison.Ordinal));
    }

    /// <summary>Texts that must not be seen anywhere.</summary>
    internal virtual IEnumerable<string> Secrets() => Keys.Values;

    /// <summary>Texts that must go out in headers.</summary>
    internal virtual IEnumerable<string> Sent() => Keys.Values;

    private ApiAnswer Typed(ApiAnswer answer) =>
        answer.ContentType == "application/json" ? answer with { ContentType = MediaType } : answer;

    internal IIntensityHistory Source() => Make(Rig.World());

    internal Task<SourceAnswer> HistoryAsync(Interval? interval = null) =>
        Source().HistoryAsync(Zone, interval ?? SixHours, Stop);

    internal void Tell(List<ToldRow> rows) => _rows = rows;

    internal static Interval Span(string from, string to) =>
        Interval.Between(
            DateTimeOffset.Parse(from, CultureInfo.InvariantCulture),
            DateTimeOffset.Parse(to, CultureInfo.InvariantCulture)
        );

    internal static SourceAnswer.Answered Answered(SourceAnswer answer) =>
        answer as SourceAnswer.Answered
        ?? throw new Xunit.Sdk.XunitException($"no answer: {answer}");

    internal static SourceAnswer.Failed Failed(SourceAnswer answer) =>
        Assert.IsType<SourceAnswer.Failed>(answer);

    private async Task LeavesOutAsync(Func<ToldRow, ToldRow?> change)
    {
        ToldRow third = Third();
        int at = _rows.IndexOf(third);
        _rows.RemoveAt(at);
        if (change(third) is { } changed)
        {
            _rows.Insert(at, changed);
        }

        SourceAnswer.Answered answered = Answered(await HistoryAsync());
        Sound(answered, SixHours);
        Assert.DoesNotContain(answered.Series.Points, point => point.Period.Start == third.Start);
        Assert.Equal((SixHours.Duration / Step) - 1, answered.Series.Points.Count);
    }

    private ToldRow Third() => _rows.Find(row => row.Start == SixHours.Start + (2 * Step))!;

    private void Sound(SourceAnswer.Answered answered, Interval? asked)
    {
        SourcedSeries series = answered.Series;
        Assert.Equal(Zone, series.Zone);
        Assert.Equal(Source().Name, series.Source);
        Assert.Equal(Source().Signal, series.Signal);
        Assert.Equal(series.Source, series.Signal.Source);
        Assert.NotEmpty(series.Signal.Licence);
        Assert.InRange(
            series.RetrievedMs,
            Now.ToUnixTimeMilliseconds(),
            Rig.Clock.GetUtcNow().ToUnixTimeMilliseconds()
        );
        Assert.NotEmpty(series.Points);
        Assert.All(
            series.Points,
            point =>
            {
                Assert.Equal(Step, point.Period.Duration);
                Assert.True(point.Intensity.MilligramsPerKilowattHour > 0);
                Assert.True(asked is null || point.Period.TryIntersect(asked.Value, out _));
            }
        );
        Assert.All(
            series.Points.Zip(series.Points.Skip(1)),
            pair => Assert.True(pair.First.Period.EndMs <= pair.Second.Period.StartMs)
        );
    }

    private static async Task<List<SourceAnswer>> AskAllAsync(IIntensityHistory source, ZoneId zone)
    {
        List<SourceAnswer> answers = [await source.HistoryAsync(zone, SixHours, Stop)];
        if (source is ILatestIntensity latest)
        {
            answers.Add(await latest.LatestAsync(zone, Stop));
        }

        if (source is IIntensityForecasts forecasts)
        {
            answers.Add(await forecasts.ForecastAsync(zone, Stop));
        }

        return answers;
    }

    private static string Text(SourceAnswer answer) =>
        answer switch
        {
            SourceAnswer.Answered answered => answered + string.Join('\n', answered.Remarks),
            _ => answer.ToString(),
        };
}
