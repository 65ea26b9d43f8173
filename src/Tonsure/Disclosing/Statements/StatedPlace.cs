using Tonsure.Grid;

namespace Tonsure.Disclosing.Statements;

/// <summary>A place and a year.</summary>
/// <param name="Site">The site; null where only the zone is known.</param>
/// <param name="Zone">The grid zone.</param>
/// <param name="Year">The year, in UTC.</param>
public sealed record StatedPlace(string? Site, ZoneId Zone, int Year);
