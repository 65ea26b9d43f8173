namespace Tonsure.Grid.Forecasting;

/// <summary>How near forecasts came, and what planning on them saved. Sums over issues, so that scores of issues add up.</summary>
internal sealed class ForecastScore
{
    private const int Day = ForecastFeatures.Day;
    private readonly double[] _errors = new double[Forecaster.Hours / Day];
    private readonly long[] _hours = new long[Forecaster.Hours / Day];

    /// <summary>The mean absolute error in percent of what came, by lead day.</summary>
    public IReadOnlyList<double> MapeByLeadDay =>
        [.. _errors.Select((error, day) => 100 * error / _hours[day])];

    /// <summary>The mean absolute error in percent of what came.</summary>
    public double Mape => 100 * _errors.Sum() / _hours.Sum();

    /// <summary>Adds an issue.</summary>
    public void Add(ReadOnlySpan<double> actual, IReadOnlyList<double> forecast)
    {
        for (int i = 0; i < forecast.Count; i++)
        {
            _errors[i / Day] += Math.Abs(forecast[i] - actual[i]) / actual[i];
            _hours[i / Day]++;
        }
    }
}
