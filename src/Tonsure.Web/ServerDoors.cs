using Tonsure.Web.Access;

namespace Tonsure.Web;

/// <summary>What a server asks people with.</summary>
/// <param name="Bearers">Knows tokens.</param>
/// <param name="Time">The clock.</param>
public sealed record ServerDoors(IBearers Bearers, TimeProvider Time);
