namespace Tonsure.Grid.Forecasting;

/// <summary>A zone's own models as they were at any time: one for each hour of the day, fitted anew every thirty days.</summary>
/// <param name="history">The zone's history.</param>
internal sealed class OwnModels(HourlyHistory history)
{
    private const int Day = ForecastFeatures.Day;
    private const int FitEvery = 30 * Day;

    // Half a year of a zone's own hours is too little for a model of each hour of the day.
    private const int LearntFrom = 360 * Day;

    private readonly OwnFit?[] _fits = new OwnFit?[Day];
    private readonly long[] _latest = new long[Day];
    private readonly Dictionary<(int Phase, long Fit), RidgeModel?> _models = [];
    private readonly double[] _features = new double[ForecastFeatures.All];
    private readonly double[] _baseline = new double[Day];

    /// <summary>The logarithms of g/kWh of the 96 hours from an hour on, nothing from it on being known; null where too little is.</summary>
    public double[]? Issue(long hour)
    {
        long fit = hour - (((hour % FitEvery) + FitEvery) % FitEvery);
        if (
            fit - history.FirstHour < LearntFrom
            || !history.Covers(hour - ForecastFeatures.Memory, hour)
            || ModelAt((int)(hour % Day), fit) is not { } model
        )
        {
            return null;
        }

        ForecastFeatures.Fill(history, hour, _features, _baseline);
        ForecastFeatures.FillCalendar(hour, _features);
        double[] logs = model.Predict(_features);
        for (int i = 0; i < logs.Length; i++)
        {
            logs[i] += _baseline[i % Day];
        }

        return logs;
    }

    private RidgeModel? ModelAt(int phase, long fit)
    {
        if (_models.TryGetValue((phase, fit), out RidgeModel? model))
        {
            return model;
        }

        if (_fits[phase] is null || fit < _latest[phase])
        {
            _fits[phase] = new OwnFit(history, 0, phase);
        }

        _latest[phase] = fit;
        model = _fits[phase]!.At(fit);
        _models.Add((phase, fit), model);
        return model;
    }
}
