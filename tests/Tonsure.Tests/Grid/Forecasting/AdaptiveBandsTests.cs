using Tonsure.Grid.Forecasting;
using Xunit;

namespace Tonsure.Tests.Grid.Forecasting;

public sealed class AdaptiveBandsTests
{
    private const int Days = 600;

    /// <summary>Errors whose spread doubles half-way, and that lean to one side.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(24)]
    public void Intervals_cover_nine_of_ten_hours_though_the_errors_change(int gap)
    {
        Random random = new(7);
        double[] errors =
        [
            .. Enumerable
                .Range(0, (Days + 10) * 24)
                .Select(i =>
                    (i < Days * 12 ? 0.1 : 0.2) * (-Math.Log(1 - random.NextDouble()) - 0.3)
                ),
        ];
        HourlyHistory history = Histories.Of(errors.Length, i => 300 * Math.Exp(errors[i]));
        AdaptiveBands bands = new(history, gap);
        double[] logs = [.. Enumerable.Repeat(Math.Log(300), Forecaster.Hours)];
        int[] inside = new int[4];
        int counted = 0;
        for (int day = 0; day < Days; day++)
        {
            long issue = Histories.First + (day * 24);
            (double Lower, double Upper)[]? offsets = bands.Issue(issue, logs);
            Assert.Equal(day < 23 + (gap / 24), offsets is null);
            if (offsets is null)
            {
                continue;
            }

            counted++;
            for (int i = 0; i < Forecaster.Hours; i++)
            {
                double error = errors[(day * 24) + i];
                inside[i / 24] += error >= offsets[i].Lower && error <= offsets[i].Upper ? 1 : 0;
            }
        }

        Assert.All(inside, hours => Assert.InRange(hours / (24.0 * counted), 0.88, 0.92));
    }

    [Fact]
    public void Hours_that_are_not_known_yet_do_not_move_an_interval()
    {
        const int issues = 40;
        const int gap = 3;
        (double, double)[] one = Last(double.NaN);
        (double, double)[] other = Last(900);
        Assert.Equal(one, other);

        static (double Lower, double Upper)[] Last(double after)
        {
            int known = ((issues - 1) * 24) - gap;
            HourlyHistory history = Histories.Of(
                (issues + 4) * 24,
                i => i < known || double.IsNaN(after) ? 300 + (i % 17) : after
            );
            AdaptiveBands bands = new(history, gap);
            double[] logs = [.. Enumerable.Repeat(Math.Log(300), Forecaster.Hours)];
            (double, double)[]? offsets = null;
            for (int issue = 0; issue < issues; issue++)
            {
                offsets = bands.Issue(Histories.First + (issue * 24), logs);
            }

            return offsets!;
        }
    }
}
