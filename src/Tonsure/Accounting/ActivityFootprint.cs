using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Accounting;

/// <summary>
/// The footprint formula of one activity, in whole numbers. The ledger's SQL states the same for millions;
/// a differential test holds the two together. Everything is cumulative from the activity's start, so that the parts of an
/// activity cut at any instants add up to the whole exactly.
/// </summary>
public static class ActivityFootprint
{
    /// <summary>Microjoules × mg/kWh ÷ this are micrograms; millijoules × mL/kWh × 1000 ÷ this are microlitres.</summary>
    private const long PerKilowattHour = 3_600_000_000;

    /// <summary>Milliseconds × ng/h ÷ this are micrograms.</summary>
    private const long NanogramMillisecondsPerMicrogramHour = 3_600_000_000;

    /// <summary>The whole activity.</summary>
    public static FootprintSums Of(Activity activity, FootprintFactors factors) =>
        Between(activity, factors, activity.Interval);

    /// <summary>The part of the activity that lies in a span inside its interval.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches beyond the activity.</exception>
    /// <exception cref="UnknownZoneException">Energy is known and the activity's zone is not.</exception>
    public static FootprintSums Between(Activity activity, FootprintFactors factors, Interval span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span.StartMs, activity.Interval.StartMs);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.EndMs, activity.Interval.EndMs);
        SiteFactors site = factors.SiteOf(activity.Site);
        IntensitySeries? series = activity.Energy is null ? null : Series(activity, factors);
        return Until(activity, factors, site, series, span.EndMs)
            - Until(activity, factors, site, series, span.StartMs);
    }

    /// <summary>The grade of the worst hour's intensity in a span inside the activity; energy that is not known uses none.</summary>
    /// <exception cref="UnknownZoneException">Energy is known and the activity's zone is not.</exception>
    public static EvidenceGrade IntensityGrade(
        Activity activity,
        FootprintFactors factors,
        Interval span
    ) =>
        activity.Energy is null
            ? EvidenceGrade.Measured
            : Series(activity, factors).Weigh(span).Worst.Grade();

    private static IntensitySeries Series(Activity activity, FootprintFactors factors) =>
        factors.Intensities.Tables.Knows(activity.Zone)
            ? factors.Intensities.Series(activity.Zone, activity.Interval)
            : throw new UnknownZoneException(activity.Zone, activity.Id);

    private static FootprintSums Until(
        Activity activity,
        FootprintFactors factors,
        SiteFactors site,
        IntensitySeries? series,
        long instantMs
    )
    {
        long elapsed = instantMs - activity.Interval.StartMs;
        long duration = activity.Interval.DurationMs;
        BoundedSum embodied = Embodied(activity, factors).Scale(elapsed, duration);
        if (activity.Energy is not { } energy || series is null)
        {
            Int128 declared = ExactMath.MultiplyDivide(
                activity.DeclaredCarbon?.Micrograms ?? 0,
                elapsed,
                duration
            );
            return new FootprintSums(
                default,
                default,
                new BoundedSum(declared, declared, declared),
                embodied,
                default
            );
        }

        int pue = site.Pue.Thousandths;
        bool it = energy.Boundary == EnergyBoundary.It;
        BoundedSum whole = new(
            energy.Millijoules.Value,
            energy.Millijoules.Lower,
            energy.Millijoules.Upper
        );
        BoundedSum part = whole.Scale(elapsed, duration);
        return new FootprintSums(
            it ? part : part.Scale(1000, pue),
            part.Scale(it ? pue : 1000, 1),
            Carbon(energy, it ? pue : 1000, series, activity.Interval, instantMs),
            embodied,
            Water(energy, site, part)
        );
    }

    private static BoundedSum Carbon(
        ActivityEnergy energy,
        int pue,
        IntensitySeries series,
        Interval interval,
        long instantMs
    )
    {
        WeighedIntensity all = series.Weigh(interval);
        WeighedIntensity until = series.Weigh(interval.StartMs, instantMs);
        Int128 denominator = checked((Int128)interval.DurationMs * PerKilowattHour);
        Int128 facility = checked((Int128)energy.Millijoules.Value * pue);
        Int128 carbon = ExactMath.MultiplyDivide(facility, until.Weight, denominator);
        if (energy.Millijoules.Value == 0 || all.Weight == 0)
        {
            // Relative half-widths of nothing say nothing: the upper bound is the product of the upper bounds.
            Int128 highest = checked((Int128)energy.Millijoules.Upper * pue);
            return new BoundedSum(
                carbon,
                0,
                ExactMath.MultiplyDivide(highest, until.Upper, denominator)
            );
        }

        return RelativeWidths
            .Of(energy.Millijoules, new Bounded<long>(all.Weight, all.Lower, all.Upper))
            .Around(carbon);
    }

    private static BoundedSum Water(ActivityEnergy energy, SiteFactors site, BoundedSum part)
    {
        Bounded<long> numerator = site.WaterNumerator(energy.Boundary);
        Int128 denominator = (Int128)PerKilowattHour * site.WaterDenominator(energy.Boundary);
        Int128 water = ExactMath.MultiplyDivide(part.Value, numerator.Value, denominator);
        if (energy.Millijoules.Value == 0 || numerator.Value == 0)
        {
            return new BoundedSum(
                water,
                0,
                ExactMath.MultiplyDivide(part.Upper, numerator.Upper, denominator)
            );
        }

        return RelativeWidths.Of(energy.Millijoules, numerator).Around(water);
    }

    private static BoundedSum Embodied(Activity activity, FootprintFactors factors) =>
        Reserved(activity.CpuMs, factors.Cpu)
        + Reserved(activity.AcceleratorMs, factors.Accelerator);

    /// <summary>Device-milliseconds × nanograms per hour, in micrograms.</summary>
    private static BoundedSum Reserved(long? deviceMs, Factor nanogramsPerHour) =>
        new BoundedSum(
            nanogramsPerHour.Amount.Value,
            nanogramsPerHour.Amount.Lower,
            nanogramsPerHour.Amount.Upper
        ).Scale(deviceMs ?? 0, NanogramMillisecondsPerMicrogramHour);
}
