using Tonsure.Grid;
using Tonsure.Planning;

namespace Tonsure.Cli.Plans;

/// <summary>A plan with what it was made on, as it is shown.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Request">What was asked.</param>
/// <param name="Id">Its id where it is kept; null where it is not.</param>
/// <param name="Sources">Whose the intensities of each zone are.</param>
internal sealed record PlanView(
    Plan Plan,
    PlanRequest Request,
    string? Id,
    IReadOnlyDictionary<ZoneId, SortedSet<string>> Sources
)
{
    /// <summary>The first instant that any slot touches and the one after the last; null where nothing was planned.</summary>
    public (long StartMs, long EndMs)? Span
    {
        get
        {
            long start = long.MaxValue;
            long end = long.MinValue;
            foreach (PlannedSlot slot in Plan.Planned.SelectMany(job => job.Slots))
            {
                start = Math.Min(start, slot.Interval.StartMs);
                end = Math.Max(end, slot.Interval.EndMs);
            }

            return start < end ? (start, end) : null;
        }
    }

    /// <summary>Whether the objective and its bound are grams, and not money.</summary>
    public bool InGrams => Plan.Objective is PlanObjective.Carbon;
}
