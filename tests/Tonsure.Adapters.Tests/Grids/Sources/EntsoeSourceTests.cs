using Tonsure.Adapters.Grids;
using Tonsure.Adapters.Grids.Sources;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Adapters.Tests.Grids.Sources;

public sealed class EntsoeSourceTests : IAsyncLifetime
{
    private static readonly ZoneId Germany = ZoneId.Parse("DE");

    private static readonly DateTimeOffset Now = new(2026, 11, 24, 10, 20, 0, TimeSpan.Zero);

    private static readonly Interval OneHour = Interval.Between(
        new DateTimeOffset(2026, 11, 20, 6, 0, 0, TimeSpan.Zero),
        new DateTimeOffset(2026, 11, 20, 7, 0, 0, TimeSpan.Zero)
    );

    private readonly EntsoeAnswers _answers = new();
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal)
    {
        ["TONSURE_ENTSOE_KEY"] = EntsoeAnswers.Token,
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
    public async Task Lignite_and_quarters_of_sun_give_the_mean_of_the_hour_and_pumps_give_nothing()
    {
        SourceAnswer.Answered answered = await HistoryAsync(OneHour);
        IntensityPoint point = Assert.Single(answered.Series.Points);
        Assert.Equal(OneHour, point.Period);
        // Half lignite at 1,054 g/kWh, half sun at 48.
        Assert.Equal(551_000, point.Intensity.MilligramsPerKilowattHour);
        Assert.Equal("10Y1001A1001A83F", Assert.Single(Api.Asked).Query["in_Domain"]);
    }

    [Fact]
    public async Task A_type_whose_last_hours_are_missing_ends_the_observation_there()
    {
        _answers.Series =
        [
            ("B14", false, 60, _ => 500),
            ("B04", false, 60, at => at < Now.AddHours(-5) ? 500 : null),
        ];
        SourceAnswer.Answered answered = Assert.IsType<SourceAnswer.Answered>(
            await Source().LatestAsync(Germany, Stop)
        );
        Assert.Equal(
            "2026-11-24T05:00:00.000Z",
            Interval.Rfc3339(Assert.Single(answered.Series.Points).Period.StartMs)
        );
        Assert.Contains(
            answered.Remarks,
            remark =>
                remark.StartsWith("periods left out for want of B04", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task What_is_repeated_beyond_now_was_not_observed()
    {
        _answers.Curve = "A03";
        _answers.Series = [("B04", false, 60, at => at < Now.AddHours(-5) ? 500 : null)];
        SourceAnswer.Answered answered = Assert.IsType<SourceAnswer.Answered>(
            await Source().LatestAsync(Germany, Stop)
        );
        Assert.True(answered.Series.Points[^1].Period.EndMs <= answered.Series.RetrievedMs);
    }

    [Fact]
    public async Task A_long_question_is_asked_in_parts_of_a_month_that_meet()
    {
        _answers.Series = [("B04", false, 60, _ => 500)];
        SourceAnswer.Answered answered = await HistoryAsync(
            Interval.Between(Now.AddDays(-70), Now.AddDays(-10))
        );
        Assert.Equal(60 * 24 + 1, answered.Series.Points.Count);
        Assert.Equal(
            Api.Asked.Skip(1).Select(asked => asked.Query["periodStart"]),
            Api.Asked.SkipLast(1).Select(asked => asked.Query["periodEnd"])
        );
        Assert.Equal(3, Api.Asked.Count);
    }

    [Fact]
    public async Task A_part_without_data_does_not_end_the_question_and_a_failing_one_does()
    {
        _answers.Series = [("B04", false, 60, _ => 500)];
        Api.Script(EntsoeAnswers.Acknowledgement("No matching data found"));
        Interval months = Interval.Between(Now.AddDays(-70), Now.AddDays(-10));
        Assert.InRange((await HistoryAsync(months)).Series.Points.Count, 24, 60 * 24);
        Api.Script(EntsoeAnswers.Acknowledgement("Max allowed requests per minute"));
        Assert.Equal(
            SourceFailure.RateLimited,
            Assert
                .IsType<SourceAnswer.Failed>(await Source().HistoryAsync(Germany, months, Stop))
                .Failure
        );
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    public async Task No_matching_data_is_no_data_with_either_status(int status)
    {
        Api.Answers = _ =>
            EntsoeAnswers.Acknowledgement("No matching data found for Data item X") with
            {
                Status = status,
            };
        Assert.Equal(SourceFailure.NoData, (await FailedAsync()).Failure);
    }

    [Fact]
    public async Task A_token_that_is_not_accepted_is_said_so_and_not_shown()
    {
        _environment["TONSURE_ENTSOE_KEY"] = "wrong-t0ken";
        SourceAnswer.Failed failed = await FailedAsync();
        Assert.Equal(SourceFailure.Refused, failed.Failure);
        Assert.DoesNotContain("t0ken", failed.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_asked_without_a_token_for_a_zone_of_others_or_of_the_future()
    {
        Assert.Equal(
            SourceFailure.UnknownZone,
            Assert
                .IsType<SourceAnswer.Failed>(await Source().LatestAsync(ZoneId.Parse("KR"), Stop))
                .Failure
        );
        Assert.Equal(
            SourceFailure.NoData,
            Assert
                .IsType<SourceAnswer.Failed>(
                    await Source()
                        .HistoryAsync(
                            Germany,
                            Interval.Between(Now.AddDays(20), Now.AddDays(21)),
                            Stop
                        )
                )
                .Failure
        );
        _environment.Clear();
        Assert.Equal(SourceFailure.NoKey, (await FailedAsync()).Failure);
        Assert.Empty(Api.Asked);
    }

    private async Task<SourceAnswer.Failed> FailedAsync() =>
        Assert.IsType<SourceAnswer.Failed>(await Source().HistoryAsync(Germany, OneHour, Stop));

    private async Task<SourceAnswer.Answered> HistoryAsync(Interval interval) =>
        Assert.IsType<SourceAnswer.Answered>(await Source().HistoryAsync(Germany, interval, Stop));

    private EntsoeSource Source() =>
        new(
            _rig.World(),
            ShippedFuelFactors.Load(ShippedData.Folder),
            ZoneCodes.Load(ShippedData.Folder, EntsoeSource.Key)
        );
}
