using Tonsure.Quantities;

namespace Tonsure.Grid.Sources;

/// <summary>Bounds of what others expect: the relative ones of our forecast of the same hour, since sources state none.</summary>
internal static class OwnBounds
{
    /// <summary>An hour with another figure and our bounds around it.</summary>
    public static SourcedHour Around(
        SourcedHour hour,
        CarbonIntensity value,
        HourlyIntensity own
    ) =>
        hour with
        {
            Figure = new HourlyIntensity(Spread(value, own.Intensity), IntensityTier.Forecast),
        };

    private static Bounded<CarbonIntensity> Spread(
        CarbonIntensity value,
        Bounded<CarbonIntensity> own
    )
    {
        int mean = Math.Max(own.Value.MilligramsPerKilowattHour, 1);
        return Bounded<CarbonIntensity>.Around(
            value,
            Scaled(own.Lower.MilligramsPerKilowattHour),
            Scaled(own.Upper.MilligramsPerKilowattHour)
        );

        CarbonIntensity Scaled(int bound) =>
            CarbonIntensity.FromMilligramsPerKilowattHour(
                (int)
                    Int128.Min(
                        ExactMath.MultiplyDivide(value.MilligramsPerKilowattHour, bound, mean),
                        int.MaxValue - 1
                    )
            );
    }
}
