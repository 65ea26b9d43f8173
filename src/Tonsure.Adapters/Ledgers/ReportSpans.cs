using Tonsure.Accounting;

namespace Tonsure.Adapters.Ledgers;

/// <summary>The spans of a report's time zone that a question is cut at.</summary>
/// <param name="spans">In order and without gaps; at least one.</param>
/// <param name="usualMs">How long most of them are.</param>
internal sealed class ReportSpans(IReadOnlyList<CalendarSpan> spans, long usualMs)
{
    private const long HourMs = 3_600_000;

    private readonly CalendarSpan[] _spans = [.. spans];

    internal CalendarSpan this[int index] => _spans[index];

    /// <summary>The spans of a question; all of time where time is no key.</summary>
    internal static ReportSpans Of(FootprintQuery query, long fromMs, long toMs) =>
        query.Key switch
        {
            FootprintKey.Day or FootprintKey.SubjectDay => new(
                ReportCalendar.Days(query.TimeZone, fromMs, toMs),
                24 * HourMs
            ),
            FootprintKey.Hour => new(ReportCalendar.Hours(query.TimeZone, fromMs, toMs), HourMs),
            _ => new([new CalendarSpan(long.MinValue, long.MaxValue, "")], HourMs),
        };

    /// <summary>The index of the span that an instant lies in. Clocks that were changed are made up for by a step or two.</summary>
    internal int IndexOf(long instantMs)
    {
        if (_spans.Length == 1)
        {
            return 0;
        }

        int index = (int)
            Math.Clamp((instantMs - _spans[0].StartMs) / usualMs, 0, _spans.Length - 1);
        while (_spans[index].StartMs > instantMs)
        {
            index--;
        }

        while (_spans[index].EndMs <= instantMs)
        {
            index++;
        }

        return index;
    }
}
