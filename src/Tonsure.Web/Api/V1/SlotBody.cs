using Tonsure.Planning;

namespace Tonsure.Web.Api.V1;

/// <summary>A stretch of time in which a job runs at one scale and one site.</summary>
/// <param name="Start">Its start, RFC 3339.</param>
/// <param name="End">Its end, RFC 3339.</param>
/// <param name="Scale">At which scale of its curve.</param>
/// <param name="Site">Where.</param>
internal sealed record SlotBody(string Start, string End, double Scale, string Site)
{
    public static SlotBody Of(PlannedSlot slot) =>
        new(
            Figures.Instant(slot.Interval.StartMs),
            Figures.Instant(slot.Interval.EndMs),
            slot.Scale,
            slot.Site
        );
}
