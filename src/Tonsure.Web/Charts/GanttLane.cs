namespace Tonsure.Web.Charts;

/// <summary>A job at a site as it is drawn.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Reason">Why it is there, shown where the pointer rests.</param>
/// <param name="Bars">When it runs.</param>
internal sealed record GanttLane(
    string Name,
    string Reason,
    IReadOnlyList<(long StartMs, long EndMs)> Bars
);
