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

    /// <summary>The integrals until an hour, side by side with the hour's own figures, for both are needed together.</summary>
    private readonly record struct Prefix(
        long Weight,
        long Lower,
        long Upper,
        int HourWeight,
        int HourLower,
        int HourUpper
    );

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
        _prefixes = new Prefix[hours.Count];
        _tiers = new int[(hours.Count + 1) * IntensityTiers.Count];
        _only = _hours[0].Tier;
        (long weight, long lower, long upper) = (0, 0, 0);
        for (int i = 0; i < _hours.Length; i++)
        {
            Bounded<CarbonIntensity> hour = _hours[i].Intensity;
            _prefixes[i] = new Prefix(
                weight,
                lower,
                upper,
                hour.Value.MilligramsPerKilowattHour,
                hour.Lower.MilligramsPerKilowattHour,
                hour.Upper.MilligramsPerKilowattHour
            );
            weight += Whole(hour.Value);
            lower += Whole(hour.Lower);
            upper += Whole(hour.Upper);
            _only = _hours[i].Tier == _only ? _only : null;
            for (int tier = 0; tier < IntensityTiers.Count; tier++)
            {
                _tiers[((i + 1) * IntensityTiers.Count) + tier] =
                    _tiers[(i * IntensityTiers.Count) + tier]
                    + ((int)_hours[i].Tier == tier ? 1 : 0);
            }
        }
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
        if (_only is { } only)
        {
            _ = Position(HourIndex.Of(startMs));
            _ = Position(HourIndex.Of(endMs - 1));
            return only;
        }

        int first = Position(HourIndex.Of(startMs));
        int last = Position(HourIndex.Of(endMs - 1));
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

    private static long Whole(CarbonIntensity intensity) =>
        intensity.MilligramsPerKilowattHour * HourIndex.Milliseconds;

    /// <summary>The integrals from the series' start until an instant in the hour of another, or at that hour's end.</summary>
    private (long Weight, long Lower, long Upper) Until(long instantMs, long withinMs)
    {
        long hour = HourIndex.Of(withinMs);
        ref readonly Prefix prefix = ref _prefixes[Position(hour)];
        long elapsed = instantMs - (hour * HourIndex.Milliseconds);
        return (
            prefix.Weight + (elapsed * prefix.HourWeight),
            prefix.Lower + (elapsed * prefix.HourLower),
            prefix.Upper + (elapsed * prefix.HourUpper)
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
