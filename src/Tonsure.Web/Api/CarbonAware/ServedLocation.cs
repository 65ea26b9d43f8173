using Tonsure.Accounting;
using Tonsure.Grid;

namespace Tonsure.Web.Api.CarbonAware;

/// <summary>A name and the zone whose electricity is used there.</summary>
/// <param name="Name">The name.</param>
/// <param name="Zone">The zone.</param>
/// <param name="Coordinates">Where it is on the map; null where nobody says.</param>
public sealed record ServedLocation(string Name, ZoneId Zone, Coordinates? Coordinates);
