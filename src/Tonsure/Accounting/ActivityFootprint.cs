using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Accounting;

/// <summary>
/// The footprint of one activity. The formula is <see cref="FootprintCurve"/>'s; whoever sums many activities uses that, with the
/// factors of a place made ready once.
/// </summary>
public static class ActivityFootprint
{
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
        FootprintCurve curve = new(
            new PlaceFactors(
                factors.SiteOf(activity.Site),
                activity.Energy?.Boundary ?? EnergyBoundary.It,
                activity.Energy is null ? null : Series(activity, factors),
                factors
            ),
            ActivityAmounts.Of(activity)
        );
        return curve.Until(span.EndMs) - curve.Until(span.StartMs);
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
}
