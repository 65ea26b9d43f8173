using System.Globalization;
using Tonsure.Grid;

namespace Tonsure.Accounting;

/// <summary>
/// The days and hours of a time zone as spans of UTC, without gaps. A day begins when its date first shows on the clock, so a
/// day may have 23 or 25 hours; where clocks are put back over midnight, the repeated part belongs to the later day.
/// </summary>
public static class ReportCalendar
{
    private const long DayMs = 24 * HourIndex.Milliseconds;

    /// <summary>The days that [fromMs, toMs) touches: <c>2026-11-22</c>.</summary>
    public static IReadOnlyList<CalendarSpan> Days(TimeZoneInfo zone, long fromMs, long toMs) =>
        Spans(zone, fromMs, toMs, DayMs, Day);

    /// <summary>The hours that [fromMs, toMs) touches: <c>2026-11-22T10:00</c>, with the offset where the zone is not UTC.</summary>
    public static IReadOnlyList<CalendarSpan> Hours(TimeZoneInfo zone, long fromMs, long toMs) =>
        Spans(
            zone,
            fromMs,
            toMs,
            HourIndex.Milliseconds,
            zone.HasSameRules(TimeZoneInfo.Utc) ? Hour : HourAndOffset
        );

    private static List<CalendarSpan> Spans(
        TimeZoneInfo zone,
        long fromMs,
        long toMs,
        long unitMs,
        Func<DateTimeOffset, string> text
    )
    {
        List<CalendarSpan> spans = [];
        long start = (HourIndex.Of(fromMs) * HourIndex.Milliseconds) - (2 * DayMs);
        string key = "";
        foreach (long instant in Cuts(zone, start, toMs + (2 * DayMs), unitMs))
        {
            string next = text(Local(zone, instant));
            bool newer = unitMs == DayMs ? string.CompareOrdinal(next, key) > 0 : next != key;
            if (!newer)
            {
                continue;
            }

            if (key.Length > 0 && instant > fromMs)
            {
                spans.Add(new CalendarSpan(start, instant, key));
            }

            if (instant >= toMs)
            {
                break;
            }

            (start, key) = (instant, next);
        }

        return spans;
    }

    /// <summary>Every instant where the local clock jumps or shows a full unit.</summary>
    private static IEnumerable<long> Cuts(TimeZoneInfo zone, long fromMs, long toMs, long unitMs)
    {
        yield return fromMs;
        long runStart = fromMs;
        long offset = OffsetMs(zone, fromMs);
        while (runStart < toMs)
        {
            long runEnd = NextJump(zone, runStart, offset, toMs);
            long first = ((runStart + offset) / unitMs * unitMs) - offset;
            for (long cut = first; cut < runEnd; cut += unitMs)
            {
                if (cut > runStart)
                {
                    yield return cut;
                }
            }

            yield return runEnd;
            (runStart, offset) = (runEnd, OffsetMs(zone, runEnd));
        }
    }

    private static long NextJump(TimeZoneInfo zone, long fromMs, long offset, long toMs)
    {
        long low = fromMs;
        while (low < toMs && OffsetMs(zone, low + HourIndex.Milliseconds) == offset)
        {
            low += HourIndex.Milliseconds;
        }

        if (low >= toMs)
        {
            return toMs;
        }

        long high = low + HourIndex.Milliseconds;
        while (high - low > 1)
        {
            long middle = low + ((high - low) / 2);
            (low, high) = OffsetMs(zone, middle) == offset ? (middle, high) : (low, middle);
        }

        return high;
    }

    private static DateTimeOffset Local(TimeZoneInfo zone, long instantMs)
    {
        DateTimeOffset instant = DateTimeOffset.FromUnixTimeMilliseconds(instantMs);
        return instant.ToOffset(zone.GetUtcOffset(instant));
    }

    private static long OffsetMs(TimeZoneInfo zone, long instantMs) =>
        (long)
            zone.GetUtcOffset(DateTimeOffset.FromUnixTimeMilliseconds(instantMs)).TotalMilliseconds;

    private static string Day(DateTimeOffset local) =>
        local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Hour(DateTimeOffset local) =>
        local.ToString("yyyy-MM-dd'T'HH':00Z'", CultureInfo.InvariantCulture);

    private static string HourAndOffset(DateTimeOffset local) =>
        local.ToString("yyyy-MM-dd'T'HH':00'zzz", CultureInfo.InvariantCulture);
}
