namespace Tonsure.Web.Api.V1;

/// <summary>Zones and countries.</summary>
/// <param name="Zones">A part of them.</param>
/// <param name="ZoneCount">How many there are in all.</param>
/// <param name="Next">What to give as `after` for those that follow; null where none do.</param>
internal sealed record ZonesBody(IReadOnlyList<ZoneBody> Zones, int ZoneCount, string? Next);
