using Tonsure.Grid;
using Tonsure.Planning;
using Tonsure.Web.Asking;
using Tonsure.Web.Charts;
using Tonsure.Web.Languages;
using Tonsure.Web.Pages.Parts;

namespace Tonsure.Web.Pages;

/// <summary>A plan as a picture.</summary>
internal static class PlanDrawing
{
    private const int MostLanes = 40;
    private const int MostSites = 12;
    private const int MostCells = 336;

    /// <summary>The sites as ribbons, the jobs as bars; null where nothing has a place.</summary>
    public static string? Of(Texts texts, PlanOutcome.Made made)
    {
        PlannedSlot[] slots = [.. made.Plan.Planned.SelectMany(job => job.Slots)];
        if (slots.Length == 0)
        {
            return null;
        }

        long first = HourIndex.Of(slots.Min(slot => slot.Interval.StartMs));
        long last = HourIndex.Of(slots.Max(slot => slot.Interval.EndMs) - 1) + 1;
        GanttSite[] sites =
        [
            .. made
                .Request.Sites.Select(
                    (site, i) =>
                        new GanttSite(
                            site.Id,
                            [.. Cells(made.Request.Signals, i, first, last)],
                            [.. Lanes(texts, made, site.Id)]
                        )
                )
                .OrderByDescending(site => site.Lanes.Count > 0)
                .Take(MostSites),
        ];
        return GanttChart.Draw(
            new ChartText(
                "plan",
                texts.PlanPicture(made.Plan.Planned.Count()),
                texts.PlanPictureDescription(
                    Show.Minute(first * HourIndex.Milliseconds),
                    Show.Minute(last * HourIndex.Milliseconds),
                    sites.Count(site => site.Lanes.Count > 0)
                )
            ),
            (first * HourIndex.Milliseconds, last * HourIndex.Milliseconds),
            sites,
            MostLanes,
            texts.MoreJobs
        );
    }

    private static IEnumerable<RibbonCell> Cells(
        SignalMatrix signals,
        int site,
        long first,
        long last
    )
    {
        long each = (last - first + MostCells - 1) / MostCells;
        for (long hour = first; hour < last; hour += each)
        {
            long end = Math.Min(hour + each, last);
            double sum = 0;
            int known = 0;
            bool ahead = false;
            for (long one = hour; one < end; one++)
            {
                if (signals[site, one] is { IsKnown: true } figure)
                {
                    sum += figure.GramsPerKilowattHour;
                    known++;
                    ahead |= signals.TierOf(site, one) != IntensityTier.Observed;
                }
            }

            yield return new RibbonCell(
                hour * HourIndex.Milliseconds,
                end * HourIndex.Milliseconds,
                known == 0 ? null : sum / known,
                ahead
            );
        }
    }

    private static IEnumerable<GanttLane> Lanes(Texts texts, PlanOutcome.Made made, string site) =>
        made
            .Plan.Planned.Where(job => job.Slots.Any(slot => slot.Site == site))
            .OrderBy(job => job.Slots.First(slot => slot.Site == site).Interval.StartMs)
            .ThenBy(job => job.Job.Id, StringComparer.Ordinal)
            .Select(job => new GanttLane(
                job.Job.Id,
                made.Reasons.TryGetValue(job.Job.Id, out LocalText? reason)
                    ? reason.In(texts.Tag)
                    : "",
                [
                    .. job
                        .Slots.Where(slot => slot.Site == site)
                        .Select(slot => (slot.Interval.StartMs, slot.Interval.EndMs)),
                ]
            ));
}
