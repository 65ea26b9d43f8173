using CsCheck;
using Tonsure.Grid.Forecasting;
using Xunit;

namespace Tonsure.Tests.Grid.Forecasting;

public sealed class BatchJobTests
{
    private static readonly Gen<double[]> Window = Histories.Grams.Array[BatchJob.Window];
    private static readonly Gen<double[]> Issue = Histories.Grams.Array[Forecaster.Hours];

    [Fact]
    public void The_true_future_as_a_forecast_is_clairvoyance() =>
        Window.Sample(actual =>
            Assert.Equal(
                BatchJob.Clairvoyant(actual),
                BatchJob.Planned(actual, hour => BatchJob.Once(actual, hour)),
                6
            )
        );

    [Fact]
    public void Whatever_the_forecasts_the_work_is_done_and_none_beats_clairvoyance() =>
        Gen.Select(Window, Issue.Array[3])
            .Sample(
                (actual, issues) =>
                {
                    double[] ones = [.. Enumerable.Repeat(1.0, BatchJob.Window)];
                    Assert.Equal(
                        BatchJob.Work,
                        BatchJob.Planned(ones, hour => BatchJob.Newest(issues, 0, hour))
                    );
                    double planned = BatchJob.Planned(
                        actual,
                        hour => BatchJob.Newest(issues, 0, hour)
                    );
                    Assert.True(planned >= BatchJob.Clairvoyant(actual) - 1e-6);
                }
            );

    [Fact]
    public void A_forecast_that_always_promises_better_hours_runs_in_the_last_ones()
    {
        double[] actual = [.. Enumerable.Range(0, BatchJob.Window).Select(i => (double)i)];
        double[] falling = [.. Enumerable.Range(0, Forecaster.Hours).Select(i => 100.0 - i)];
        Assert.Equal(
            actual[^BatchJob.Work..].Sum(),
            BatchJob.Planned(actual, _ => new ArraySegment<double>(falling))
        );
    }

    [Fact]
    public void Equal_hours_are_worked_as_they_come()
    {
        double[] actual = [.. Enumerable.Range(0, BatchJob.Window).Select(i => (double)i)];
        double[] flat = [.. Enumerable.Repeat(1.0, Forecaster.Hours)];
        Assert.Equal(
            BatchJob.RunNow(actual),
            BatchJob.Planned(actual, hour => BatchJob.Once(flat, hour))
        );
    }
}
