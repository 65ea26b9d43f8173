namespace Tonsure.Adapters.Ledgers;

/// <summary>Where and at which boundary some of the activities asked for took place, and when.</summary>
/// <param name="Zone">The zone's text.</param>
/// <param name="Site">The site; null where only the zone is known.</param>
/// <param name="Boundary">The boundary's word; null where energy is not known.</param>
/// <param name="FirstMs">When the first began.</param>
/// <param name="EndMs">When the last ended.</param>
/// <param name="ActivityId">One of them.</param>
internal sealed record Place(
    string Zone,
    string? Site,
    string? Boundary,
    long FirstMs,
    long EndMs,
    Guid ActivityId
)
{
    /// <summary>The places of the activities in <c>a</c> that meet a condition.</summary>
    internal static SqlText Query(string segments, SqlText condition) =>
        condition with
        {
            Text = $"""
                SELECT a.zone, a.site, a.boundary, min(a.start_ms), max(a.end_ms), min(a.id)
                FROM {segments} a WHERE {condition.Text} GROUP BY ALL
                """,
        };

    internal static Place Read(System.Data.Common.DbDataReader row) =>
        new(
            row.GetString(0),
            row.IsDBNull(1) ? null : row.GetString(1),
            row.IsDBNull(2) ? null : row.GetString(2),
            row.GetInt64(3),
            row.GetInt64(4),
            row.GetFieldValue<Guid>(5)
        );
}
