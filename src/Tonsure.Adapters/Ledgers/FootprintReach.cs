using Tonsure.Accounting;

namespace Tonsure.Adapters.Ledgers;

/// <summary>
/// How far the figures of a question reach. Where 64 bits hold them, DuckDB divides some ten times as fast; the results are the
/// same, for each way is exact. What does not occur at all is left out of the statement.
/// </summary>
/// <param name="NativeShares">Energy × elapsed ÷ duration.</param>
/// <param name="NativeReserved">Reserved time × embodied carbon.</param>
/// <param name="FixedReserved">The same doubled, by factors in lowest terms, without splitting.</param>
/// <param name="NarrowCarbon">Energy × intensity without splitting, and its bounds in 64 bits.</param>
/// <param name="NativeWidths">Relative widths of energy and of intensity.</param>
/// <param name="NarrowEnergy">A million times energy.</param>
/// <param name="NativeFacility">Energy × PUE.</param>
/// <param name="AnyFacility">Some energy is a facility's and has to be divided for its share of IT.</param>
/// <param name="Mixed">Intensities of some zone are of more than one grade, so each part's has to be looked up.</param>
/// <param name="NativeWater">Energy × water, and its bounds.</param>
/// <param name="AnyReserved">Something was reserved and has embodied carbon.</param>
/// <param name="AnyDeclared">Some carbon was declared.</param>
/// <param name="AnyWater">Some place uses water.</param>
internal sealed record FootprintReach(
    bool NativeShares,
    bool NativeReserved,
    bool FixedReserved,
    bool NarrowCarbon,
    bool NativeWidths,
    bool NarrowEnergy,
    bool NativeFacility,
    bool AnyFacility,
    bool Mixed,
    bool NativeWater,
    bool AnyReserved,
    bool AnyDeclared,
    bool AnyWater
)
{
    private const int Thousand = 1000;

    /// <summary>And room for what is added before dividing.</summary>
    private const double Million = 1_100_000;
    private const double HourUnits = 3.6e9;
    private const double SixtyThreeBits = 9e18;
    private const double SixtyFourBits = 1.84e19;

    /// <summary>Below this a bound of up to a thousandfold stays within 63 bits, and one estimate of the quotient is the nearest.</summary>
    private const double FiftyBits = 1.1e15;

    private const double HundredTwentySixBits = 8e37;

    internal static FootprintReach Of(
        IReadOnlyList<Place> places,
        FootprintFactors factors,
        double highestIntensity,
        bool mixed
    )
    {
        double cpu = factors.Cpu.Amount.Upper;
        double accelerator = factors.Accelerator.Amount.Upper;
        double reserved =
            ((places.Max(p => (double)p.MostCpuMs) * cpu) / HourUnits)
            + (places.Max(p => (double)p.MostAcceleratorMs) * accelerator / HourUnits);
        double longest = places.Max(p => p.LongestMs);
        double facility = places.Max(p =>
            (double)p.MostMj * factors.SiteOf(p.Site).Pue.Thousandths
        );
        bool nativeWater = true;
        bool anyWater = false;
        foreach (Place place in places)
        {
            (Quantities.Bounded<long> water, long divisor) = place.Water(
                factors.SiteOf(place.Site)
            );
            anyWater |= water.Upper > 0;
            nativeWater &=
                (double)water.Upper * divisor < SixtyFourBits
                && (double)place.MostMj * water.Upper / divisor < FiftyBits;
        }

        return new FootprintReach(
            longest < uint.MaxValue && reserved < SixtyThreeBits,
            Math.Max(cpu, accelerator) * HourUnits < SixtyFourBits && reserved < SixtyThreeBits,
            Doubled(places.Max(p => (double)p.MostCpuMs), factors.Cpu) < SixtyThreeBits
                && Doubled(places.Max(p => (double)p.MostAcceleratorMs), factors.Accelerator)
                    < SixtyThreeBits,
            facility * highestIntensity * longest < HundredTwentySixBits
                && facility * highestIntensity / HourUnits < FiftyBits,
            places.Max(p => (double)p.MostMj) * Thousand < SixtyThreeBits
                && highestIntensity * longest * Thousand < SixtyThreeBits,
            places.Max(p => (double)p.MostMj) * Million < SixtyThreeBits,
            facility < SixtyThreeBits,
            places.Any(p =>
                p.EnergyBoundary == EnergyBoundary.Facility
                && factors.SiteOf(p.Site).Pue.Thousandths != Thousand
            ),
            mixed,
            nativeWater,
            reserved > 0,
            places.Any(p => p.MostDeclaredUg > 0),
            anyWater
        );
    }

    private static double Doubled(double most, Factor factor) =>
        new[] { factor.Amount.Value, factor.Amount.Lower, factor.Amount.Upper }.Max(amount =>
        {
            (long numerator, long divisor) = PerHour(amount);
            return (most * 2 * numerator) + (2.0 * divisor);
        });

    /// <summary>An amount an hour as an amount a millisecond of thousandths, in lowest terms, which rounds alike.</summary>
    internal static (long Numerator, long Divisor) PerHour(long amount)
    {
        (long first, long second) = ((long)HourUnits, amount);
        while (second != 0)
        {
            (first, second) = (second, first % second);
        }

        return (amount / first, (long)HourUnits / first);
    }
}
