namespace Tonsure.Web.Charts;

/// <summary>A figure that holds for a stretch of time, with its bounds.</summary>
/// <param name="StartMs">From this instant.</param>
/// <param name="EndMs">Until this one.</param>
/// <param name="Value">The figure.</param>
/// <param name="Lower">Its lower bound.</param>
/// <param name="Upper">Its upper bound.</param>
/// <param name="IsAhead">Whether it is foreseen rather than seen; drawn paler.</param>
internal readonly record struct BandPoint(
    long StartMs,
    long EndMs,
    double Value,
    double Lower,
    double Upper,
    bool IsAhead
);
