namespace Tonsure.Grid.Forecasting;

/// <summary>A zone's own model for issues at one hour of the day, learnt from its own history only.</summary>
/// <param name="history">The zone's history.</param>
/// <param name="gap">Hours between the anchor and the first hour forecast.</param>
/// <param name="phase">The hour of the day of the anchor, UTC. Learning and asking have the same one.</param>
internal sealed class OwnFit(HourlyHistory history, int gap, int phase)
{
    private const double Strength = 0.2;
    private const int Day = ForecastFeatures.Day;

    private readonly RidgeMoments _moments = new(ForecastFeatures.All, Forecaster.Hours);
    private readonly double[] _row = new double[ForecastFeatures.All + Forecaster.Hours];
    private readonly double[] _baseline = new double[Day];
    private long _next = FirstAnchor(history, phase);
    private long _known = long.MinValue;
    private RidgeModel? _model;

    /// <summary>The model of what was known until an hour, not before that of the call before; null where that is nothing.</summary>
    public RidgeModel? At(long known)
    {
        if (known == _known)
        {
            return _model;
        }

        for (; _next + gap + Forecaster.Hours <= Math.Min(known, history.EndHour); _next += Day)
        {
            if (
                !history.Covers(_next - ForecastFeatures.Memory, _next)
                || !history.Covers(_next + gap, _next + gap + Forecaster.Hours)
            )
            {
                continue;
            }

            ForecastFeatures.Fill(history, _next, _row, _baseline);
            ForecastFeatures.FillCalendar(_next, _row);
            for (int i = 0; i < Forecaster.Hours; i++)
            {
                _row[ForecastFeatures.All + i] =
                    history.Log(_next + gap + i) - _baseline[(gap + i) % Day];
            }

            _moments.Add(_row);
        }

        _known = known;
        _model = _moments.Count == 0 ? null : _moments.Solve(Strength);
        return _model;
    }

    private static long FirstAnchor(HourlyHistory history, int phase)
    {
        long first = history.FirstHour + ForecastFeatures.Memory;
        return first + ((((phase - first) % Day) + Day) % Day);
    }
}
