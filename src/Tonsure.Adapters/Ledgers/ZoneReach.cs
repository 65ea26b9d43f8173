using System.Collections.Immutable;
using System.Data.Common;
using Tonsure.Accounting;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Ledgers;

/// <summary>When activities asked for took place in a zone.</summary>
/// <param name="Zone">The zone's text.</param>
/// <param name="Energy">Whether these are the ones with energy, which need intensities.</param>
/// <param name="FirstMs">When the first began.</param>
/// <param name="EndMs">When the last ended.</param>
internal sealed record ZoneReach(string Zone, bool Energy, long FirstMs, long EndMs)
{
    /// <summary>The zones of the activities in <c>a</c> that meet a condition.</summary>
    internal static SqlText Query(string segments, SqlText condition) =>
        condition with
        {
            Text = $"""
                SELECT a.zone, a.boundary IS NOT NULL, min(a.start_ms), max(a.end_ms)
                FROM {segments} a WHERE {condition.Text} GROUP BY ALL
                """,
        };

    internal static ZoneReach Read(DbDataReader row) =>
        new(row.GetString(0), row.GetBoolean(1), row.GetInt64(2), row.GetInt64(3));

    /// <summary>The intensities of the zones in all hours that their activities touch.</summary>
    /// <exception cref="UnknownZoneException">A zone is not known.</exception>
    internal static ImmutableDictionary<string, IntensitySeries> Intensities(
        IEnumerable<ZoneReach> zones,
        IntensityBook book,
        Func<string, Guid> anyIn,
        CancellationToken cancellationToken
    )
    {
        ImmutableDictionary<string, IntensitySeries>.Builder series =
            ImmutableDictionary.CreateBuilder<string, IntensitySeries>(StringComparer.Ordinal);
        foreach (ZoneReach reach in zones.Where(zone => zone.Energy))
        {
            cancellationToken.ThrowIfCancellationRequested();
            ZoneId zone = ZoneId.Parse(reach.Zone);
            series[reach.Zone] = book.Tables.Knows(zone)
                ? book.Series(zone, Interval.FromMilliseconds(reach.FirstMs, reach.EndMs))
                : throw new UnknownZoneException(zone, anyIn(reach.Zone));
        }

        return series.ToImmutable();
    }
}
