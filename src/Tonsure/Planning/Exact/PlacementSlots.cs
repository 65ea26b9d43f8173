using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Planning.Exact;

/// <summary>A placement's runs as slots in whole milliseconds.</summary>
public static class PlacementSlots
{
    /// <summary>The slots, in order of time; a run of less than a millisecond is none.</summary>
    public static IReadOnlyList<PlannedSlot> Of(
        PlanRequest request,
        JobShape job,
        ReadOnlySpan<PlacedRun> runs
    )
    {
        List<PlannedSlot> slots = new(runs.Length);
        long first = request.Signals.FirstHour * HourIndex.Milliseconds;
        foreach (PlacedRun run in runs)
        {
            if (
                Interval.TryCreate(
                    first + Milliseconds(run.Start),
                    first + Milliseconds(run.End),
                    out Interval interval
                )
            )
            {
                slots.Add(
                    new PlannedSlot(
                        interval,
                        job.Job.Curve.Points[run.Point].Scale,
                        request.Sites[run.Site].Id
                    )
                );
            }
        }

        return slots;
    }

    private static long Milliseconds(double hours) =>
        (long)Math.Round(hours * HourIndex.Milliseconds);
}
