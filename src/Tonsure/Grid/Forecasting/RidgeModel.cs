namespace Tonsure.Grid.Forecasting;

/// <summary>A linear model of many targets: intercepts and one row of coefficients for each feature.</summary>
/// <param name="Intercepts">One for each target.</param>
/// <param name="Rows">For each feature, one coefficient for each target.</param>
internal sealed record RidgeModel(double[] Intercepts, double[][] Rows)
{
    /// <summary>The targets for one row of features.</summary>
    public double[] Predict(ReadOnlySpan<double> features)
    {
        double[] targets = [.. Intercepts];
        for (int i = 0; i < Rows.Length; i++)
        {
            Lanes.AddScaled(features[i], Rows[i], targets);
        }

        return targets;
    }
}
