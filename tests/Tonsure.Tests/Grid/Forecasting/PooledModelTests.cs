using Tonsure.Grid.Forecasting;
using Xunit;

namespace Tonsure.Tests.Grid.Forecasting;

public sealed class PooledModelTests
{
    [Fact]
    public void It_is_the_same_model_when_it_is_read_from_its_figures()
    {
        PooledModel read = PooledModel.FromRows(Histories.Pooled.Intercepts, Histories.Pooled.Rows);
        double[] features = [.. Enumerable.Range(0, 86).Select(i => 0.01 * (i - 40))];
        Assert.Equal(Histories.Pooled.Deviations(features, 0), read.Deviations(features, 0));
    }

    [Fact]
    public void A_row_too_few_or_too_short_is_refused()
    {
        PooledModel model = Histories.Pooled;
        Assert.Throws<ArgumentException>(() =>
            PooledModel.FromRows(model.Intercepts, [.. model.Rows.Skip(1)])
        );
        Assert.Throws<ArgumentException>(() =>
            PooledModel.FromRows([.. model.Intercepts.Skip(1)], model.Rows)
        );
    }

    [Fact]
    public void Beyond_its_reach_its_last_day_is_repeated()
    {
        double[] features = [.. Enumerable.Range(0, 86).Select(i => 0.01 * (i - 40))];
        double[] near = Histories.Pooled.Deviations(features, 0);
        double[] late = Histories.Pooled.Deviations(features, 30);
        for (int i = 0; i < 96; i++)
        {
            int lead = i + 30;
            while (lead >= 96)
            {
                lead -= 24;
            }

            Assert.Equal(near[lead], late[i]);
        }
    }

    [Fact]
    public void Names_and_rows_are_as_many() =>
        Assert.Equal(PooledModel.FeatureNames.Count, Histories.Pooled.Rows.Count);

    [Fact]
    public void Histories_of_four_weeks_teach_nothing() =>
        Assert.Throws<ArgumentException>(() => PooledFit.Learn([Histories.OfGrid(1, 28 * 24)]));
}
