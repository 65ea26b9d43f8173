using CsCheck;
using Tonsure.Adapters.Grids.Sources;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Adapters.Tests.Grids.Sources;

public sealed class GenerationReadingsTests
{
    private const long Minute = 60_000;
    private const long Hour = 60 * Minute;

    private readonly GenerationReadings _readings = new();

    [Fact]
    public void A_period_without_a_fuel_that_matters_is_left_out_and_said_so()
    {
        Add(0, "coal", 500);
        Add(0, "wind", 500);
        Add(1, "wind", 500);
        GenerationPeriod only = Assert.Single(_readings.Complete());
        Assert.Equal(0, only.Period.StartMs);
        Assert.Contains("periods left out for want of coal: 1", _readings.Remarks);
    }

    [Fact]
    public void A_fuel_that_gives_little_is_taken_for_what_is_usual_and_the_period_is_not_whole()
    {
        Add(0, "coal", 1000);
        Add(0, "waste", 10);
        Add(1, "coal", 1000);
        IReadOnlyList<GenerationPeriod> periods = _readings.Complete();
        Assert.Equal([true, false], periods.Select(period => period.IsWhole));
        Assert.Equal(10, periods[1].Megawatts["waste"]);
        Assert.Contains("periods without waste, taken for what is usual: 1", _readings.Remarks);
    }

    [Fact]
    public void A_fuel_that_never_had_a_figure_leaves_nothing_to_tell()
    {
        Add(0, "coal", 1000);
        Add(0, "wind", 10);
        Add(0, "wind", 11);
        Assert.Empty(_readings.Complete());
        Assert.Contains("values of wind told in two ways and left out: 1", _readings.Remarks);
    }

    [Fact]
    public void Where_a_fuel_is_named_and_never_has_a_figure_no_period_is_whole()
    {
        Add(0, "coal", 1000);
        _readings.AddUnknown("gas");
        Assert.False(Assert.Single(_readings.Complete()).IsWhole);
        Assert.Contains("gas has no figure at all and is not counted: 1", _readings.Remarks);
    }

    [Fact]
    public void What_is_told_twice_counts_once()
    {
        Add(0, "coal", 1000);
        Add(0, "coal", 1000);
        Assert.Equal(1000, Assert.Single(_readings.Complete()).Megawatts["coal"]);
        Assert.Contains("values told twice: 1", _readings.Remarks);
    }

    [Fact]
    public void Quarters_join_hours_as_their_mean_and_only_all_four_do()
    {
        Add(0, "coal", 1000);
        Add(1, "coal", 1000);
        foreach (
            (long quarter, double megawatts) in new[] { (0L, 10.0), (1, 20), (2, 30), (3, 40) }
        )
        {
            AddQuarter(quarter, "solar", megawatts);
            if (quarter > 0)
            {
                AddQuarter(4 + quarter, "solar", 5000);
            }
        }

        GenerationPeriod whole = Assert.Single(_readings.Complete(), period => period.IsWhole);
        Assert.Equal(25, whole.Megawatts["solar"]);
        Assert.Equal(Hour, whole.Period.DurationMs);
    }

    [Fact]
    public void What_pumps_take_is_less_and_no_word_of_it_is_nothing_taken()
    {
        Add(0, "pumped", 100);
        Add(1, "pumped", 100);
        _readings.AddTaken(At(1, Hour), "pumped", 250);
        Assert.Equal([100, -150], _readings.Complete().Select(p => p.Megawatts["pumped"]));
    }

    [Fact]
    public void A_value_that_is_impossible_or_at_an_odd_time_is_left_out()
    {
        Add(0, "coal", double.NaN);
        Add(1, "coal", 1e300);
        _readings.Add(Interval.FromMilliseconds(1, Hour + 1), "coal", 1);
        Assert.Empty(_readings.Complete());
        Assert.True(_readings.IsEmpty);
    }

    [Fact]
    public void The_order_in_which_it_is_told_makes_no_difference() =>
        Gen.Shuffle(
                (
                    from hour in Enumerable.Range(-3, 6)
                    from code in new[] { "coal", "gas", "wind" }
                    where (hour + code.Length) % 4 != 0
                    select (hour, code)
                ).ToArray()
            )
            .Sample(
                told =>
                {
                    GenerationReadings shuffled = new();
                    foreach ((int hour, string code) in told)
                    {
                        shuffled.Add(At(hour, Hour), code, 100 + hour);
                        Add(hour, code, 100 + hour);
                    }

                    Assert.Equal(Describe(_readings.Complete()), Describe(shuffled.Complete()));
                },
                threads: 1,
                iter: 50
            );

    private static string Describe(IEnumerable<GenerationPeriod> periods) =>
        string.Join(
            ';',
            periods.Select(period =>
                $"{period.Period} {period.IsWhole} "
                + string.Join(
                    ',',
                    period.Megawatts.OrderBy(p => p.Key).Select(p => $"{p.Key}={p.Value:0.###}")
                )
            )
        );

    private static Interval At(long index, long step) =>
        Interval.FromMilliseconds(index * step, (index + 1) * step);

    private void Add(long hour, string code, double megawatts) =>
        _readings.Add(At(hour, Hour), code, megawatts);

    private void AddQuarter(long quarter, string code, double megawatts) =>
        _readings.Add(At(quarter, 15 * Minute), code, megawatts);
}
