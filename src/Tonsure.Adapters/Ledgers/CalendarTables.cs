using Tonsure.Accounting;

namespace Tonsure.Adapters.Ledgers;

/// <summary>
/// A report's days or hours as tables: <c>spans</c>, and <c>cells</c>, an even grid that finds an instant's span by one division.
/// </summary>
/// <param name="Spans">The spans in order.</param>
/// <param name="Origin">The first instant of the grid.</param>
/// <param name="Step">The length of a cell: what divides every span (a day, or an hour where clocks change).</param>
internal sealed record CalendarTables(IReadOnlyList<CalendarSpan> Spans, long Origin, long Step)
{
    /// <summary>The calendar of a question; null where time is no key.</summary>
    internal static CalendarTables? Of(FootprintQuery query, long fromMs, long toMs)
    {
        IReadOnlyList<CalendarSpan>? spans = query.Key switch
        {
            FootprintKey.Day or FootprintKey.SubjectDay => ReportCalendar.Days(
                query.TimeZone,
                fromMs,
                toMs
            ),
            FootprintKey.Hour => ReportCalendar.Hours(query.TimeZone, fromMs, toMs),
            _ => null,
        };
        return spans is null
            ? null
            : new CalendarTables(
                spans,
                spans[0].StartMs,
                spans.Aggregate(0L, (step, span) => Divisor(span.EndMs - span.StartMs, step))
            );
    }

    internal void Fill(DuckSession session)
    {
        session.Fill(
            "spans",
            "k BIGINT, start_ms BIGINT, end_ms BIGINT",
            Spans.Index(),
            (row, span) =>
                row.AppendValue((long)span.Index)
                    .AppendValue(span.Item.StartMs)
                    .AppendValue(span.Item.EndMs)
        );
        session.Fill(
            "cells",
            "cell BIGINT, k BIGINT",
            Spans
                .Index()
                .SelectMany(span =>
                    Enumerable
                        .Range(0, (int)((span.Item.EndMs - span.Item.StartMs) / Step))
                        .Select(i => (((span.Item.StartMs - Origin) / Step) + i, (long)span.Index))
                ),
            (row, cell) => row.AppendValue(cell.Item1).AppendValue(cell.Item2)
        );
    }

    private static long Divisor(long first, long second) =>
        second == 0 ? first : Divisor(second, first % second);
}
