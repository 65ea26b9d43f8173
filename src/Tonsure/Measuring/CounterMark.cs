namespace Tonsure.Measuring;

/// <summary>Where one counter stands, so that another process can go on from it.</summary>
/// <param name="Component"><c>cpu</c>, <c>memory</c>, …</param>
/// <param name="Device">The device.</param>
/// <param name="AtMs">When it was last read well, or first tried where it never was; milliseconds of a steady clock.</param>
/// <param name="Count">What it showed: microjoules of a counter, microseconds of busy time of a model; null where it was never read.</param>
/// <param name="Rest">Microjoules that did not fill a millijoule yet.</param>
/// <param name="Gap">Why nothing was read since; null where there is no gap.</param>
public sealed record CounterMark(
    string Component,
    string Device,
    long AtMs,
    long? Count,
    long Rest,
    GapReason? Gap = null
);
