using CsCheck;
using Tonsure.Grid.Forecasting;
using Xunit;

namespace Tonsure.Tests.Grid.Forecasting;

public sealed class RidgeMomentsTests
{
    private static readonly Gen<double[][]> Rows = Gen.Double[-10, 10].Array[6].Array[8, 40];

    [Fact]
    public void One_feature_has_the_coefficient_of_the_closed_form()
    {
        double[] x = [1, 2, 3, 4, 10];
        double[] y = [3, 4, 8, 9, 21];
        const double strength = 0.5;
        RidgeMoments moments = new(1, 1);
        for (int i = 0; i < x.Length; i++)
        {
            moments.Add([x[i], y[i]]);
        }

        double meanX = x.Average();
        double meanY = y.Average();
        double variance = x.Average(v => (v - meanX) * (v - meanX));
        double covariance = x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Average();
        double coefficient = covariance / (variance * (1 + strength));
        RidgeModel model = moments.Solve(strength);
        Assert.Equal(coefficient, model.Rows[0][0], 12);
        Assert.Equal(meanY - (coefficient * meanX), model.Intercepts[0], 12);
        Assert.Equal(meanY, model.Predict([meanX])[0], 12);
    }

    /// <summary>At the least of a convex function its gradient is zero.</summary>
    [Fact]
    public void The_solution_has_no_direction_that_improves_it() =>
        Rows.Sample(rows =>
        {
            const double strength = 0.2;
            RidgeMoments moments = new(4, 2);
            foreach (double[] row in rows)
            {
                moments.Add(row);
            }

            RidgeModel model = moments.Solve(strength);
            double n = rows.Length;
            for (int target = 0; target < 2; target++)
            {
                double[] residuals =
                [
                    .. rows.Select(row =>
                        row[4 + target] - model.Predict(row.AsSpan(0, 4))[target]
                    ),
                ];
                Assert.Equal(0, residuals.Average(), 8);
                for (int j = 0; j < 4; j++)
                {
                    double mean = rows.Average(row => row[j]);
                    double variance = rows.Average(row => (row[j] - mean) * (row[j] - mean));
                    double pull = rows.Zip(residuals, (row, r) => (row[j] - mean) * r).Sum();
                    double penalty = strength * n * variance * model.Rows[j][target];
                    Assert.Equal(penalty, pull, 6);
                }
            }
        });

    [Fact]
    public void Rows_in_two_parts_give_the_model_of_all_rows() =>
        Rows.Sample(rows =>
        {
            RidgeMoments all = new(4, 2);
            RidgeMoments first = new(4, 2);
            RidgeMoments second = new(4, 2);
            for (int i = 0; i < rows.Length; i++)
            {
                all.Add(rows[i]);
                (i < 4 ? first : second).Add(rows[i]);
            }

            RidgeMoments joined = first.Copy();
            joined.Add(second);
            Assert.Equal(4, first.Count);
            Assert.Equal(rows.Length, joined.Count);
            double[] one = all.Solve(0.1).Predict(rows[0]);
            double[] other = joined.Solve(0.1).Predict(rows[0]);
            Assert.Equal(one[0], other[0], 6);
            Assert.Equal(one[1], other[1], 6);
        });

    [Fact]
    public void A_feature_that_never_changes_has_no_coefficient()
    {
        RidgeMoments moments = new(2, 1);
        for (int i = 0; i < 20; i++)
        {
            moments.Add([7, i, 2.0 * i]);
        }

        RidgeModel model = moments.Solve(1e-9);
        Assert.Equal(0, model.Rows[0][0]);
        Assert.Equal(2, model.Rows[1][0], 6);
        Assert.Equal(200, model.Predict([99, 100])[0], 4);
    }
}
