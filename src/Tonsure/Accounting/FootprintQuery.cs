namespace Tonsure.Accounting;

/// <summary>A question to the ledger.</summary>
/// <param name="Key">What to sum by.</param>
/// <param name="Filter">Which activities.</param>
/// <param name="TimeZone">Whose midnights and hours cut activities; UTC unless the reader says otherwise.</param>
public sealed record FootprintQuery(FootprintKey Key, ActivityFilter Filter, TimeZoneInfo TimeZone);
