using Tonsure.Grid;

namespace Tonsure.Accounting;

/// <summary>An activity names a zone that the grid tables do not know, so its emissions cannot be told.</summary>
/// <param name="zone">The zone.</param>
/// <param name="activityId">The activity, or one of them.</param>
public sealed class UnknownZoneException(ZoneId zone, Guid activityId)
    : KeyNotFoundException($"activity {activityId} is in zone {zone}, which is not known")
{
    /// <summary>The zone.</summary>
    public ZoneId Zone => zone;

    /// <summary>The activity, or one of them.</summary>
    public Guid ActivityId => activityId;
}
