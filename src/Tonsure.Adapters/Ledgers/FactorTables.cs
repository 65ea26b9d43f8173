using Tonsure.Accounting;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Ledgers;

/// <summary>The factors of a question as tables: <c>places</c> and the prefix sums of intensity in <c>hours</c>.</summary>
internal static class FactorTables
{
    /// <summary>Added to instants, so that they are positive and an integer division finds their hour.</summary>
    internal const long EpochShiftMs = 62_135_596_800_000;

    /// <summary>The hour of what has no energy: every row finds an hour, which is the fast kind of join.</summary>
    private static readonly long[] Nowhere = [-1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>Where a zone's hours begin, as an offset of hours since year 1, and their grade where they have one.</summary>
    private sealed record ZoneHours(long Slot, EvidenceGrade? Grade);

    /// <summary>Fills both tables with what the places need and no more.</summary>
    /// <returns>The highest upper bound of an hour's intensity, mg/kWh, and whether some zone's are of more than one grade.</returns>
    /// <exception cref="UnknownZoneException">A place with energy is in a zone that is not known.</exception>
    internal static (long Highest, bool Mixed) Fill(
        DuckSession session,
        IReadOnlyList<Place> places,
        FootprintFactors factors,
        CancellationToken cancellationToken
    )
    {
        (Dictionary<string, ZoneHours> zones, long highest) = FillHours(
            session,
            places,
            factors,
            cancellationToken
        );
        session.Fill(
            "places",
            """
            zone VARCHAR, site VARCHAR, boundary VARCHAR, slot BIGINT, pue BIGINT, facility BIGINT, it BIGINT,
            water BIGINT, water_lower BIGINT, water_upper BIGINT, water_divisor BIGINT,
            w_below BIGINT, w_above BIGINT, tier INTEGER
            """,
            places,
            (row, place) =>
            {
                SiteFactors site = factors.SiteOf(place.Site);
                bool it = place.EnergyBoundary == EnergyBoundary.It;
                (Bounded<long> water, long divisor) = place.Water(site);
                int pue = site.Pue.Thousandths;
                row.AppendValue(place.Zone)
                    .AppendValue(place.Site)
                    .AppendValue(place.Boundary)
                    .AppendValue(place.Boundary is null ? null : zones[place.Zone].Slot)
                    .AppendValue((long)pue)
                    .AppendValue(it ? pue : 1000L)
                    .AppendValue(it ? 1000L : pue)
                    .AppendValue(water.Value)
                    .AppendValue(water.Lower)
                    .AppendValue(water.Upper)
                    .AppendValue(divisor)
                    .AppendValue(Width(water.Value - water.Lower, water.Value))
                    .AppendValue(Width(water.Upper - water.Value, water.Value))
                    .AppendValue(
                        (int)(
                            place.Boundary is null
                                ? EvidenceGrade.Measured
                                : zones[place.Zone].Grade ?? EvidenceGrade.Measured
                        )
                    );
            }
        );
        return (highest, zones.Values.Any(zone => zone.Grade is null));
    }

    /// <summary>Parts per million, rounded up and at most a thousandfold, as for energy; null of nothing.</summary>
    private static long? Width(long part, long whole) =>
        whole == 0
            ? null
            : (long)Int128.Min((((Int128)part * 1_000_000) + whole - 1) / whole, 1_000_000_000);

    /// <summary>One row per zone and hour: the integrals until the hour, its own figures, and how many hours of either grade precede and include it.</summary>
    private static (Dictionary<string, ZoneHours> Zones, long Highest) FillHours(
        DuckSession session,
        IReadOnlyList<Place> places,
        FootprintFactors factors,
        CancellationToken cancellationToken
    )
    {
        Dictionary<string, ZoneHours> zones = new(StringComparer.Ordinal);
        long rows = 0;
        long highest = 0;
        List<(ZoneId Zone, long First, long End, long Slot)> ranges = [];
        foreach (
            IGrouping<string, Place> group in places
                .Where(place => place.Boundary is not null)
                .GroupBy(place => place.Zone, StringComparer.Ordinal)
        )
        {
            ZoneId zone = ZoneId.Parse(group.Key);
            if (!factors.Intensities.Tables.Knows(zone))
            {
                throw new UnknownZoneException(zone, group.Min(place => place.ActivityId));
            }

            long first = HourIndex.Of(group.Min(place => place.FirstMs));
            long end = HourIndex.Of(group.Max(place => place.EndMs) - 1) + 1;
            zones[group.Key] = new ZoneHours(
                rows - first - (EpochShiftMs / HourIndex.Milliseconds),
                GradeOf(factors.Intensities, zone, first, end)
            );
            ranges.Add((zone, first, end, rows));
            rows += end - first;
        }

        session.Fill(
            "hours",
            """
            slot BIGINT, w BIGINT, l BIGINT, u BIGINT, vw BIGINT, vl BIGINT, vu BIGINT,
            models BIGINT, models_in BIGINT, proxies BIGINT, proxies_in BIGINT
            """,
            ranges
                .SelectMany(range => Hours(factors.Intensities, range, cancellationToken))
                .Prepend(Nowhere),
            (row, hour) =>
            {
                highest = Math.Max(highest, hour[6]);
                foreach (long value in hour)
                {
                    row.AppendValue(value);
                }
            }
        );
        return (zones, highest);
    }

    /// <summary>The grade of a zone's intensities; null where they have several.</summary>
    private static EvidenceGrade? GradeOf(IntensityBook book, ZoneId zone, long first, long end)
    {
        EvidenceGrade grade = book.At(zone, first).Tier.Grade();
        for (long hour = first + 1; hour < end; hour++)
        {
            if (book.At(zone, hour).Tier.Grade() != grade)
            {
                return null;
            }
        }

        return grade;
    }

    private static IEnumerable<long[]> Hours(
        IntensityBook book,
        (ZoneId Zone, long First, long End, long Slot) range,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        (long value, long lower, long upper, long models, long proxies) = (0, 0, 0, 0, 0);
        for (long hour = range.First; hour < range.End; hour++)
        {
            HourlyIntensity at = book.At(range.Zone, hour);
            (long v, long l, long u) = (
                at.Intensity.Value.MilligramsPerKilowattHour,
                at.Intensity.Lower.MilligramsPerKilowattHour,
                at.Intensity.Upper.MilligramsPerKilowattHour
            );
            EvidenceGrade grade = at.Tier.Grade();
            long modelled = grade == EvidenceGrade.Modelled ? 1 : 0;
            long proxy = grade == EvidenceGrade.Proxy ? 1 : 0;
            yield return
            [
                range.Slot + hour - range.First,
                value,
                lower,
                upper,
                v,
                l,
                u,
                models,
                models + modelled,
                proxies,
                proxies + proxy,
            ];
            value += v * HourIndex.Milliseconds;
            lower += l * HourIndex.Milliseconds;
            upper += u * HourIndex.Milliseconds;
            models += modelled;
            proxies += proxy;
        }
    }
}
