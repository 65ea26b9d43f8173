using Tonsure.Adapters.Grids;
using Tonsure.Adapters.Grids.Sources;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Adapters.Tests.Grids.Sources;

public sealed class EiaSourceTests : IAsyncLifetime
{
    private static readonly ZoneId California = ZoneId.Parse("US-CAL-CISO");

    private static readonly DateTimeOffset Now = new(2026, 11, 24, 10, 20, 0, TimeSpan.Zero);

    private static readonly Interval TwoHours = Interval.Between(
        new DateTimeOffset(2026, 11, 20, 6, 30, 0, TimeSpan.Zero),
        new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero)
    );

    private readonly EiaAnswers _answers = new();
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal)
    {
        ["TONSURE_EIA_KEY"] = EiaAnswers.Key,
    };
    private SourceRig _rig = null!;

    private LocalApi Api => _rig.Api;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _rig = await SourceRig.StartAsync(Now, _environment);
        Api.Answers = _answers.Answer;
    }

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public async Task The_hours_that_touch_the_interval_have_the_mean_of_the_factors()
    {
        SourceAnswer.Answered answered = await HistoryAsync(TwoHours);
        Assert.Equal(
            ["2026-11-20T06:00:00.000Z", "2026-11-20T07:00:00.000Z"],
            answered.Series.Points.Select(point => Interval.Rfc3339(point.Period.StartMs))
        );
        // Half gas at 490 g/kWh, half nuclear at 12; the battery is storage and the sun was down.
        Assert.All(
            answered.Series.Points,
            point => Assert.Equal(251_000, point.Intensity.MilligramsPerKilowattHour)
        );
        Assert.All(
            answered.Series.Points,
            point => Assert.Equal(PointQuality.Observed, point.Quality)
        );
        Assert.Equal("CISO", Assert.Single(Api.Asked).Query["facets[respondent][]"]);
    }

    [Fact]
    public async Task An_hour_in_which_only_the_sun_was_reported_is_not_an_answer()
    {
        _answers.Value = (hour, fuel) =>
            hour < Now.AddHours(-6) || fuel == "SUN" ? "\"400\"" : null;
        SourceAnswer.Answered answered = Assert.IsType<SourceAnswer.Answered>(
            await Source().LatestAsync(California, Stop)
        );
        Assert.Equal(
            "2026-11-24T03:00:00.000Z",
            Interval.Rfc3339(Assert.Single(answered.Series.Points).Period.StartMs)
        );
    }

    [Fact]
    public async Task An_hour_asked_for_alone_is_seen_beside_its_day()
    {
        _answers.Value = (hour, fuel) => hour.Hour != 8 || fuel == "SUN" ? "\"400\"" : null;
        Interval one = Interval.Between(
            new DateTimeOffset(2026, 11, 20, 7, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero)
        );
        Assert.Equal(
            SourceFailure.NoData,
            Assert
                .IsType<SourceAnswer.Failed>(await Source().HistoryAsync(California, one, Stop))
                .Failure
        );
    }

    [Fact]
    public async Task A_long_answer_is_fetched_page_by_page_and_no_hour_is_lost()
    {
        Interval months = Interval.Between(Now.AddDays(-70), Now.AddDays(-10));
        SourceAnswer.Answered answered = await HistoryAsync(months);
        Assert.Equal(["0", "5000"], Api.Asked.Select(asked => asked.Query["offset"]));
        Assert.Equal(60 * 24 + 1, answered.Series.Points.Count);
    }

    [Fact]
    public async Task What_was_read_before_a_page_failed_is_told_and_the_failure_remarked()
    {
        Api.IsScripted = asked => asked.Query["offset"] == "5000";
        Api.Script(ApiAnswer.Error(500), ApiAnswer.Error(500), ApiAnswer.Error(500));
        SourceAnswer.Answered answered = await HistoryAsync(
            Interval.Between(Now.AddDays(-70), Now.AddDays(-10))
        );
        Assert.InRange(answered.Series.Points.Count, 1, 60 * 24);
        Assert.Contains(
            answered.Remarks,
            remark => remark.StartsWith("asking ended early", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            EiaAnswers.Key,
            string.Join('\n', answered.Remarks),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Without_a_total_pages_are_asked_for_until_one_is_not_full()
    {
        Api.Answers = asked =>
        {
            ApiAnswer answer = _answers.Answer(asked);
            return answer with
            {
                Body = answer.Body.Replace("\"total\"", "\"sum\"", StringComparison.Ordinal),
            };
        };
        SourceAnswer.Answered answered = await HistoryAsync(
            Interval.Between(Now.AddDays(-70), Now.AddDays(-10))
        );
        Assert.Equal(60 * 24 + 1, answered.Series.Points.Count);
        Assert.Equal(2, Api.Asked.Count);
    }

    [Fact]
    public async Task A_source_that_never_comes_to_an_end_is_left_after_a_hundred_pages()
    {
        Api.Answers = asked =>
            _answers.Answer(
                asked with
                {
                    Query = new Dictionary<string, string>(asked.Query, StringComparer.Ordinal)
                    {
                        ["offset"] = "0",
                    },
                }
            )
                is var page
                ? page with
                {
                    Body = page.Body.Replace(
                        "\"total\":\"",
                        "\"total\":\"9999",
                        StringComparison.Ordinal
                    ),
                }
                : ApiAnswer.Error(404);
        SourceAnswer.Answered answered = await HistoryAsync(TwoHours);
        Assert.Equal(100, Api.Asked.Count);
        Assert.Equal(2, answered.Series.Points.Count);
        Assert.Contains(
            answered.Remarks,
            remark => remark.StartsWith("asking ended early", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Rows_none_of_which_can_be_read_are_unreadable()
    {
        Api.Answers = _ => ApiAnswer.Json(EiaAnswers.Page(1, ["{\"period\":\"yesterday\"}"]));
        Assert.Equal(
            SourceFailure.Unreadable,
            Assert
                .IsType<SourceAnswer.Failed>(
                    await Source().HistoryAsync(California, TwoHours, Stop)
                )
                .Failure
        );
    }

    [Fact]
    public async Task Unknown_fuels_above_a_twentieth_make_an_hour_an_estimate()
    {
        _answers.Fuels = ["NG", "OTH"];
        _answers.Value = (_, fuel) => fuel == "NG" ? "900" : "100";
        SourceAnswer.Answered answered = await HistoryAsync(TwoHours);
        Assert.All(
            answered.Series.Points,
            point => Assert.Equal(PointQuality.Estimated, point.Quality)
        );
    }

    [Fact]
    public async Task Nothing_is_asked_without_a_key_or_for_a_zone_of_others()
    {
        Assert.Equal(
            SourceFailure.UnknownZone,
            Assert
                .IsType<SourceAnswer.Failed>(
                    await Source().HistoryAsync(ZoneId.Parse("DE"), TwoHours, Stop)
                )
                .Failure
        );
        _environment.Clear();
        Assert.Equal(
            SourceFailure.NoKey,
            Assert
                .IsType<SourceAnswer.Failed>(
                    await Source().HistoryAsync(California, TwoHours, Stop)
                )
                .Failure
        );
        Assert.Empty(Api.Asked);
    }

    [Fact]
    public async Task A_key_that_is_not_accepted_is_said_so_and_not_shown()
    {
        _environment["TONSURE_EIA_KEY"] = "wrong-k3y";
        SourceAnswer.Failed failed = Assert.IsType<SourceAnswer.Failed>(
            await Source().LatestAsync(California, Stop)
        );
        Assert.Equal(SourceFailure.Refused, failed.Failure);
        Assert.DoesNotContain("k3y", failed.Detail, StringComparison.Ordinal);
    }

    private async Task<SourceAnswer.Answered> HistoryAsync(Interval interval) =>
        Assert.IsType<SourceAnswer.Answered>(
            await Source().HistoryAsync(California, interval, Stop)
        );

    private EiaSource Source() =>
        new(
            _rig.World(),
            ShippedFuelFactors.Load(ShippedData.Folder),
            ZoneCodes.Load(ShippedData.Folder, EiaSource.Key)
        );
}
