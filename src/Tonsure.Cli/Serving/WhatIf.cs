using System.Globalization;
using Tonsure.Planning;
using Tonsure.Web.Asking;

namespace Tonsure.Cli.Serving;

/// <summary>Changes a queue and its sites as a question of what would be if says.</summary>
internal static class WhatIf
{
    private const double MostShiftHours = 8766;
    private const double MostFactor = 1000;
    private const int Day = 24;

    public static (
        IReadOnlyList<PlanJob> Jobs,
        IReadOnlyList<PlanSite> Sites,
        PlanOutcome.Refused? Refused
    ) Apply(PlanAsk ask, IReadOnlyList<PlanJob> jobs, IReadOnlyList<PlanSite> sites)
    {
        double least = 0 - Shift(jobs.Min(job => job.LatestEnd) - DateTimeOffset.MinValue);
        double most = Shift(DateTimeOffset.MaxValue - jobs.Max(job => job.LatestEnd));
        if (!(ask.DeadlineShiftHours >= least && ask.DeadlineShiftHours <= most))
        {
            return (jobs, sites, Bad("deadline_shift_h", ask.DeadlineShiftHours, least, most));
        }

        if (!(ask.CapacityFactor is >= 0 and <= MostFactor))
        {
            return (jobs, sites, Bad("capacity_factor", ask.CapacityFactor, 0, MostFactor));
        }

        PlanSite[] kept =
        [
            .. sites.Where(site =>
                ask.OnlySites is null || ask.OnlySites.Contains(site.Id, StringComparer.Ordinal)
            ),
        ];
        if (
            kept.Length == 0
            || ask.OnlySites?.Distinct(StringComparer.Ordinal).Count() > kept.Length
        )
        {
            string known = string.Join(", ", sites.Select(site => site.Id));
            return (
                jobs,
                sites,
                PlanRefusals.WhatIf(
                    "only_sites",
                    string.Join(", ", ask.OnlySites!),
                    BothLanguages.Of(texts => texts.ExpectedOneOf(known))
                )
            );
        }

        TimeSpan shift = TimeSpan.FromHours(ask.DeadlineShiftHours);
        return (
            shift == TimeSpan.Zero
                ? jobs
                :
                [
                    .. jobs.Select(job =>
                        job with
                        {
                            LatestEnd = job.LatestEnd.ToUniversalTime() + shift,
                        }
                    ),
                ],
            ask.CapacityFactor is 1
                ? kept
                :
                [
                    .. kept.Select(site =>
                        site with
                        {
                            Capacity = Scaled(site.Capacity, ask.CapacityFactor),
                        }
                    ),
                ],
            null
        );
    }

    /// <summary>Hours that there are until the calendar ends, at most what deadlines may be shifted by.</summary>
    private static double Shift(TimeSpan room) =>
        Math.Min(MostShiftHours, Math.Floor(room.TotalHours));

    /// <summary>Files state a capacity that is always the same or the same every day.</summary>
    private static HourlySchedule? Scaled(HourlySchedule? capacity, double factor) =>
        capacity is null
            ? null
            : HourlySchedule.Daily([
                .. Enumerable.Range(0, Day).Select(hour => factor * (capacity.At(hour) ?? 0)),
            ]);

    private static PlanOutcome.Refused Bad(string name, double value, double least, double most) =>
        PlanRefusals.WhatIf(
            name,
            value.ToString(CultureInfo.InvariantCulture),
            BothLanguages.Of(texts =>
                texts.ExpectedNumber(
                    least.ToString(CultureInfo.InvariantCulture),
                    most.ToString(CultureInfo.InvariantCulture)
                )
            )
        );
}
