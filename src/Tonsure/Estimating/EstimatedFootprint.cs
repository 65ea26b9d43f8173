using System.Collections.Immutable;
using Tonsure.Accounting;
using Tonsure.Quantities;

namespace Tonsure.Estimating;

/// <summary>
/// The footprint of work that was estimated and has no hours: the formulas of <see cref="ActivityFootprint"/> with one intensity
/// for all of it.
/// </summary>
/// <param name="Sums">Energy, emissions, embodied carbon and water.</param>
/// <param name="Formulas">The steps with their numbers.</param>
public sealed record EstimatedFootprint(FootprintSums Sums, ImmutableArray<FormulaLine> Formulas)
{
    /// <summary>Microjoules × mg/kWh ÷ this are micrograms; millijoules × mL/kWh × 1000 ÷ this are microlitres.</summary>
    private const long PerKilowattHour = 3_600_000_000;

    /// <summary>What some IT energy comes to at a place.</summary>
    /// <param name="energy">The energy.</param>
    /// <param name="site">PUE and water of the place.</param>
    /// <param name="intensity">Location-based intensity of its electricity.</param>
    /// <param name="embodied">Embodied carbon of what was reserved, micrograms.</param>
    public static EstimatedFootprint Of(
        Bounded<ItEnergy> energy,
        SiteFactors site,
        Bounded<CarbonIntensity> intensity,
        BoundedSum embodied
    )
    {
        Bounded<long> millijoules = new(
            energy.Value.Millijoules,
            energy.Lower.Millijoules,
            energy.Upper.Millijoules
        );
        BoundedSum it = new(millijoules.Value, millijoules.Lower, millijoules.Upper);
        int pue = site.Pue.Thousandths;
        BoundedSum facility = it.Scale(pue, 1);
        Bounded<long> rate = new(
            intensity.Value.MilligramsPerKilowattHour,
            intensity.Lower.MilligramsPerKilowattHour,
            intensity.Upper.MilligramsPerKilowattHour
        );
        BoundedSum carbon = Product(facility, millijoules, rate, PerKilowattHour);
        BoundedSum water = Product(
            it,
            millijoules,
            site.WaterNumerator(EnergyBoundary.It),
            PerKilowattHour
        );
        FormulaLines lines = new();
        double facilityKilowattHours = (double)facility.Value / 3.6e12;
        lines.Add(
            "facility_kwh",
            "it_kwh × pue",
            $"{(double)it.Value / 3.6e9} × {site.Pue.ToString()}",
            facilityKilowattHours,
            "kWh"
        );
        lines.Add(
            "carbon_g",
            "facility_kwh × g_per_kwh",
            $"{facilityKilowattHours} × {intensity.Value.GramsPerKilowattHour}",
            (double)carbon.Value / 1e6,
            "g"
        );
        lines.Add(
            "water_l",
            "it_kwh × wue + facility_kwh × grid_water",
            $"{(double)it.Value / 3.6e9} × {site.SiteWater.Amount.Value / 1e3} + {facilityKilowattHours} × {site.GridWater.Amount.Value / 1e3}",
            (double)water.Value / 1e6,
            "L"
        );
        return new EstimatedFootprint(
            new FootprintSums(it, facility, carbon, embodied, water),
            lines.All
        );
    }

    private static BoundedSum Product(
        BoundedSum amount,
        Bounded<long> energy,
        Bounded<long> factor,
        Int128 denominator
    )
    {
        Int128 value = ExactMath.MultiplyDivide(amount.Value, factor.Value, denominator);
        return energy.Value == 0 || factor.Value == 0
            ? new BoundedSum(
                value,
                0,
                ExactMath.MultiplyDivide(amount.Upper, factor.Upper, denominator)
            )
            : (RelativeWidths.Of(energy) * RelativeWidths.Of(factor)).Around(value);
    }
}
