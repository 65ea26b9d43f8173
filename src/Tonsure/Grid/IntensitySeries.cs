using Tonsure.Quantities;

namespace Tonsure.Grid;

/// <summary>
/// Consecutive hours of intensity with prefix sums, so that any interval is weighed in constant time,
/// edge hours by fraction. It throws beyond its range and never guesses.
/// </summary>
public sealed class IntensitySeries
{
    private readonly HourlyIntensity[] _hours;
    private readonly Prefix[] _prefixes;
    private readonly int[] _tiers;
    private readonly IntensityTier? _only;

    /// <summary>
    /// Intensity times hours until an hour, mg·h/kWh; the next one less this one is the hour's own. It is looked up for each end
    /// of each activity, so it is kept small.
    /// </summary>
    private readonly record struct Prefix(long Weight, long Lower, long Upper);

    /// <summary>A series of at least one hour.</summary>
    /// <param name="firstHour">The first hour, see <see cref="HourIndex"/>.</param>
    /// <param name="hours">One figure an hour, none missing.</param>
    /// <exception cref="ArgumentException">There is no hour.</exception>
    /// <exception cref="OverflowException">The integral does not fit in 64 bits (about 200 years at 1,500 g/kWh).</exception>
    public IntensitySeries(long firstHour, IReadOnlyList<HourlyIntensity> hours)
    {
        if (hours.Count == 0)
        {
            throw new ArgumentException("a series has at least one hour", nameof(hours));
        }

        FirstHour = firstHour;
        _hours = [.. hours];
        _prefixes = new Prefix[hours.Count + 1];
        _tiers = new int[(hours.Count + 1) * IntensityTiers.Count];
        _only = _hours[0].Tier;
        for (int i = 0; i < _hours.Length; i++)
        {
            Bounded<CarbonIntensity> hour = _hours[i].Intensity;
            Prefix until = _prefixes[i];
            _prefixes[i + 1] = new Prefix(
                until.Weight + hour.Value.MilligramsPerKilowattHour,
                until.Lower + hour.Lower.MilligramsPerKilowattHour,
                until.Upper + hour.Upper.MilligramsPerKilowattHour
            );
            _only = _hours[i].Tier == _only ? _only : null;
            for (int tier = 0; tier < IntensityTiers.Count; tier++)
            {
                _tiers[((i + 1) * IntensityTiers.Count) + tier] =
                    _tiers[(i * IntensityTiers.Count) + tier]
                    + ((int)_hours[i].Tier == tier ? 1 : 0);
            }
        }

        _ = checked(_prefixes[^1].Upper * HourIndex.Milliseconds);
    }

    /// <summary>The first hour covered.</summary>
    public long FirstHour { get; }

    /// <summary>The hour after the last one covered.</summary>
    public long EndHour => FirstHour + _hours.Length;

    /// <summary>The figure of one hour.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The hour is outside the series.</exception>
    public HourlyIntensity this[long hour] =>
        hour >= FirstHour && hour < EndHour
            ? _hours[hour - FirstHour]
            : throw new ArgumentOutOfRangeException(
                nameof(hour),
                hour,
                "the series does not reach this hour"
            );

    /// <summary>Integrates over [startMs, endMs); an empty span weighs nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span is reversed or reaches beyond the series.</exception>
    public WeighedIntensity Weigh(long startMs, long endMs)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(endMs, startMs);
        if (endMs == startMs)
        {
            return new WeighedIntensity(0, 0, 0, 0, IntensityTier.Observed);
        }

        (long startWeight, long startLower, long startUpper) = Until(startMs, startMs);
        (long weight, long lower, long upper) = Until(endMs, endMs - 1);
        return new WeighedIntensity(
            weight - startWeight,
            lower - startLower,
            upper - startUpper,
            endMs - startMs,
            Worst(startMs, endMs)
        );
    }

    /// <inheritdoc cref="Weigh(long, long)"/>
    public WeighedIntensity Weigh(Interval interval) => Weigh(interval.StartMs, interval.EndMs);

    /// <summary>The worst tier of the hours that a span touches; it must not be empty.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches beyond the series.</exception>
    public IntensityTier Worst(long startMs, long endMs)
    {
        int first = Position(HourIndex.Of(startMs));
        int last = Position(HourIndex.Of(endMs - 1));
        if (_only is { } only)
        {
            return only;
        }

        IntensityTier worst = IntensityTier.Observed;
        for (int tier = 0; tier < IntensityTiers.Count; tier++)
        {
            int touched =
                _tiers[((last + 1) * IntensityTiers.Count) + tier]
                - _tiers[(first * IntensityTiers.Count) + tier];
            worst = touched > 0 ? (IntensityTier)tier : worst;
        }

        return worst;
    }

    /// <summary>The integrals from the series' start until an instant in the hour of another, or at that hour's end.</summary>
    private (long Weight, long Lower, long Upper) Until(long instantMs, long withinMs)
    {
        long hour = HourIndex.Of(withinMs);
        int position = Position(hour);
        Prefix before = _prefixes[position];
        Prefix after = _prefixes[position + 1];
        long elapsed = instantMs - (hour * HourIndex.Milliseconds);
        long left = HourIndex.Milliseconds - elapsed;
        return (
            (before.Weight * left) + (after.Weight * elapsed),
            (before.Lower * left) + (after.Lower * elapsed),
            (before.Upper * left) + (after.Upper * elapsed)
        );
    }

    private int Position(long hour) =>
        hour >= FirstHour && hour < EndHour
            ? (int)(hour - FirstHour)
            : throw new ArgumentOutOfRangeException(
                nameof(hour),
                HourIndex.Start(hour),
                "the series does not reach this hour"
            );
}
