using Tonsure.Quantities;

namespace Tonsure.Grid.Forecasting;

/// <summary>
/// A zone's hourly intensities as they were observed, with gaps. For forecasting a gap is filled from what came before it,
/// never from what came after.
/// </summary>
public sealed class HourlyHistory
{
    // A logarithm needs a floor; half a gram per kWh is below any grid.
    private const double FloorGrams = 0.5;
    private const int Day = 24;

    private readonly CarbonIntensity[] _hours;
    private readonly double[] _logs;
    private readonly double[] _sums;
    private readonly int[] _gaps;

    /// <summary>A history; hours before the first known one are dropped.</summary>
    /// <param name="firstHour">The first hour, see <see cref="HourIndex"/>.</param>
    /// <param name="hours">One figure an hour; one that was never set is a gap.</param>
    public HourlyHistory(long firstHour, IReadOnlyList<CarbonIntensity> hours)
    {
        int lead = 0;
        while (lead < hours.Count && !hours[lead].IsKnown)
        {
            lead++;
        }

        FirstHour = firstHour + lead;
        _hours = [.. hours.Skip(lead)];
        _logs = new double[_hours.Length];
        _sums = new double[_hours.Length + 1];
        _gaps = new int[_hours.Length + 1];
        for (int i = 0; i < _hours.Length; i++)
        {
            // The same hour of the day before says more than the hour before.
            _logs[i] =
                _hours[i].IsKnown ? Math.Log(Math.Max(_hours[i].GramsPerKilowattHour, FloorGrams))
                : i >= Day ? _logs[i - Day]
                : _logs[i - 1];
            _sums[i + 1] = _sums[i] + _logs[i];
            _gaps[i + 1] = _gaps[i] + (_hours[i].IsKnown ? 0 : 1);
        }
    }

    /// <summary>The first hour that is known.</summary>
    public long FirstHour { get; }

    /// <summary>The hour after the last one.</summary>
    public long EndHour => FirstHour + _hours.Length;

    /// <summary>What was observed in an hour; never set in a gap and outside.</summary>
    public CarbonIntensity this[long hour] =>
        hour >= FirstHour && hour < EndHour ? _hours[hour - FirstHour] : default;

    /// <summary>The history as it was when nothing from an hour on was known; it does not end in a gap.</summary>
    public HourlyHistory Until(long hour)
    {
        int length = (int)Math.Clamp(hour - FirstHour, 0, _hours.Length);
        while (length > 0 && !_hours[length - 1].IsKnown)
        {
            length--;
        }

        return length == _hours.Length
            ? this
            : new HourlyHistory(FirstHour, new ArraySegment<CarbonIntensity>(_hours, 0, length));
    }

    /// <summary>The share of known hours at the most frequent value, where that is above 1%: a sign of filled-in hours.</summary>
    public double RepeatedShare()
    {
        CarbonIntensity[] known = [.. _hours.Where(h => h.IsKnown)];
        double share =
            known.Length == 0
                ? 0
                : (double)known.CountBy(h => h).Max(group => group.Value) / known.Length;
        return share > 0.01 ? share : 0;
    }

    /// <summary>The natural logarithm of g/kWh in an hour inside the history, gaps filled.</summary>
    internal double Log(long hour) => _logs[hour - FirstHour];

    /// <summary>Consecutive hours inside the history in g/kWh, gaps filled.</summary>
    internal double[] Grams(long from, int hours) =>
        [
            .. Enumerable
                .Range(0, hours)
                .Select(i =>
                    this[from + i].IsKnown
                        ? this[from + i].GramsPerKilowattHour
                        : Math.Exp(Log(from + i))
                ),
        ];

    /// <summary>The mean logarithm over [from, until).</summary>
    internal double MeanLog(long from, long until) =>
        (_sums[until - FirstHour] - _sums[from - FirstHour]) / (until - from);

    /// <summary>Whether [from, until) lies inside and at most a fifth of it was filled.</summary>
    internal bool Covers(long from, long until) =>
        from >= FirstHour
        && until <= EndHour
        && (_gaps[until - FirstHour] - _gaps[from - FirstHour]) * 5L <= until - from;
}
