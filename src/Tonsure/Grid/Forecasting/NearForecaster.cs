namespace Tonsure.Grid.Forecasting;

/// <summary>
/// Forecasts from the hour in progress, whose figure is known, for plans that are made anew every hour. One ridge regression for all hours
/// of the day, learnt anew every week from what was known by then; the same history up to an hour gives the same forecast, whatever came
/// later. A young history is forecast by its usual day, to which the present deviation fades away.
/// </summary>
public sealed class NearForecaster
{
    /// <summary>Hours told by the model; beyond them its last day repeats.</summary>
    public const int Hours = 96;

    private const int Day = 24;
    private const int FitEvery = 7 * Day;
    private const double Strength = 0.001;

    // Ten weeks of hours before a model of fifty features is better than the usual day.
    private const int LearntFrom = 70 * Day;
    private const double FadingHours = 12;
    private const double LargestDeviation = 3;

    private readonly HourlyHistory _history;
    private readonly NearFeatures _features;
    private readonly RidgeMoments _moments = new(NearFeatures.Count, Hours);
    private readonly double[] _row = new double[NearFeatures.Count + Hours];
    private long _next;
    private readonly Dictionary<long, RidgeModel?> _models = [];
    private long _learnt = long.MinValue;

    /// <summary>A forecaster of one zone.</summary>
    /// <param name="history">What was observed; hours after the one asked for are not looked at.</param>
    public NearForecaster(HourlyHistory history)
    {
        _history = history;
        _features = new NearFeatures(history);
        _next = history.FirstHour + NearFeatures.Memory;
    }

    /// <summary>The hours after an hour as they look when its figure is known; weeks are cheapest asked in the order of time.</summary>
    /// <param name="hour">The hour in progress.</param>
    /// <param name="grams">One figure an hour, from the next hour on, in g/kWh.</param>
    /// <returns>False where the hour is not known or fewer than ten days are.</returns>
    public bool TryForecast(long hour, Span<double> grams)
    {
        if (!_history[hour].IsKnown || hour - _history.FirstHour < NearFeatures.UsualHours)
        {
            return false;
        }

        RidgeModel? model = ModelAt(hour);
        double[]? deviations = null;
        if (model is not null && hour - _history.FirstHour >= NearFeatures.Memory)
        {
            _features.Fill(hour, _row);
            deviations = model.Predict(_row.AsSpan(0, NearFeatures.Count));
        }

        double now = _features.Deviation(hour);
        for (int i = 0; i < grams.Length; i++)
        {
            int lead = i < Hours ? i : Hours - Day + ((i - Hours) % Day);
            double deviation = deviations?[lead] ?? (now * Math.Exp(-(i + 1) / FadingHours));
            grams[i] = Math.Exp(
                _features.Usual(hour, hour + 1 + i)
                    + Math.Clamp(deviation, -LargestDeviation, LargestDeviation)
            );
        }

        return true;
    }

    /// <summary>The model of what was known when the week of an hour began; null where that is too little.</summary>
    private RidgeModel? ModelAt(long hour)
    {
        long fit = hour - (((hour % FitEvery) + FitEvery) % FitEvery);
        if (_models.TryGetValue(fit, out RidgeModel? model))
        {
            return model;
        }

        if (fit < _learnt)
        {
            // An earlier week than any asked for: what was added since was not known then.
            _moments.Clear();
            _next = _history.FirstHour + NearFeatures.Memory;
        }

        for (; _next + Hours < Math.Min(fit, _history.EndHour); _next++)
        {
            if (!_history.Covers(_next - NearFeatures.Memory, _next + Hours + 1))
            {
                continue;
            }

            _features.Fill(_next, _row);
            for (int i = 0; i < Hours; i++)
            {
                long then = _next + 1 + i;
                _row[NearFeatures.Count + i] = _history.Log(then) - _features.Usual(_next, then);
            }

            _moments.Add(_row);
        }

        _learnt = fit;
        model = _moments.Count < LearntFrom ? null : _moments.Solve(Strength);
        _models.Add(fit, model);
        return model;
    }
}
