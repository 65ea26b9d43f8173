using CsCheck;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Grid.Forecasting;

public sealed class ForecasterTests
{
    private const int Week = 168;
    private static readonly ZoneId Zone = Grids.Zone("DE");

    [Fact]
    public void Without_history_the_forecast_is_the_profile_with_its_spread()
    {
        IntensityForecast forecast = Histories.Forecaster.Forecast(Zone, null, Histories.First);
        Assert.Equal(ForecastBasis.Profile, forecast.Basis);
        Assert.Null(forecast.KnownUntil);
        Assert.Equal(Forecaster.Hours, forecast.Points.Count);
        Assert.All(
            forecast.Points.Index(),
            point =>
                Assert.Equal(Grids.Tables().At(Zone, Histories.First + point.Index), point.Item)
        );
    }

    [Theory]
    [InlineData(27 * 24, 27 * 24)] // less than four weeks
    [InlineData(60 * 24, (60 * 24) + Week + 1)] // ends more than a week before the issue
    [InlineData(60 * 24, 0)] // begins at the issue
    public void A_history_that_does_not_reach_the_issue_says_nothing(int hours, int issue)
    {
        HourlyHistory history = Histories.OfGrid(1, hours);
        Assert.Equal(
            Histories.Forecaster.Forecast(Zone, null, Histories.First + issue).Points,
            Histories.Forecaster.Forecast(Zone, history, Histories.First + issue).Points
        );
    }

    [Fact]
    public void Half_a_history_of_gaps_says_nothing()
    {
        HourlyHistory history = Histories.Of(1500, i => i % 2 == 0 ? null : Histories.Day(i));
        Assert.Equal(
            ForecastBasis.Profile,
            Histories.Forecaster.Forecast(Zone, history, Histories.First + 1500).Basis
        );
    }

    [Theory]
    [InlineData(28 * 24, ForecastBasis.Pooled)]
    [InlineData(359 * 24, ForecastBasis.Pooled)]
    [InlineData(360 * 24, ForecastBasis.Own)]
    public void A_zones_own_model_speaks_after_a_year_and_the_pooled_one_before(
        int hours,
        ForecastBasis basis
    )
    {
        long issue = Histories.First + hours;
        IntensityForecast forecast = Histories.Forecaster.Forecast(
            Zone,
            Histories.OfGrid(2, hours),
            issue
        );
        Assert.Equal(basis, forecast.Basis);
        Assert.Equal(issue, forecast.KnownUntil);
        Assert.All(forecast.Points, point => Assert.Equal(IntensityTier.Forecast, point.Tier));
    }

    [Fact]
    public void A_day_that_always_repeats_is_forecast_to_repeat()
    {
        HourlyHistory history = Histories.Of(9000, i => Histories.Day(i));
        IntensityForecast forecast = Histories.Forecaster.Forecast(
            Zone,
            history,
            Histories.First + 9000
        );
        for (int i = 0; i < Forecaster.Hours; i++)
        {
            Assert.Equal(
                Histories.Day(9000 + i),
                forecast.Points[i].Intensity.Value.GramsPerKilowattHour,
                0.01 * Histories.Day(i)
            );
        }
    }

    /// <summary>The law of the backtest: what comes after the issue cannot be in the forecast.</summary>
    [Theory]
    [InlineData(40 * 24)]
    [InlineData(400 * 24)]
    public void Nothing_from_the_issue_on_changes_the_forecast(int known)
    {
        double[] grams = Histories.Grid(3, known + 400);
        long issue = Histories.First + known;
        IntensityForecast forecast = Histories.Forecaster.Forecast(
            Zone,
            Histories.Of(grams.Length, i => grams[i]),
            issue
        );
        Gen.Select(Gen.Int[0, 399], Histories.Grams)
            .Sample(
                (hour, other) =>
                {
                    double[] changed = [.. grams];
                    changed[known + hour] = other;
                    Assert.Equal(
                        forecast.Points,
                        Histories
                            .Forecaster.Forecast(
                                Zone,
                                Histories.Of(changed.Length, i => changed[i]),
                                issue
                            )
                            .Points
                    );
                },
                iter: 10
            );
    }

    [Fact]
    public void The_last_known_hour_does_change_the_forecast()
    {
        double[] grams = Histories.Grid(3, 2000);
        double[] changed = [.. grams];
        changed[^1] *= 1.5;
        Assert.NotEqual(Forecast(grams), Forecast(changed));

        static IReadOnlyList<HourlyIntensity> Forecast(double[] grams) =>
            Histories
                .Forecaster.Forecast(
                    Zone,
                    Histories.Of(grams.Length, i => grams[i]),
                    Histories.First + grams.Length
                )
                .Points;
    }

    [Fact]
    public void Any_history_gives_96_figures_within_their_bounds() =>
        Gen.Select(
                Gen.Int[0, 1200],
                Gen.Int[0, Week + 2],
                Gen.Frequency((1, Gen.Const(0.0)), (3, Histories.Grams)).Array[24],
                Gen.Int[0, 9]
            )
            .Sample(
                (hours, gap, day, missing) =>
                {
                    HourlyHistory history = Histories.Of(
                        hours,
                        i => i * 7 % 10 < missing ? null : day[i % 24]
                    );
                    long issue = Histories.First + hours + gap;
                    IntensityForecast forecast = Histories.Forecaster.Forecast(
                        Zone,
                        history,
                        issue
                    );
                    Assert.Equal(Forecaster.Hours, forecast.Points.Count);
                    Assert.All(
                        forecast.Points,
                        point => Assert.True(point.Intensity.Value.IsKnown)
                    );
                },
                iter: 200
            );

    [Fact]
    public void A_zone_whose_hours_were_filled_in_has_wide_bounds()
    {
        Random random = new(1);
        HourlyHistory history = Histories.Of(
            2000,
            i => i % 2 == 0 ? 480 : 470 + (20 * random.NextDouble())
        );
        IntensityForecast forecast = Histories.Forecaster.Forecast(
            Zone,
            history,
            Histories.First + 2000
        );
        Assert.All(
            forecast.Points,
            point =>
            {
                double value = point.Intensity.Value.GramsPerKilowattHour;
                Assert.True(point.Intensity.Lower.GramsPerKilowattHour <= 0.501 * value);
                Assert.True(point.Intensity.Upper.GramsPerKilowattHour >= 1.499 * value);
            }
        );
    }

    [Fact]
    public void A_forecast_stands_before_the_profile_and_only_for_its_hours()
    {
        long issue = Histories.First + 1000;
        IntensityForecast forecast = Histories.Forecaster.Forecast(
            Zone,
            Histories.OfGrid(5, 1000),
            issue
        );
        IntensityBook book = new(Grids.Tables(), forecast);
        Assert.Equal(forecast.Points[0], book.At(Zone, issue));
        Assert.Equal(forecast.Points[95], book.At(Zone, issue + 95));
        Assert.Equal(IntensityTier.Profile, book.At(Zone, issue + 96).Tier);
        Assert.Equal(IntensityTier.Profile, book.At(Zone, issue - 1).Tier);
        Assert.NotEqual(IntensityTier.Forecast, book.At(Grids.Zone("FR"), issue).Tier);
    }

    [Fact]
    public void An_unknown_zone_throws() =>
        Assert.Throws<KeyNotFoundException>(() =>
            Histories.Forecaster.Forecast(Grids.Zone("XX"), null, Histories.First)
        );
}
