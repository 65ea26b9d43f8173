namespace Tonsure.Web.Charts;

/// <summary>A site of a plan as it is drawn.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Ribbon">Its intensity over the plan's time.</param>
/// <param name="Lanes">What runs there.</param>
internal sealed record GanttSite(
    string Name,
    IReadOnlyList<RibbonCell> Ribbon,
    IReadOnlyList<GanttLane> Lanes
);
