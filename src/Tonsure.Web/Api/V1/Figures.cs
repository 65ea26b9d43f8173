using Tonsure.Accounting;
using Tonsure.Quantities;

namespace Tonsure.Web.Api.V1;

/// <summary>Whole base units as the exact decimals that go over the wire.</summary>
internal static class Figures
{
    /// <summary>10^decimals of the units.</summary>
    public static decimal Of(Int128 units, int decimals)
    {
        decimal scale = 1;
        for (int i = 0; i < decimals; i++)
        {
            scale *= 10;
        }

        return (decimal)units / scale;
    }

    /// <summary>A figure and its bounds, which rounding may have put on the wrong side by the last digit.</summary>
    public static (decimal Value, decimal Lower, decimal Upper) Of(
        in BoundedSum sum,
        int decimals
    ) =>
        (
            Of(sum.Value, decimals),
            Of(Int128.Min(sum.Lower, sum.Value), decimals),
            Of(Int128.Max(sum.Upper, sum.Value), decimals)
        );

    /// <summary>An intensity in g/kWh.</summary>
    public static decimal Of(CarbonIntensity intensity) =>
        intensity.MilligramsPerKilowattHour / 1000m;

    /// <summary>An energy in joules.</summary>
    public static decimal Of(ItEnergy energy) => energy.Millijoules / 1000m;

    /// <summary>A figure that was never exact, with so many digits after the point; null where it is not known.</summary>
    public static decimal? Rounded(double? figure, int decimals) =>
        figure is { } known ? (decimal)Math.Round(known, decimals) : null;

    /// <summary>An instant.</summary>
    public static string Instant(long milliseconds) => Interval.Rfc3339(milliseconds);

    /// <summary>An instant.</summary>
    public static string Instant(DateTimeOffset instant) =>
        Interval.Rfc3339(instant.ToUnixTimeMilliseconds());
}
