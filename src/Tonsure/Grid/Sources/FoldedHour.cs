using Tonsure.Quantities;

namespace Tonsure.Grid.Sources;

/// <summary>A clock hour as one source states it.</summary>
/// <param name="Hour">See <see cref="HourIndex"/>.</param>
/// <param name="Intensity">The mean over the hour.</param>
/// <param name="Quality">The worst of its points.</param>
/// <param name="Source">The source's name.</param>
/// <param name="Signal">What it counts, whose it is and under which licence.</param>
/// <param name="RetrievedMs">The newest vintage among its points.</param>
public readonly record struct FoldedHour(
    long Hour,
    CarbonIntensity Intensity,
    PointQuality Quality,
    string Source,
    Signal Signal,
    long RetrievedMs
)
{
    // Of 148,920 hours that one publisher stated twice (2022, 17 zones), nine in ten lie within this of one another.
    private const int ObservedPercent = 19;

    // As the shipped profiles of zones whose hours were filled in, at their widest.
    private const int EstimatedPercent = 50;

    /// <summary>
    /// The hour with its 90% bounds. An observed hour is known as well as publications of it agree; one that the source filled in is
    /// modelled, like a forecast.
    /// </summary>
    /// <param name="dated">What <see cref="Dated"/> gives, which hours of one vintage share.</param>
    public SourcedHour ToSourced(Signal dated)
    {
        int percent = Quality == PointQuality.Observed ? ObservedPercent : EstimatedPercent;
        long value = Intensity.MilligramsPerKilowattHour;
        return new SourcedHour(
            Hour,
            new HourlyIntensity(
                Bounded<CarbonIntensity>.Around(
                    Intensity,
                    Share(value, 100 - percent),
                    Share(value, 100 + percent)
                ),
                Quality == PointQuality.Observed ? IntensityTier.Observed : IntensityTier.Forecast
            ),
            Source,
            dated
        );
    }

    /// <summary>The signal with when the source said so.</summary>
    public Signal Dated() => Signal with { Vintage = Interval.Rfc3339(RetrievedMs) };

    private static CarbonIntensity Share(long value, int percent) =>
        CarbonIntensity.FromMilligramsPerKilowattHour(
            (int)Int128.Min(ExactMath.MultiplyDivide(value, percent, 100), int.MaxValue - 1)
        );
}
