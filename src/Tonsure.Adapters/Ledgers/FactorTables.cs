using Tonsure.Accounting;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Ledgers;

/// <summary>The factors of a question as tables: <c>places</c> and the prefix sums of intensity in <c>hours</c>.</summary>
internal static class FactorTables
{
    /// <summary>Added to instants, so that they are positive and an integer division finds their hour.</summary>
    internal const long EpochShiftMs = 62_135_596_800_000;

    /// <summary>Fills both tables with what the places need and no more.</summary>
    /// <returns>The highest upper bound of an hour's intensity, mg/kWh.</returns>
    /// <exception cref="UnknownZoneException">A place with energy is in a zone that is not known.</exception>
    internal static long Fill(
        DuckSession session,
        IReadOnlyList<Place> places,
        FootprintFactors factors,
        CancellationToken cancellationToken
    )
    {
        (Dictionary<string, long> slots, long highest) = FillHours(
            session,
            places,
            factors,
            cancellationToken
        );
        session.Fill(
            "places",
            """
            zone VARCHAR, site VARCHAR, boundary VARCHAR, slot BIGINT, pue BIGINT, facility BIGINT, it BIGINT,
            water BIGINT, water_lower BIGINT, water_upper BIGINT, water_divisor BIGINT
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
                    .AppendValue(place.Boundary is null ? null : slots[place.Zone])
                    .AppendValue((long)pue)
                    .AppendValue(it ? pue : 1000L)
                    .AppendValue(it ? 1000L : pue)
                    .AppendValue(water.Value)
                    .AppendValue(water.Lower)
                    .AppendValue(water.Upper)
                    .AppendValue(divisor);
            }
        );
        return highest;
    }

    /// <summary>One row per zone and hour: the integrals until the hour, its own figures, and how many hours of either grade precede and include it.</summary>
    private static (Dictionary<string, long> Slots, long Highest) FillHours(
        DuckSession session,
        IReadOnlyList<Place> places,
        FootprintFactors factors,
        CancellationToken cancellationToken
    )
    {
        Dictionary<string, long> slots = new(StringComparer.Ordinal);
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
            slots[group.Key] = rows - first - (EpochShiftMs / HourIndex.Milliseconds);
            ranges.Add((zone, first, end, rows));
            rows += end - first;
        }

        session.Fill(
            "hours",
            """
            slot BIGINT, w BIGINT, l BIGINT, u BIGINT, vw BIGINT, vl BIGINT, vu BIGINT,
            models BIGINT, models_in BIGINT, proxies BIGINT, proxies_in BIGINT
            """,
            ranges.SelectMany(range => Hours(factors.Intensities, range, cancellationToken)),
            (row, hour) =>
            {
                highest = Math.Max(highest, hour[6]);
                foreach (long value in hour)
                {
                    row.AppendValue(value);
                }
            }
        );
        return (slots, highest);
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
