using Tonsure.Quantities;

namespace Tonsure.Grid;

/// <summary>
/// Consecutive hours of intensity with prefix sums, so that any interval is weighed in constant time,
/// edge hours by fraction. It throws beyond its range and never guesses.
/// </summary>
public sealed class IntensitySeries
{
    private readonly HourlyIntensity[] _hours;
    private readonly long[] _weight;
    private readonly long[] _lower;
    private readonly long[] _upper;
    private readonly int[] _tiers;

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
        _weight = new long[hours.Count + 1];
        _lower = new long[hours.Count + 1];
        _upper = new long[hours.Count + 1];
        _tiers = new int[(hours.Count + 1) * IntensityTiers.Count];
        for (int i = 0; i < _hours.Length; i++)
        {
            Bounded<CarbonIntensity> hour = _hours[i].Intensity;
            _weight[i + 1] = _weight[i] + Whole(hour.Value);
            _lower[i + 1] = _lower[i] + Whole(hour.Lower);
            _upper[i + 1] = _upper[i] + Whole(hour.Upper);
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

        // The end does not belong to the interval: its last millisecond's hour is the last one touched.
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

        return new WeighedIntensity(
            Until(_weight, last, endMs, h => h.Value)
                - Until(_weight, first, startMs, h => h.Value),
            Until(_lower, last, endMs, h => h.Lower) - Until(_lower, first, startMs, h => h.Lower),
            Until(_upper, last, endMs, h => h.Upper) - Until(_upper, first, startMs, h => h.Upper),
            endMs - startMs,
            worst
        );
    }

    /// <inheritdoc cref="Weigh(long, long)"/>
    public WeighedIntensity Weigh(Interval interval) => Weigh(interval.StartMs, interval.EndMs);

    private static long Whole(CarbonIntensity intensity) =>
        intensity.MilligramsPerKilowattHour * HourIndex.Milliseconds;

    private long Until(
        long[] prefix,
        int position,
        long instantMs,
        Func<Bounded<CarbonIntensity>, CarbonIntensity> bound
    ) =>
        prefix[position]
        + (
            (instantMs - ((FirstHour + position) * HourIndex.Milliseconds))
            * bound(_hours[position].Intensity).MilligramsPerKilowattHour
        );

    private int Position(long hour) =>
        hour >= FirstHour && hour < EndHour
            ? (int)(hour - FirstHour)
            : throw new ArgumentOutOfRangeException(
                nameof(hour),
                HourIndex.Start(hour),
                "the series does not reach this hour"
            );
}
