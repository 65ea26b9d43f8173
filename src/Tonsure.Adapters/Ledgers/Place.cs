using System.Data.Common;
using Tonsure.Accounting;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Ledgers;

/// <summary>Where and at which boundary some of the activities asked for took place, when, and the largest figures among them.</summary>
/// <param name="Zone">The zone's text.</param>
/// <param name="Site">The site; null where only the zone is known.</param>
/// <param name="Boundary">The boundary's word; null where energy is not known.</param>
/// <param name="FirstMs">When the first began.</param>
/// <param name="EndMs">When the last ended.</param>
/// <param name="ActivityId">One of them.</param>
/// <param name="LongestMs">The longest duration.</param>
/// <param name="MostMj">The highest upper bound of energy; 0 without one, as for the rest.</param>
/// <param name="MostDeclaredUg">The most declared carbon.</param>
/// <param name="MostCpuMs">The most thread-milliseconds.</param>
/// <param name="MostAcceleratorMs">The most accelerator-milliseconds.</param>
internal sealed record Place(
    string Zone,
    string? Site,
    string? Boundary,
    long FirstMs,
    long EndMs,
    Guid ActivityId,
    long LongestMs,
    long MostMj,
    long MostDeclaredUg,
    long MostCpuMs,
    long MostAcceleratorMs
)
{
    internal EnergyBoundary EnergyBoundary =>
        Boundary == ActivitySchema.FacilityBoundary ? EnergyBoundary.Facility : EnergyBoundary.It;

    /// <summary>The places of the activities in <c>a</c> that meet a condition.</summary>
    internal static SqlText Query(string segments, SqlText condition) =>
        condition with
        {
            Text = $"""
                SELECT a.zone, a.site, a.boundary, min(a.start_ms), max(a.end_ms), min(a.id),
                    max(a.end_ms - a.start_ms), coalesce(max(a.energy_upper_mj), 0),
                    coalesce(max(a.declared_carbon_ug), 0), coalesce(max(a.cpu_ms), 0),
                    coalesce(max(a.accelerator_ms), 0)
                FROM {segments} a WHERE {condition.Text} GROUP BY ALL
                """,
        };

    internal static Place Read(DbDataReader row) =>
        new(
            row.GetString(0),
            row.IsDBNull(1) ? null : row.GetString(1),
            row.IsDBNull(2) ? null : row.GetString(2),
            row.GetInt64(3),
            row.GetInt64(4),
            row.GetFieldValue<Guid>(5),
            row.GetInt64(6),
            row.GetInt64(7),
            row.GetInt64(8),
            row.GetInt64(9),
            row.GetInt64(10)
        );

    /// <summary>Microlitres per millijoule as a fraction in lowest terms, which is the same fraction and rounds alike.</summary>
    internal (Bounded<long> Numerator, long Divisor) Water(SiteFactors site)
    {
        Bounded<long> water = site.WaterNumerator(EnergyBoundary);
        long divisor = 3_600_000_000L * site.WaterDenominator(EnergyBoundary);
        long common = new[] { water.Value, water.Lower, water.Upper }.Aggregate(
            divisor,
            CommonDivisor
        );
        return (
            new Bounded<long>(water.Value / common, water.Lower / common, water.Upper / common),
            divisor / common
        );
    }

    private static long CommonDivisor(long first, long second) =>
        second == 0 ? first : CommonDivisor(second, first % second);
}
