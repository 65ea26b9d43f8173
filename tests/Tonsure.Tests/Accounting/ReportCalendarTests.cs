using CsCheck;
using Tonsure.Accounting;
using Xunit;

namespace Tonsure.Tests.Accounting;

public sealed class ReportCalendarTests
{
    private const long Hour = 3_600_000;

    [Fact]
    public void In_UTC_an_hour_has_no_offset_and_a_day_has_24_hours()
    {
        long ten = Ms("2026-11-22T10:00Z");
        Assert.Equal(
            [new CalendarSpan(ten, ten + Hour, "2026-11-22T10:00Z")],
            ReportCalendar.Hours(TimeZoneInfo.Utc, ten + 1, ten + Hour)
        );
        CalendarSpan day = Assert.Single(ReportCalendar.Days(TimeZoneInfo.Utc, ten, ten + 1));
        Assert.Equal(
            new CalendarSpan(Ms("2026-11-22T00:00Z"), Ms("2026-11-23T00:00Z"), "2026-11-22"),
            day
        );
    }

    [Fact]
    public void In_Seoul_a_day_begins_at_15_UTC()
    {
        IReadOnlyList<CalendarSpan> days = ReportCalendar.Days(
            Zone("Asia/Seoul"),
            Ms("2026-11-22T14:59Z"),
            Ms("2026-11-22T15:01Z")
        );
        Assert.Equal(["2026-11-22", "2026-11-23"], days.Select(d => d.Key));
        Assert.Equal(Ms("2026-11-22T15:00Z"), days[1].StartMs);
        Assert.Equal(
            "2026-11-22T10:00+09:00",
            ReportCalendar
                .Hours(Zone("Asia/Seoul"), Ms("2026-11-22T01:30Z"), Ms("2026-11-22T01:31Z"))[0]
                .Key
        );
    }

    [Theory]
    [InlineData("2026-03-29", 23)]
    [InlineData("2026-10-25", 25)]
    public void In_Berlin_the_clocks_change_the_length_of_a_day(string date, int hours)
    {
        long noon = Ms(date + "T12:00Z");
        CalendarSpan day = Assert.Single(
            ReportCalendar.Days(Zone("Europe/Berlin"), noon, noon + 1)
        );
        Assert.Equal((date, hours * Hour), (day.Key, day.EndMs - day.StartMs));
        Assert.Equal(
            hours,
            ReportCalendar
                .Hours(Zone("Europe/Berlin"), day.StartMs, day.EndMs)
                .Select(h => h.Key)
                .Distinct(StringComparer.Ordinal)
                .Count()
        );
    }

    [Fact]
    public void On_Lord_Howe_the_repeated_half_hour_is_told_apart_by_its_offset()
    {
        IReadOnlyList<CalendarSpan> hours = ReportCalendar.Hours(
            Zone("Australia/Lord_Howe"),
            Ms("2026-04-04T14:00Z"),
            Ms("2026-04-04T15:30Z")
        );
        Assert.Equal(
            ["2026-04-05T01:00+11:00", "2026-04-05T01:00+10:30"],
            hours.Select(h => h.Key)
        );
        Assert.Equal([Hour, Hour / 2], hours.Select(h => h.EndMs - h.StartMs));
    }

    [Fact]
    public void In_Samoa_the_day_that_was_left_out_is_left_out()
    {
        IReadOnlyList<CalendarSpan> days = ReportCalendar.Days(
            Zone("Pacific/Apia"),
            Ms("2011-12-30T09:00Z"),
            Ms("2011-12-30T11:00Z")
        );
        Assert.Equal(["2011-12-29", "2011-12-31"], days.Select(d => d.Key));
    }

    [Fact]
    public void In_Newfoundland_a_minute_after_midnight_the_day_does_not_come_back()
    {
        IReadOnlyList<CalendarSpan> days = ReportCalendar.Days(
            Zone("America/St_Johns"),
            Ms("2010-11-07T00:00Z"),
            Ms("2010-11-08T00:00Z")
        );
        Assert.Equal(["2010-11-06", "2010-11-07"], days.Select(d => d.Key));
        Assert.Equal(Ms("2010-11-07T02:30Z"), days[1].StartMs);
        Assert.Equal(25 * Hour, days[1].EndMs - days[1].StartMs);
    }

    [Fact]
    public void Spans_follow_one_another_without_gaps_and_cover_what_was_asked() =>
        Gen.Select(
                Gen.Int[0, 5],
                Gen.Long[Ms("1960-01-01T00:00Z"), Ms("2040-01-01T00:00Z")],
                Gen.Long[1, 40 * 24 * Hour]
            )
            .Sample(
                (zone, from, length) =>
                {
                    string[] zones =
                    [
                        "UTC",
                        "Asia/Seoul",
                        "Europe/Berlin",
                        "Asia/Kathmandu",
                        "Australia/Lord_Howe",
                        "America/St_Johns",
                    ];
                    foreach (
                        IReadOnlyList<CalendarSpan> spans in new[]
                        {
                            ReportCalendar.Days(Zone(zones[zone]), from, from + length),
                            ReportCalendar.Hours(Zone(zones[zone]), from, from + length),
                        }
                    )
                    {
                        Assert.True(spans[0].StartMs <= from && from < spans[0].EndMs);
                        Assert.True(
                            spans[^1].StartMs < from + length && from + length <= spans[^1].EndMs
                        );
                        Assert.All(
                            spans.Zip(spans.Skip(1)),
                            pair => Assert.Equal(pair.First.EndMs, pair.Second.StartMs)
                        );
                        Assert.Equal(
                            spans.Count,
                            spans.Select(s => s.Key).Distinct(StringComparer.Ordinal).Count()
                        );
                    }
                },
                iter: 300
            );

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);

    private static long Ms(string instant) =>
        DateTimeOffset
            .Parse(instant, System.Globalization.CultureInfo.InvariantCulture)
            .ToUnixTimeMilliseconds();
}
