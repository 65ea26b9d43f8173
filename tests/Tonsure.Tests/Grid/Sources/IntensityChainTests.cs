using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;
using Tonsure.Tests.Grid.Forecasting;
using Xunit;

namespace Tonsure.Tests.Grid.Sources;

public sealed class IntensityChainTests
{
    private const long Now = 500_000;
    private static readonly ZoneId De = Grids.Zone("DE");

    private readonly FakeTimeProvider _time = new(HourIndex.Start(Now).AddMinutes(10));
    private readonly InMemoryStore _store = new();
    private readonly InMemoryStates _states = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_source_answers_and_the_next_one_is_not_asked()
    {
        FakeSource first = Source("first", _ => 100);
        FakeSource second = Source("second", _ => 200);
        SourcedHours hours = await Chain(first, second)
            .HistoryAsync(De, Points.Hours(Now - 10, Now), Stop);
        Assert.All(hours.Hours, hour => Assert.Equal("first", hour.Source));
        Assert.All(hours.Hours, hour => Assert.Equal(IntensityTier.Observed, hour.Figure.Tier));
        Assert.All(
            hours.Hours,
            hour => Assert.Equal(100, hour.Figure.Intensity.Value.GramsPerKilowattHour)
        );
        Assert.Equal(0, second.Asked);
        Assert.Equal(["first"], hours.Attempts.Select(attempt => attempt.Source));
    }

    [Fact]
    public async Task A_gap_is_filled_hour_by_hour_by_the_next_source_then_by_the_profile()
    {
        FakeSource first = Source("first", hour => hour % 4 == 0 ? 100 : null);
        FakeSource second = Source("second", hour => hour % 2 == 0 ? 200 : null);
        SourcedHours hours = await Chain(first, second)
            .HistoryAsync(De, Points.Hours(Now - 1000, Now - 900), Stop);
        foreach (SourcedHour hour in hours.Hours)
        {
            Assert.Equal(
                hour.Hour % 4 == 0 ? "first"
                    : hour.Hour % 2 == 0 ? "second"
                    : "profile",
                hour.Source
            );
            Assert.Equal(
                hour.Hour % 2 == 0 ? IntensityTier.Observed : IntensityTier.Profile,
                hour.Figure.Tier
            );
        }
    }

    [Fact]
    public async Task What_was_said_once_is_not_asked_again_and_is_there_offline()
    {
        FakeSource source = Source("first", _ => 100);
        await Chain(source).HistoryAsync(De, Points.Hours(Now - 10, Now), Stop);
        SourcedHours again = await Chain(source)
            .HistoryAsync(De, Points.Hours(Now - 10, Now), Stop);
        Assert.Equal(1, source.Asked);
        Assert.Empty(again.Attempts);
        SourcedHours offline = await Chain().HistoryAsync(De, Points.Hours(Now - 10, Now), Stop);
        Assert.All(offline.Hours, hour => Assert.Equal("first", hour.Source));
        Assert.All(
            offline.Hours,
            hour => Assert.StartsWith("2027-01-15", hour.Signal.Vintage, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_marginal_or_direct_source_is_passed_over_and_said_to_be()
    {
        FakeSource marginal = Source(
            "marginal",
            _ => 900,
            Grids.Signal with
            {
                Basis = SignalBasis.Marginal,
            }
        );
        FakeSource direct = Source(
            "direct",
            _ => 50,
            Grids.Signal with
            {
                Kind = SignalKind.Direct,
            }
        );
        SourcedHours hours = await Chain(marginal, direct)
            .HistoryAsync(De, Points.Hours(Now - 10, Now), Stop);
        Assert.Equal(0, marginal.Asked + direct.Asked);
        Assert.All(
            hours.Attempts,
            attempt => Assert.Equal(SourceFailure.OtherSignal, Failure(attempt))
        );
        Assert.Contains("lifecycle marginal", Detail(hours.Attempts[0]), StringComparison.Ordinal);
        Assert.DoesNotContain(hours.Hours, hour => hour.Source is "marginal" or "direct");
    }

    [Fact]
    public async Task Stored_hours_of_another_signal_are_not_taken()
    {
        FakeSource direct = Source(
            "direct",
            _ => 50,
            Grids.Signal with
            {
                Kind = SignalKind.Direct,
            }
        );
        SourceAnswer said = await direct.HistoryAsync(De, Points.Hours(Now - 10, Now), Stop);
        await _store.AppendAsync(((SourceAnswer.Answered)said).Series, Stop);
        SourcedHours hours = await Chain().HistoryAsync(De, Points.Hours(Now - 10, Now), Stop);
        Assert.All(hours.Hours, hour => Assert.Equal("profile", hour.Source));
    }

    [Fact]
    public async Task An_hour_that_a_source_estimated_gives_way_to_one_that_another_observed()
    {
        FakeSource first = new("first", _time)
        {
            Observed = _ => 100,
            Quality = PointQuality.Estimated,
        };
        FakeSource second = Source("second", hour => hour % 2 == 0 ? 200 : null);
        SourcedHours hours = await Chain(first, second)
            .HistoryAsync(De, Points.Hours(Now - 10, Now), Stop);
        Assert.All(
            hours.Hours,
            hour => Assert.Equal(hour.Hour % 2 == 0 ? "second" : "first", hour.Source)
        );
    }

    [Fact]
    public async Task With_every_source_down_the_profile_answers_and_each_failure_is_told()
    {
        FakeSource[] sources =
        [
            .. Enum.GetValues<SourceFailure>()
                .Select(failure =>
                {
                    FakeSource source = Source(failure.ToString(), _ => 100);
                    source.Failure = failure;
                    return source;
                }),
        ];
        SourcedHours past = await Chain(sources)
            .HistoryAsync(De, Points.Hours(Now - 10, Now + 10), Stop);
        Assert.Equal(20, past.Hours.Count);
        Assert.All(past.Hours, hour => Assert.Equal(IntensityTier.Profile, hour.Figure.Tier));
        Assert.All(past.Hours, hour => Assert.Equal("profile", hour.Source));
        Assert.Equal(
            Enum.GetValues<SourceFailure>().Cast<SourceFailure?>().ToHashSet(),
            past.Attempts.Select(Failure).ToHashSet()
        );
        SourcedHours ahead = await Chain(sources).ForecastAsync(De, Now, Stop);
        Assert.Equal(96, ahead.Hours.Count);
        Assert.All(ahead.Hours, hour => Assert.Equal(IntensityTier.Profile, hour.Figure.Tier));
    }

    [Fact]
    public async Task A_source_that_keeps_failing_is_left_alone()
    {
        FakeSource source = Source("down", _ => 100);
        source.Failure = SourceFailure.Unreachable;
        for (int i = 0; i < 10; i++)
        {
            await Chain(source).HistoryAsync(De, Points.Hours(Now - 10, Now - 5), Stop);
        }

        Assert.Equal(SourceState.Threshold, source.Asked);
        SourcedHours resting = await Chain(source)
            .HistoryAsync(De, Points.Hours(Now - 10, Now - 5), Stop);
        Assert.Equal(SourceFailure.Resting, Failure(Assert.Single(resting.Attempts)));
        _time.Advance(TimeSpan.FromHours(2));
        source.Failure = null;
        await Chain(source).HistoryAsync(De, Points.Hours(Now - 10, Now - 5), Stop);
        Assert.Equal(SourceState.Threshold + 1, source.Asked);
        Assert.Equal(0, _states["down"].Failures);
    }

    [Fact]
    public async Task The_latest_figure_is_of_the_first_source_whose_figure_is_fresh()
    {
        FakeSource stale = Source("stale", _ => 100);
        stale.Until = Now - 5;
        FakeSource fresh = Source("fresh", _ => 200);
        fresh.Until = Now - 1;
        LatestIntensity latest = await Chain(stale, fresh).LatestAsync(De, Stop);
        Assert.Equal("fresh", latest.Newest?.Source);
        Assert.Equal(
            [SourceFailure.Stale, null],
            latest.Attempts.Select(attempt => Failure(attempt))
        );
        LatestIntensity none = await Chain(stale).LatestAsync(Grids.Zone("FR"), Stop);
        Assert.Null(none.Newest);
        Assert.Equal(SourceFailure.UnknownZone, Failure(Assert.Single(none.Attempts)));
    }

    [Fact]
    public async Task A_sources_forecast_that_cannot_be_judged_has_one_half_and_ours_goes_on_where_it_ends()
    {
        double[] grid = Histories.Grid(7, 2000);
        FakeSource source = new("expecting", _time)
        {
            Observed = hour => hour >= Now - 2000 && hour < Now ? grid[hour - Now + 2000] : null,
            Expected = hour => hour < Now + 48 ? 321 : null,
        };
        await Chain(source).HistoryAsync(De, Points.Hours(Now - 2000, Now), Stop);
        SourcedHours hours = await Chain(source).ForecastAsync(De, Now, Stop);
        Assert.All(hours.Hours.Take(48), hour => Assert.Equal("expecting+forecaster", hour.Source));
        Assert.All(hours.Hours.Skip(48), hour => Assert.Equal("forecaster", hour.Source));
        SourceBlend blend = Assert.Single(hours.Blends);
        Assert.Equal("expecting", blend.Source);
        Assert.Equal(0, blend.Issues);
        Assert.Equal([0.5, 0.5, null, null], blend.ShareByLeadDay);
        IntensityForecast own = Histories.Forecaster.Forecast(
            De,
            new HourlyHistory(
                Now - 2000,
                [.. grid.Select(CarbonIntensity.FromGramsPerKilowattHour)]
            ),
            Now
        );
        Assert.All(
            hours.Hours.Take(48),
            hour =>
                Assert.Equal(
                    Math.Sqrt(
                        321
                            * own.Points[(int)(hour.Hour - Now)]
                                .Intensity
                                .Value
                                .GramsPerKilowattHour
                    ),
                    hour.Figure.Intensity.Value.GramsPerKilowattHour,
                    0.01
                )
        );
        Assert.All(hours.Hours, hour => Assert.Equal(IntensityTier.Forecast, hour.Figure.Tier));
        Assert.All(
            hours.Hours,
            hour =>
                Assert.True(hour.Figure.Intensity.Lower.CompareTo(hour.Figure.Intensity.Upper) < 0)
        );
        Assert.Equal("expecting", hours.Hours[60].Signal.Source);
    }

    [Theory]
    [InlineData(0, 0.8, 1)]
    [InlineData(0.5, 0, 0.2)]
    public async Task A_source_whose_kept_forecasts_came_true_has_the_larger_share_and_one_that_erred_the_smaller(
        double off,
        double least,
        double most
    )
    {
        double[] grid = Histories.Grid(7, 2200);
        double At(long hour) => grid[hour - Now + 2000];
        FakeSource source = new("expecting", _time)
        {
            Observed = hour => hour >= Now - 2000 && hour < Now ? At(hour) : null,
            Expected = hour => At(hour) * Math.Exp(off * (hour % 2 == 0 ? 1 : -1)),
        };
        await Chain(source).HistoryAsync(De, Points.Hours(Now - 2000, Now), Stop);
        for (int day = 60; day > 0; day--)
        {
            long issue = Now - (24 * day);
            await _store.AppendAsync(
                new SourcedSeries(
                    De,
                    "expecting",
                    source.Signal,
                    issue * HourIndex.Milliseconds,
                    [
                        .. Enumerable
                            .Range(0, 96)
                            .Select(i =>
                                Points.Hour(
                                    issue + i,
                                    source.Expected(issue + i)!.Value,
                                    PointQuality.Forecast
                                )
                            ),
                    ]
                ),
                Stop
            );
        }

        SourcedHours hours = await Chain(source).ForecastAsync(De, Now, Stop);

        SourceBlend blend = Assert.Single(hours.Blends);
        Assert.Equal(50, blend.Issues);
        Assert.All(blend.ShareByLeadDay, share => Assert.InRange(share!.Value, least, most));
        Assert.All(hours.Hours, hour => Assert.Equal("expecting+forecaster", hour.Source));
    }

    [Fact]
    public async Task Where_ours_is_the_profile_a_sources_forecast_stands_alone()
    {
        FakeSource source = new("expecting", _time) { Expected = _ => 321 };
        SourcedHours hours = await Chain(source).ForecastAsync(De, Now, Stop);
        Assert.Empty(hours.Blends);
        Assert.All(
            hours.Hours,
            hour => Assert.Equal(321, hour.Figure.Intensity.Value.GramsPerKilowattHour)
        );
    }

    [Fact]
    public async Task A_forecast_of_this_hour_is_not_asked_for_again()
    {
        FakeSource source = new("expecting", _time) { Expected = _ => 321 };
        await Chain(source).ForecastAsync(De, Now, Stop);
        int asked = source.Asked;
        SourcedHours again = await Chain(source).ForecastAsync(De, Now, Stop);
        Assert.All(again.Hours, hour => Assert.Equal("expecting", hour.Source));
        // Its history has nothing and is asked for each time; its forecast is not.
        Assert.Equal(asked + 1, source.Asked);
        SourcedHours offline = await Chain().ForecastAsync(De, Now, Stop);
        Assert.All(offline.Hours, hour => Assert.Equal("expecting", hour.Source));
    }

    [Fact]
    public async Task A_forecast_of_the_past_asks_nobody_and_looks_at_nothing_that_came_later()
    {
        double[] grid = Histories.Grid(3, 1400);
        FakeSource source = Source(
            "first",
            hour => hour >= Now - 1400 && hour < Now ? grid[hour - Now + 1400] : null
        );
        await Chain(source).HistoryAsync(De, Points.Hours(Now - 1400, Now - 200), Stop);
        SourcedHours before = await Chain(source).ForecastAsync(De, Now - 200, Stop);
        int asked = source.Asked;
        await Chain(source).HistoryAsync(De, Points.Hours(Now - 200, Now), Stop);
        SourcedHours after = await Chain(source).ForecastAsync(De, Now - 200, Stop);
        Assert.Equal(before.Hours, after.Hours);
        Assert.All(before.Hours, hour => Assert.Equal("forecaster", hour.Source));
        Assert.Equal(asked + 1, source.Asked);
    }

    [Fact]
    public async Task What_is_not_published_yet_is_forecast_in_a_history()
    {
        double[] grid = Histories.Grid(5, 1400);
        FakeSource source = Source(
            "first",
            hour => hour >= Now - 1400 && hour < Now - 6 ? grid[hour - Now + 1400] : null
        );
        SourcedHours hours = await Chain(source)
            .HistoryAsync(De, Points.Hours(Now - 1400, Now + 3), Stop);
        Assert.All(hours.Hours.SkipLast(9), hour => Assert.Equal("first", hour.Source));
        Assert.All(hours.Hours.TakeLast(9), hour => Assert.Equal("forecaster", hour.Source));
    }

    [Fact]
    public async Task A_store_that_cannot_be_written_is_told_and_the_answer_stands()
    {
        List<IOException> told = [];
        FakeSource source = Source("first", _ => 100);
        IntensityChain chain = Chain(
            new InMemoryStore { Full = new IOException("full") },
            new InMemoryStates { Full = new IOException("full") },
            told.Add,
            source
        );
        SourcedHours hours = await chain.HistoryAsync(De, Points.Hours(Now - 10, Now), Stop);
        Assert.All(hours.Hours, hour => Assert.Equal("first", hour.Source));
        Assert.Equal(2, told.Count);
    }

    [Fact]
    public async Task An_unknown_zone_throws_rather_than_passing_for_another()
    {
        IntensityChain chain = Chain();
        await Assert.ThrowsAsync<KeyNotFoundException>(() =>
            chain.HistoryAsync(Grids.Zone("XX"), Points.Hours(Now - 1, Now), Stop)
        );
        await Assert.ThrowsAsync<KeyNotFoundException>(() =>
            chain.ForecastAsync(Grids.Zone("XX"), Now, Stop)
        );
    }

    [Fact]
    public void No_hour_is_ever_missing_and_each_is_of_the_first_source_that_observed_it() =>
        Gen.Select(
                Gen.Int[-3, 9]
                    .Select(failure => failure < 0 ? (SourceFailure?)null : (SourceFailure)failure)
                    .Array[3],
                Gen.Int[0, 7].Array[3],
                Gen.Long[-300, 80],
                Gen.Long[1, 150]
            )
            .Sample(
                (failures, holes, start, length) =>
                {
                    InMemoryStore store = new();
                    FakeSource[] sources =
                    [
                        .. holes.Select(
                            (hole, i) =>
                                new FakeSource(
                                    i.ToString(
                                        global::System.Globalization.CultureInfo.InvariantCulture
                                    ),
                                    _time
                                )
                                {
                                    Observed = hour => hour % 8 == hole || hour >= Now ? null : 100,
                                    Failure = failures[i],
                                }
                        ),
                    ];
                    SourcedHours hours = Chain(store, new InMemoryStates(), _ => { }, sources)
                        .HistoryAsync(
                            De,
                            Points.Hours(Now + start, Now + start + length),
                            CancellationToken.None
                        )
                        .GetAwaiter()
                        .GetResult();
                    Assert.Equal(length, hours.Hours.Count);
                    for (int i = 0; i < hours.Hours.Count; i++)
                    {
                        long hour = Now + start + i;
                        Assert.Equal(hour, hours.Hours[i].Hour);
                        string? first = sources
                            .FirstOrDefault(source =>
                                source.Failure is null && source.Observed(hour) is not null
                            )
                            ?.Name;
                        if (first is not null)
                        {
                            Assert.Equal(first, hours.Hours[i].Source);
                            Assert.Equal(IntensityTier.Observed, hours.Hours[i].Figure.Tier);
                        }
                        else
                        {
                            Assert.True(hours.Hours[i].Figure.Tier >= IntensityTier.Forecast);
                        }
                    }
                },
                iter: 60
            );

    private FakeSource Source(string name, Func<long, double?> observed, Signal? signal = null) =>
        new(name, _time)
        {
            Observed = observed,
            Signal = signal ?? Grids.Signal with { Source = name },
        };

    private IntensityChain Chain(params FakeSource[] sources) =>
        Chain(_store, _states, failure => Assert.Fail(failure.Message), sources);

    private IntensityChain Chain(
        IIntensityStore store,
        ISourceStates states,
        Action<IOException> unkept,
        params FakeSource[] sources
    ) =>
        new(
            new SourceBook(
                sources,
                SourceOrder.None with
                {
                    Default = [.. sources.Select(source => source.Name)],
                },
                states,
                _time,
                unkept
            ),
            store,
            Grids.Tables(),
            Histories.Forecaster,
            _time,
            unkept
        );

    private static SourceFailure? Failure(SourceAttempt attempt) =>
        (attempt.Answer as SourceAnswer.Failed)?.Failure;

    private static string Detail(SourceAttempt attempt) =>
        (attempt.Answer as SourceAnswer.Failed)?.Detail ?? "";
}
