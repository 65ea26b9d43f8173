using Tonsure.Quantities;

namespace Tonsure.Adapters.Claims;

/// <summary>Decimals of a file as whole base units, exactly.</summary>
internal static class ClaimUnits
{
    /// <summary>Number × size ÷ fraction in units of a fraction, rounded half to even.</summary>
    /// <param name="number">As it stands in the file.</param>
    /// <param name="size">Seconds, joules or grams in its unit.</param>
    /// <param name="perSize">Base units in each of those.</param>
    public static Int128 Whole(decimal number, decimal size, long perSize)
    {
        decimal value = number * size;
        decimal whole = decimal.Truncate(value);
        // Apart, because all base units of a large figure do not fit a decimal.
        return ((Int128)whole * perSize)
            + (Int128)Math.Round((value - whole) * perSize, MidpointRounding.ToEven);
    }

    public static CarbonIntensity Intensity(decimal gramsPerKilowattHour) =>
        CarbonIntensity.FromMilligramsPerKilowattHour(
            (int)Math.Round(gramsPerKilowattHour * 1000, MidpointRounding.ToEven)
        );

    public static Pue Overhead(decimal pue) =>
        Pue.FromThousandths((int)Math.Round(pue * 1000, MidpointRounding.ToEven));
}
