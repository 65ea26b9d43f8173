using Tonsure.Quantities;

namespace Tonsure.Planning;

/// <summary>A stretch of time in which a job runs at one scale and one site.</summary>
/// <param name="Interval">When, in whole milliseconds.</param>
/// <param name="Scale">At which scale of its curve.</param>
/// <param name="Site">The site's id.</param>
public sealed record PlannedSlot(Interval Interval, double Scale, string Site);
