using Tonsure.Adapters.Grids;
using Tonsure.Adapters.Grids.Sources;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Adapters.Tests.Grids.Sources;

public sealed class KpxSourceTests : IAsyncLifetime
{
    private static readonly ZoneId Korea = ZoneId.Parse("KR");

    /// <summary>Two minutes past midnight in Seoul.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 15, 2, 0, TimeSpan.Zero);

    private readonly KpxAnswers _answers = new(Now.AddMinutes(-5));
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal)
    {
        ["TONSURE_KPX_KEY"] = KpxAnswers.Key,
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
    public async Task A_day_in_UTC_is_asked_for_as_two_in_Korea_and_has_every_five_minutes()
    {
        Interval day = Interval.Between(
            new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero)
        );
        SourceAnswer.Answered answered = await HistoryAsync(day);
        Assert.Equal(["20261120", "20261121"], Api.Asked.Select(asked => asked.Query["baseDate"]));
        Assert.Equal(288, answered.Series.Points.Count);
        // Half coal of both kinds at 820 g/kWh, half nuclear at 12; what the pumps took is no generation.
        Assert.All(
            answered.Series.Points,
            point => Assert.Equal(416_000, point.Intensity.MilligramsPerKilowattHour)
        );
    }

    [Fact]
    public async Task Just_after_midnight_the_newest_reading_is_of_yesterday()
    {
        SourceAnswer.Answered answered = Assert.IsType<SourceAnswer.Answered>(
            await Source().LatestAsync(Korea, Stop)
        );
        Assert.Equal(
            "2026-11-23T14:55:00.000Z",
            Interval.Rfc3339(Assert.Single(answered.Series.Points).Period.StartMs)
        );
        Assert.Equal(["20261124", "20261123"], Api.Asked.Select(asked => asked.Query["baseDate"]));
    }

    [Fact]
    public async Task A_key_in_the_portal_s_encoded_form_is_the_same_key()
    {
        _environment["TONSURE_KPX_KEY"] = Uri.EscapeDataString(KpxAnswers.Key);
        Assert.IsType<SourceAnswer.Answered>(await Source().LatestAsync(Korea, Stop));
    }

    [Fact]
    public async Task A_key_that_decodes_to_none_is_sent_as_it_is_and_refused()
    {
        _environment["TONSURE_KPX_KEY"] = "a%0Ab";
        Assert.Equal(
            SourceFailure.Refused,
            Assert.IsType<SourceAnswer.Failed>(await Source().LatestAsync(Korea, Stop)).Failure
        );
    }

    [Fact]
    public async Task A_day_that_comes_in_pages_is_read_to_its_end()
    {
        _answers.LongestPage = 100;
        SourceAnswer.Answered answered = await HistoryAsync(
            Interval.Between(
                new DateTimeOffset(2026, 11, 19, 15, 0, 0, TimeSpan.Zero),
                new DateTimeOffset(2026, 11, 20, 15, 0, 0, TimeSpan.Zero)
            )
        );
        Assert.Equal(288, answered.Series.Points.Count);
        Assert.Equal(["1", "2", "3"], Api.Asked.Select(asked => asked.Query["pageNo"]));
    }

    [Theory]
    [InlineData("22", SourceFailure.RateLimited)]
    [InlineData("30", SourceFailure.Refused)]
    [InlineData("03", SourceFailure.NoData)]
    [InlineData("99", SourceFailure.Unreachable)]
    public async Task An_error_that_comes_with_status_200_is_a_failure(
        string code,
        SourceFailure failure
    )
    {
        Api.Answers = _ => KpxAnswers.Error(code);
        Assert.Equal(
            failure,
            Assert.IsType<SourceAnswer.Failed>(await Source().LatestAsync(Korea, Stop)).Failure
        );
    }

    [Fact]
    public async Task The_days_before_the_limit_was_reached_are_told()
    {
        Api.IsScripted = asked => asked.Query["baseDate"] == "20261112";
        Api.Script(KpxAnswers.Error("22"));
        SourceAnswer.Answered answered = await HistoryAsync(
            Interval.Between(
                new DateTimeOffset(2026, 11, 9, 15, 0, 0, TimeSpan.Zero),
                new DateTimeOffset(2026, 11, 20, 15, 0, 0, TimeSpan.Zero)
            )
        );
        Assert.Equal(2 * 288, answered.Series.Points.Count);
        Assert.Equal(3, Api.Asked.Count);
        Assert.Contains(
            answered.Remarks,
            remark => remark.StartsWith("asking ended early", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_reading_with_a_fuel_missing_is_left_out()
    {
        string all = _answers.Fields(Now);
        _answers.Fields = at =>
            at.Minute == 10 ? all.Replace("500", "null", StringComparison.Ordinal) : all;
        SourceAnswer.Answered answered = await HistoryAsync(
            Interval.Between(
                new DateTimeOffset(2026, 11, 20, 3, 0, 0, TimeSpan.Zero),
                new DateTimeOffset(2026, 11, 20, 4, 0, 0, TimeSpan.Zero)
            )
        );
        Assert.Equal(11, answered.Series.Points.Count);
        Assert.DoesNotContain(answered.Series.Points, point => point.Period.Start.Minute == 10);
    }

    [Fact]
    public async Task Nothing_is_asked_without_a_key_or_for_a_zone_of_others()
    {
        Assert.Equal(
            SourceFailure.UnknownZone,
            Assert
                .IsType<SourceAnswer.Failed>(await Source().LatestAsync(ZoneId.Parse("DE"), Stop))
                .Failure
        );
        _environment.Clear();
        Assert.Equal(
            SourceFailure.NoKey,
            Assert.IsType<SourceAnswer.Failed>(await Source().LatestAsync(Korea, Stop)).Failure
        );
        Assert.Empty(Api.Asked);
    }

    private async Task<SourceAnswer.Answered> HistoryAsync(Interval interval) =>
        Assert.IsType<SourceAnswer.Answered>(await Source().HistoryAsync(Korea, interval, Stop));

    private KpxSource Source() => new(_rig.World(), ShippedFuelFactors.Load(ShippedData.Folder));
}
