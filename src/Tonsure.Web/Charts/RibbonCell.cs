namespace Tonsure.Web.Charts;

/// <summary>A stretch of a ribbon.</summary>
/// <param name="StartMs">From this instant.</param>
/// <param name="EndMs">Until this one.</param>
/// <param name="GramsPerKilowattHour">The mean intensity; null where it is not known.</param>
/// <param name="IsAhead">Whether it is foreseen rather than seen; drawn paler.</param>
internal readonly record struct RibbonCell(
    long StartMs,
    long EndMs,
    double? GramsPerKilowattHour,
    bool IsAhead
);
