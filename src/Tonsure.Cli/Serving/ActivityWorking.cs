using Tonsure.Accounting;
using Tonsure.Grid;
using Tonsure.Quantities;
using Tonsure.Web.Asking;

namespace Tonsure.Cli.Serving;

/// <summary>Works an activity's footprint out, with or without the steps.</summary>
internal static class ActivityWorking
{
    public static ActivityFigures Figures(Activity activity, FootprintFactors factors) =>
        new(
            activity,
            ActivityFootprint.Of(activity, factors),
            ActivityFootprint.IntensityGrade(activity, factors, activity.Interval)
        );

    public static ActivityDetail Out(
        Activity activity,
        FootprintFactors factors,
        GridTables tables,
        string version
    ) =>
        new(
            Figures(activity, factors),
            factors.SiteOf(activity.Site),
            activity.Energy is null ? [] : Hours(activity, factors),
            factors.Cpu,
            factors.Accelerator,
            tables.Knows(activity.Zone) ? tables.SignalOf(activity.Zone) : null,
            version
        );

    private static List<ActivityHour> Hours(Activity activity, FootprintFactors factors)
    {
        Interval whole = activity.Interval;
        IntensitySeries series = factors.Intensities.Series(activity.Zone, whole);
        FootprintCurve curve = new(
            new PlaceFactors(
                factors.SiteOf(activity.Site),
                activity.Energy!.Boundary,
                series,
                factors
            ),
            ActivityAmounts.Of(activity)
        );
        List<ActivityHour> hours = [];
        FootprintSums before = default;
        for (long hour = HourIndex.Of(whole.StartMs); hour < series.EndHour; hour++)
        {
            Interval part = Interval.FromMilliseconds(
                Math.Max(whole.StartMs, hour * HourIndex.Milliseconds),
                Math.Min(whole.EndMs, (hour + 1) * HourIndex.Milliseconds)
            );
            FootprintSums until = curve.Until(part.EndMs);
            FootprintSums own = until - before;
            before = until;
            hours.Add(
                new ActivityHour(
                    part,
                    own.FacilityMicrojoules.Value,
                    series[hour],
                    own.CarbonMicrograms.Value
                )
            );
        }

        return hours;
    }
}
