using Tonsure.Quantities;

namespace Tonsure.Grid;

/// <summary>
/// Answers every hour of every known zone by the precedence observed, forecast, profile, zone's year, country, world.
/// </summary>
/// <param name="tables">The figures that are always there.</param>
/// <param name="better">Observed and forecast hours; among those that know an hour the best tier wins, then the first.</param>
public sealed class IntensityBook(
    GridTables tables,
    params IReadOnlyList<IHourlyIntensities> better
)
{
    /// <summary>The figures that are always there.</summary>
    public GridTables Tables => tables;

    /// <summary>The best figure for an hour.</summary>
    /// <exception cref="KeyNotFoundException">The zone is not known.</exception>
    public HourlyIntensity At(ZoneId zone, long hour)
    {
        HourlyIntensity best = tables.At(zone, hour);
        foreach (IHourlyIntensities source in better)
        {
            if (
                source.TryGet(zone, hour, out HourlyIntensity? candidate)
                && candidate.Value.Tier < best.Tier
            )
            {
                best = candidate.Value;
            }
        }

        return best;
    }

    /// <summary>The series of all hours that the interval touches.</summary>
    /// <exception cref="KeyNotFoundException">The zone is not known.</exception>
    public IntensitySeries Series(ZoneId zone, Interval interval)
    {
        long first = HourIndex.Of(interval.StartMs);
        long last = HourIndex.Of(interval.EndMs - 1);
        HourlyIntensity[] hours = new HourlyIntensity[last - first + 1];
        for (long hour = first; hour <= last; hour++)
        {
            hours[hour - first] = At(zone, hour);
        }

        return new IntensitySeries(first, hours);
    }
}
