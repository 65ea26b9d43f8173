using Tonsure.Quantities;

namespace Tonsure.Accounting;

/// <summary>What turns IT energy into facility energy and water at one place.</summary>
/// <param name="Pue">Facility ÷ IT energy.</param>
/// <param name="SiteWater">WUE: millilitres per kWh of IT energy.</param>
/// <param name="GridWater">Millilitres per kWh of facility energy, consumed where the electricity is made.</param>
public sealed record SiteFactors(Pue Pue, Factor SiteWater, Factor GridWater)
{
    /// <summary>
    /// Water of whole energy as a fraction: microlitres = millijoules × numerator ÷ (3,600,000,000 × <see cref="WaterDenominator"/>).
    /// </summary>
    public Bounded<long> WaterNumerator(EnergyBoundary boundary) =>
        new(
            Numerator(boundary, SiteWater.Amount.Value, GridWater.Amount.Value),
            Numerator(boundary, SiteWater.Amount.Lower, GridWater.Amount.Lower),
            Numerator(boundary, SiteWater.Amount.Upper, GridWater.Amount.Upper)
        );

    /// <summary>1 for IT energy; the PUE in thousandths for facility energy, whose IT part is energy ÷ PUE.</summary>
    public int WaterDenominator(EnergyBoundary boundary) =>
        boundary == EnergyBoundary.It ? 1 : Pue.Thousandths;

    private long Numerator(EnergyBoundary boundary, long site, long grid) =>
        boundary == EnergyBoundary.It
            ? checked((1000 * site) + (Pue.Thousandths * grid))
            : checked((1_000_000 * site) + (1000L * Pue.Thousandths * grid));
}
