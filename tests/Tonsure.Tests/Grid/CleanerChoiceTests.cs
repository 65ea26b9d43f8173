using CsCheck;
using Tonsure.Grid;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Grid;

public sealed class CleanerChoiceTests
{
    private const long HourMs = HourIndex.Milliseconds;

    [Fact]
    public void It_finds_the_cleanest_start_of_the_next_day_and_what_that_saves()
    {
        IntensityBook book = Book(Grids.WithHours("DE", hour => hour == 12 ? 100 : 400));
        CleanerChoice choice = CleanerChoice.Find(book, Grids.Zone("DE"), Work(18, 1), []);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds((24 + 12) * HourMs), choice.Start);
        Assert.Equal(75.0, choice.SavingPercent);
        Assert.Null(choice.Zone);
        Assert.Null(choice.ZoneSavingPercent);
    }

    [Fact]
    public void It_finds_the_cleanest_zone_and_what_that_saves()
    {
        IntensityBook book = Book(
            Grids.WithYear("DE", 400),
            Grids.WithYear("FR", 60),
            Grids.WithYear("SE", 20)
        );
        CleanerChoice choice = CleanerChoice.Find(
            book,
            Grids.Zone("DE"),
            Work(0, 3),
            [Grids.Zone("FR"), Grids.Zone("SE"), Grids.Zone("DE")]
        );
        Assert.Equal(Grids.Zone("SE"), choice.Zone);
        Assert.Equal(95.0, choice.ZoneSavingPercent);
        Assert.Null(choice.Start);
        Assert.Null(choice.SavingPercent);
    }

    [Fact]
    public void There_is_none_when_here_and_now_is_already_the_cleanest()
    {
        IntensityBook book = Book(
            Grids.WithHours("DE", hour => hour == 12 ? 50 : 400),
            Grids.WithYear("FR", 60)
        );
        Assert.Equal(
            new CleanerChoice(null, null, null, null),
            CleanerChoice.Find(book, Grids.Zone("DE"), Work(12, 1), [Grids.Zone("FR")])
        );
    }

    [Fact]
    public void There_is_none_in_a_grid_that_is_perfectly_clean() =>
        Assert.Equal(
            new CleanerChoice(null, null, null, null),
            CleanerChoice.Find(
                Book(Grids.WithYear("DE", 0), Grids.WithYear("FR", 0)),
                Grids.Zone("DE"),
                Work(12, 1),
                [Grids.Zone("FR")]
            )
        );

    [Fact]
    public void No_start_within_a_day_beats_the_one_that_it_names() =>
        Gen.Select(Gen.Int[0, 900].Array[24], Gen.Long[0, 24 * HourMs], Gen.Long[1, 30 * HourMs])
            .Sample(
                (day, start, duration) =>
                {
                    IntensityBook book = Book(Grids.WithHours("DE", hour => day[hour]));
                    ZoneId zone = Grids.Zone("DE");
                    Interval work = Interval.FromMilliseconds(start, start + duration);
                    CleanerChoice choice = CleanerChoice.Find(book, zone, work, []);
                    long now = Weight(book, zone, start, duration);
                    long best = Enumerable
                        .Range(1, 24)
                        .Select(i => ((start / HourMs) + i) * HourMs)
                        .Min(later => Weight(book, zone, later, duration));
                    if (best >= now)
                    {
                        Assert.Null(choice.Start);
                        Assert.Null(choice.SavingPercent);
                        return;
                    }

                    long named = choice.Start!.Value.ToUnixTimeMilliseconds();
                    Assert.Equal(best, Weight(book, zone, named, duration));
                    Assert.InRange(named, start + 1, start + (24 * HourMs));
                    Assert.Equal(100.0 * (now - best) / now, choice.SavingPercent!.Value, 9);
                }
            );

    [Fact]
    public void An_unknown_zone_throws() =>
        Assert.Throws<KeyNotFoundException>(() =>
            CleanerChoice.Find(
                Book(Grids.WithYear("DE", 1)),
                Grids.Zone("DE"),
                Work(0, 1),
                [Grids.Zone("XX")]
            )
        );

    private static IntensityBook Book(params ZoneProfile[] zones) =>
        new(new GridTables(zones, [Grids.Country("WORLD", 480)], []));

    private static Interval Work(int startHour, int hours) =>
        Interval.FromMilliseconds(startHour * HourMs, (startHour + hours) * HourMs);

    private static long Weight(IntensityBook book, ZoneId zone, long start, long duration)
    {
        Interval interval = Interval.FromMilliseconds(start, start + duration);
        return book.Series(zone, interval).Weigh(interval).Weight;
    }
}
