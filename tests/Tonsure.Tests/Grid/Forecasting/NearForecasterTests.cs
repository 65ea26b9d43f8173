using Tonsure.Grid.Forecasting;
using Xunit;

namespace Tonsure.Tests.Grid.Forecasting;

public sealed class NearForecasterTests
{
    private const int Length = 4000;

    [Fact]
    public void What_comes_after_an_hour_changes_no_forecast_of_that_hour()
    {
        double[] grams = Histories.Grid(7, Length);
        double[] other = [.. grams[..3001], .. grams[3001..].Select(g => 2 * g)];
        foreach (int hour in new[] { 900, 2000, 3000 })
        {
            Assert.Equal(
                Forecast(new(Histories.Of(Length, i => grams[i])), hour),
                Forecast(new(Histories.Of(Length, i => other[i])), hour)
            );
            Assert.Equal(
                Forecast(new(Histories.Of(Length, i => grams[i])), hour),
                Forecast(new(Histories.Of(hour + 1, i => grams[i])), hour)
            );
        }
    }

    [Fact]
    public void Hours_may_be_asked_in_any_order()
    {
        NearForecaster forecaster = new(Histories.OfGrid(3, Length));
        double[] late = Forecast(forecaster, 3500);
        double[] early = Forecast(forecaster, 2500);
        Assert.Equal(early, Forecast(new(Histories.OfGrid(3, Length)), 2500));
        Assert.Equal(late, Forecast(forecaster, 3500));
    }

    [Fact]
    public void It_is_nearer_than_the_usual_day_and_than_the_hour_in_progress()
    {
        double[] grams = Histories.Grid(5, Length);
        NearForecaster forecaster = new(Histories.Of(Length, i => grams[i]));
        (double error, double usual, double still) = (0, 0, 0);
        for (int hour = 3000; hour < Length - 49; hour += 7)
        {
            double[] ahead = Forecast(forecaster, hour);
            for (int i = 0; i < 24; i++)
            {
                int then = hour + 1 + i;
                double mean = Enumerable.Range(1, 10).Average(day => grams[then - (24 * day)]);
                error += Math.Abs(ahead[i] - grams[then]);
                usual += Math.Abs(mean - grams[then]);
                still += Math.Abs(grams[hour] - grams[then]);
            }
        }

        Assert.True(error < 0.8 * usual, $"{error} against {usual}");
        Assert.True(error < 0.5 * still, $"{error} against {still}");
    }

    [Fact]
    public void A_young_history_has_its_usual_day_and_one_of_a_week_nothing()
    {
        NearForecaster forecaster = new(Histories.Of(400, i => Histories.Day(i)));
        double[] ahead = Forecast(forecaster, 300);
        Assert.Equal(Histories.Day(301), ahead[0], 0.01);
        Assert.Equal(Histories.Day(348), ahead[47], 0.01);
        Assert.False(forecaster.TryForecast(Histories.First + 200, new double[24]));
    }

    [Fact]
    public void An_hour_that_is_not_known_has_no_forecast()
    {
        NearForecaster forecaster = new(
            Histories.Of(2000, i => i == 1500 ? null : Histories.Day(i))
        );
        Assert.False(forecaster.TryForecast(Histories.First + 1500, new double[24]));
        Assert.True(forecaster.TryForecast(Histories.First + 1501, new double[24]));
        Assert.False(forecaster.TryForecast(Histories.First + 2000, new double[24]));
    }

    [Fact]
    public void Beyond_four_days_the_last_day_repeats()
    {
        double[] ahead = new double[NearForecaster.Hours + 48];
        Assert.True(
            new NearForecaster(Histories.OfGrid(2, Length)).TryForecast(
                Histories.First + 3000,
                ahead
            )
        );
        Assert.Equal(ahead[72..96], ahead[96..120]);
        Assert.Equal(ahead[72..96], ahead[120..144]);
    }

    private static double[] Forecast(NearForecaster forecaster, int hour)
    {
        double[] ahead = new double[NearForecaster.Hours];
        Assert.True(forecaster.TryForecast(Histories.First + hour, ahead));
        return ahead;
    }
}
