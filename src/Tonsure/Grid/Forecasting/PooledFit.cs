namespace Tonsure.Grid.Forecasting;

/// <summary>What one zone contributes to a <see cref="PooledModel"/>, as its history grows.</summary>
public sealed class PooledFit
{
    // An origin every five hours visits all hours of the day in turn.
    private const int Step = 5;
    private const double Strength = 0.1;

    private readonly HourlyHistory _history;
    private readonly RidgeMoments _moments = NoRows();
    private readonly double[] _row = new double[ForecastFeatures.Pooled + Forecaster.Hours];
    private readonly double[] _baseline = new double[ForecastFeatures.Day];
    private long _next;

    private PooledFit(HourlyHistory history)
    {
        _history = history;
        _next = history.FirstHour + ForecastFeatures.Memory;
    }

    /// <summary>Learns from histories as they are.</summary>
    /// <exception cref="ArgumentException">No history is long enough.</exception>
    public static PooledModel Learn(IEnumerable<HourlyHistory> histories)
    {
        RidgeMoments all = NoRows();
        foreach (HourlyHistory history in histories)
        {
            all.Add(Rows(history, [history.EndHour])[0]);
        }

        return Solve([all])
            ?? throw new ArgumentException("no history has five weeks", nameof(histories));
    }

    /// <summary>A zone's rows as they were at each of some hours, the earliest first.</summary>
    internal static IReadOnlyList<RidgeMoments> Rows(
        HourlyHistory history,
        IEnumerable<long> knownUntil
    )
    {
        PooledFit fit = new(history);
        List<RidgeMoments> rows = [];
        foreach (long known in knownUntil)
        {
            fit.Advance(Math.Min(known, history.EndHour));
            rows.Add(fit._moments.Copy());
        }

        return rows;
    }

    /// <summary>The model of several zones' rows; null where there are none.</summary>
    internal static PooledModel? Solve(IEnumerable<RidgeMoments> zones)
    {
        RidgeMoments all = NoRows();
        foreach (RidgeMoments zone in zones)
        {
            all.Add(zone);
        }

        return all.Count == 0 ? null : new PooledModel(all.Solve(Strength));
    }

    private static RidgeMoments NoRows() => new(ForecastFeatures.Pooled, Forecaster.Hours);

    private void Advance(long known)
    {
        for (; _next + Forecaster.Hours <= known; _next += Step)
        {
            if (
                !_history.Covers(_next - ForecastFeatures.Memory, _next)
                || !_history.Covers(_next, _next + Forecaster.Hours)
            )
            {
                continue;
            }

            ForecastFeatures.Fill(_history, _next, _row, _baseline);
            for (int i = 0; i < Forecaster.Hours; i++)
            {
                _row[ForecastFeatures.Pooled + i] =
                    _history.Log(_next + i) - _baseline[i % ForecastFeatures.Day];
            }

            _moments.Add(_row);
        }
    }
}
