using Tonsure.Quantities;

namespace Tonsure.Grid;

/// <summary>When and where the same work would have been cleaner.</summary>
/// <param name="Start">The cleanest start in the next 24 hours in the same zone; null where the zone has no hours or no later start is cleaner.</param>
/// <param name="SavingPercent">What starting then saves, in percent of now.</param>
/// <param name="Zone">The cleanest of the zones asked, now; null where none is cleaner.</param>
/// <param name="ZoneSavingPercent">What being there saves, in percent of here.</param>
public sealed record CleanerChoice(
    DateTimeOffset? Start,
    double? SavingPercent,
    ZoneId? Zone,
    double? ZoneSavingPercent
)
{
    private const int HorizonHours = 24;

    /// <summary>Compares the interval with each full hour of the next day, and its zone with others.</summary>
    /// <param name="book">The intensities.</param>
    /// <param name="here">The zone of the work.</param>
    /// <param name="work">When it ran or would run.</param>
    /// <param name="others">Zones it might go to; those with a large imputed share are better left out.</param>
    /// <exception cref="KeyNotFoundException">A zone is not known.</exception>
    public static CleanerChoice Find(
        IntensityBook book,
        ZoneId here,
        Interval work,
        IEnumerable<ZoneId> others
    )
    {
        IntensitySeries series = book.Series(
            here,
            Interval.FromMilliseconds(
                work.StartMs,
                work.EndMs + ((HorizonHours + 1) * HourIndex.Milliseconds)
            )
        );
        long now = series.Weigh(work).Weight;
        (long Weight, long StartMs) best = (now, work.StartMs);
        for (int i = 1; i <= HorizonHours; i++)
        {
            long startMs = (HourIndex.Of(work.StartMs) + i) * HourIndex.Milliseconds;
            long weight = series.Weigh(startMs, startMs + work.DurationMs).Weight;
            best = weight < best.Weight ? (weight, startMs) : best;
        }

        (long Weight, ZoneId Zone) place = others
            .Where(zone => zone != here)
            .Select(zone => (book.Series(zone, work).Weigh(work).Weight, zone))
            .Append((now, here))
            .MinBy(candidate => candidate.Item1);
        bool later = best.Weight < now;
        bool elsewhere = place.Weight < now;
        return new CleanerChoice(
            later ? DateTimeOffset.FromUnixTimeMilliseconds(best.StartMs) : null,
            later ? Percent(now, best.Weight) : null,
            elsewhere ? place.Zone : null,
            elsewhere ? Percent(now, place.Weight) : null
        );
    }

    private static double Percent(long now, long then) => 100.0 * (now - then) / now;
}
