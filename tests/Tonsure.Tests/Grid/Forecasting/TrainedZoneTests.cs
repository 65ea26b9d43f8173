using Tonsure.Grid;
using Tonsure.Grid.Forecasting;
using Xunit;

namespace Tonsure.Tests.Grid.Forecasting;

public sealed class TrainedZoneTests
{
    private const int Year = 24 * 400;
    private const int Weeks = 24 * 40;

    [Fact]
    public void A_kept_model_forecasts_from_the_last_weeks_as_the_whole_history_does()
    {
        HourlyHistory year = Histories.OfGrid(11, Year);
        TrainedZone trained = TrainedZone.Learn(year, () => { })!;
        IntensityForecast whole = Histories.Forecaster.Forecast(
            Grids.Zone("DE"),
            year,
            year.EndHour
        );
        Assert.Equal(ForecastBasis.Own, whole.Basis);
        IntensityForecast weeks = Forecast(trained, Last(year, Weeks));
        Assert.Equal(ForecastBasis.Own, weeks.Basis);
        Assert.Equal(
            whole.Points.Select(point => point.Intensity.Value),
            weeks.Points.Select(point => point.Intensity.Value)
        );
        Assert.Equal(
            ForecastBasis.Pooled,
            Histories.Forecaster.Forecast(Grids.Zone("DE"), Last(year, Weeks), year.EndHour).Basis
        );
    }

    [Fact]
    public void What_is_written_and_read_is_the_same_model()
    {
        HourlyHistory year = Histories.OfGrid(12, Year);
        TrainedZone trained = TrainedZone.Learn(year, () => { })!;
        TrainedZone read = TrainedZone.FromFigures(
            trained.FirstHour,
            trained.KnownUntil,
            trained.Figures()
        );
        Assert.Equal(
            Forecast(trained, Last(year, Weeks)).Points,
            Forecast(read, Last(year, Weeks)).Points
        );
        Assert.Throws<ArgumentException>(() => TrainedZone.FromFigures(0, 1, [1, 2, 3]));
    }

    [Fact]
    public void A_model_is_not_used_for_hours_that_it_has_seen()
    {
        HourlyHistory year = Histories.OfGrid(13, Year);
        TrainedZone trained = TrainedZone.Learn(year, () => { })!;
        HourlyHistory before = Last(year, Weeks).Until(year.EndHour - 24);
        Assert.Equal(
            ForecastBasis.Pooled,
            Forecaster(trained).Forecast(Grids.Zone("DE"), before, year.EndHour - 24).Basis
        );
    }

    [Fact]
    public void Less_than_a_year_teaches_nothing() =>
        Assert.Null(TrainedZone.Learn(Histories.OfGrid(14, 24 * 359), () => { }));

    private static HourlyHistory Last(HourlyHistory history, int hours) =>
        new(
            history.EndHour - hours,
            [.. Enumerable.Range(0, hours).Select(i => history[history.EndHour - hours + i])]
        );

    private static IntensityForecast Forecast(TrainedZone trained, HourlyHistory history) =>
        Forecaster(trained).Forecast(Grids.Zone("DE"), history, history.EndHour);

    private static Forecaster Forecaster(TrainedZone trained) =>
        new(Grids.Tables(), Histories.Pooled, _ => trained);
}
