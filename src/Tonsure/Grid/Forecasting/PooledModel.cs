namespace Tonsure.Grid.Forecasting;

/// <summary>
/// A forecast that was learnt from many zones and holds for zones that it has never seen. It knows neither weekday nor season, since
/// these differ between zones.
/// </summary>
public sealed class PooledModel
{
    private readonly RidgeModel _model;

    internal PooledModel(RidgeModel model) => _model = model;

    /// <summary>The features' names, in the order of <see cref="Rows"/>.</summary>
    public static IReadOnlyList<string> FeatureNames => ForecastFeatures.PooledNames;

    /// <summary>What is added whatever the features: one figure for each of the 96 hours.</summary>
    public IReadOnlyList<double> Intercepts => _model.Intercepts;

    /// <summary>For each feature, one coefficient for each of the 96 hours.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Rows => _model.Rows;

    /// <summary>A model from its figures.</summary>
    /// <exception cref="ArgumentException">There is not a row for each feature, or a row has not 96 figures.</exception>
    public static PooledModel FromRows(
        IReadOnlyList<double> intercepts,
        IReadOnlyList<IReadOnlyList<double>> rows
    )
    {
        bool whole =
            rows.Count == ForecastFeatures.Pooled
            && rows.Append(intercepts).All(row => row.Count == Forecaster.Hours);
        return whole
            ? new PooledModel(new RidgeModel([.. intercepts], [.. rows.Select(r => r.ToArray())]))
            : throw new ArgumentException(
                $"a pooled model has {ForecastFeatures.Pooled} rows of {Forecaster.Hours} figures",
                nameof(rows)
            );
    }

    /// <summary>
    /// Deviations from the baseline for 96 hours that begin <paramref name="gap"/> hours after the anchor.
    /// </summary>
    internal double[] Deviations(ReadOnlySpan<double> features, int gap) =>
        LeadShift.By(_model.Predict(features[..ForecastFeatures.Pooled]), gap);
}
