using Tonsure.Grid;

namespace Tonsure.Planning;

/// <summary>A figure by hour: always the same, the same every day, or dated. An hour it does not state has none.</summary>
public sealed class HourlySchedule
{
    private const int Day = 24;

    private readonly long _firstHour;
    private readonly double[] _values;
    private readonly bool _repeats;

    private HourlySchedule(long firstHour, double[] values, bool repeats)
    {
        if (values.Length == 0 || values.Any(value => !(value >= 0) || double.IsInfinity(value)))
        {
            throw new ArgumentException("figures are finite and not negative", nameof(values));
        }

        (_firstHour, _values, _repeats) = (firstHour, values, repeats);
    }

    /// <summary>The same in every hour.</summary>
    /// <exception cref="ArgumentException">It is negative or not finite.</exception>
    public static HourlySchedule Always(double value) => new(0, [value], repeats: true);

    /// <summary>24 figures by hour of the day, UTC.</summary>
    /// <exception cref="ArgumentException">There are not 24, or one is negative or not finite.</exception>
    public static HourlySchedule Daily(params IReadOnlyList<double> values) =>
        values.Count == Day
            ? new HourlySchedule(0, [.. values], repeats: true)
            : throw new ArgumentException("a day has 24 figures", nameof(values));

    /// <summary>Figures of consecutive hours; other hours have none.</summary>
    /// <param name="firstHour">The first hour, see <see cref="HourIndex"/>.</param>
    /// <param name="values">One figure an hour.</param>
    /// <exception cref="ArgumentException">There is none, or one is negative or not finite.</exception>
    public static HourlySchedule Dated(long firstHour, params IReadOnlyList<double> values) =>
        new(firstHour, [.. values], repeats: false);

    /// <summary>The figure of an hour; null where none is stated.</summary>
    public double? At(long hour)
    {
        long at = hour - _firstHour;
        if (_repeats)
        {
            return _values[((at % _values.Length) + _values.Length) % _values.Length];
        }

        return at >= 0 && at < _values.Length ? _values[at] : null;
    }
}
