using CsCheck;
using Tonsure.Grid;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Grid;

public sealed class IntensitySeriesTests
{
    private const long HourMs = HourIndex.Milliseconds;

    private static readonly Gen<(IntensitySeries Series, long[] Cuts)> SeriesAndCuts = Gen.Select(
            Gen.Int[-5, 5],
            Grids.Hour.Array[1, 40],
            Gen.Double[0, 1].Array[3]
        )
        .Select(
            (first, hours, at) =>
            {
                IntensitySeries series = new(first, hours);
                long[] cuts =
                [
                    .. at.Select(share => (first * HourMs) + (long)(share * hours.Length * HourMs)),
                ];
                Array.Sort(cuts);
                return (series, cuts);
            }
        );

    [Fact]
    public void Weighing_agrees_with_a_sum_over_the_hours_edge_hours_by_fraction() =>
        SeriesAndCuts.Sample(
            (series, cuts) =>
            {
                Assert.Equal(Naive(series, cuts[0], cuts[2]), series.Weigh(cuts[0], cuts[2]));
            }
        );

    [Fact]
    public void Weighing_agrees_with_a_sum_over_the_milliseconds() =>
        Gen.Select(
                Grids.Hour,
                Grids.Hour,
                Gen.Long[HourMs - 300, HourMs + 300],
                Gen.Long[HourMs - 300, HourMs + 300]
            )
            .Sample(
                (before, after, a, b) =>
                {
                    IntensitySeries series = new(0, [before, after]);
                    (long start, long end) = (Math.Min(a, b), Math.Max(a, b));
                    long sum = 0;
                    for (long ms = start; ms < end; ms++)
                    {
                        sum += series[HourIndex.Of(ms)].Intensity.Value.MilligramsPerKilowattHour;
                    }

                    return sum == series.Weigh(start, end).Weight;
                },
                iter: 300
            );

    [Fact]
    public void Neighbouring_spans_weigh_as_much_as_the_span_of_both() =>
        SeriesAndCuts.Sample(
            (series, cuts) =>
            {
                WeighedIntensity left = series.Weigh(cuts[0], cuts[1]);
                WeighedIntensity right = series.Weigh(cuts[1], cuts[2]);
                WeighedIntensity both = series.Weigh(cuts[0], cuts[2]);
                return left.Weight + right.Weight == both.Weight
                    && left.Lower + right.Lower == both.Lower
                    && left.Upper + right.Upper == both.Upper
                    && left.DurationMs + right.DurationMs == both.DurationMs
                    && (IntensityTier)Math.Max((int)left.Worst, (int)right.Worst) == both.Worst;
            }
        );

    [Fact]
    public void The_mean_lies_within_its_bounds_and_within_those_of_its_hours() =>
        SeriesAndCuts
            .Where((_, cuts) => cuts[0] < cuts[2])
            .Sample(
                (series, cuts) =>
                {
                    Bounded<CarbonIntensity> mean = series.Weigh(cuts[0], cuts[2]).Mean;
                    CarbonIntensity[] hours =
                    [
                        .. Touched(series, cuts[0], cuts[2])
                            .Select(hour => series[hour].Intensity.Value),
                    ];
                    return mean.Value.CompareTo(hours.Min()) >= 0
                        && mean.Value.CompareTo(hours.Max()) <= 0
                        && mean.Lower.CompareTo(mean.Value) <= 0
                        && mean.Value.CompareTo(mean.Upper) <= 0;
                }
            );

    [Fact]
    public void Half_an_hour_at_100_and_a_quarter_at_400_have_a_mean_of_200()
    {
        IntensitySeries series = new(
            0,
            [
                new HourlyIntensity(Grids.Exactly(100), IntensityTier.Observed),
                new HourlyIntensity(Grids.Exactly(400), IntensityTier.Profile),
            ]
        );
        WeighedIntensity weighed = series.Weigh(HourMs / 2, HourMs + (HourMs / 4));
        Assert.Equal(Grids.Exactly(200), weighed.Mean);
        Assert.Equal(IntensityTier.Profile, weighed.Worst);
        Assert.Equal(IntensityTier.Observed, series.Weigh(HourMs / 2, HourMs).Worst);
        Assert.Equal(IntensityTier.Profile, series.Weigh(HourMs / 2, HourMs + 1).Worst);
    }

    [Fact]
    public void The_worst_tier_is_that_of_an_hour_touched_by_a_millisecond() =>
        SeriesAndCuts
            .Where((_, cuts) => cuts[0] < cuts[2])
            .Sample(
                (series, cuts) =>
                    series.Weigh(cuts[0], cuts[2]).Worst
                    == Touched(series, cuts[0], cuts[2]).Max(hour => series[hour].Tier)
            );

    [Fact]
    public void It_throws_beyond_its_range_and_never_guesses() =>
        SeriesAndCuts.Sample(
            (series, _) =>
            {
                long start = series.FirstHour * HourMs;
                long end = series.EndHour * HourMs;
                Assert.Throws<ArgumentOutOfRangeException>(() => series.Weigh(start - 1, end));
                Assert.Throws<ArgumentOutOfRangeException>(() => series.Weigh(start, end + 1));
                Assert.Throws<ArgumentOutOfRangeException>(() =>
                    series.Weigh(end + HourMs, end + (2 * HourMs))
                );
                Assert.Throws<ArgumentOutOfRangeException>(() => series[series.EndHour]);
                Assert.Throws<ArgumentOutOfRangeException>(() => series[series.FirstHour - 1]);
                Assert.Equal(end - start, series.Weigh(start, end).DurationMs);
            }
        );

    [Fact]
    public void A_reversed_span_throws_and_an_empty_one_weighs_nothing()
    {
        IntensitySeries series = new(
            0,
            [new HourlyIntensity(Grids.Exactly(100), IntensityTier.Observed)]
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => series.Weigh(5, 4));
        Assert.Equal(0, series.Weigh(5, 5).Weight);
        Assert.Throws<ArgumentOutOfRangeException>(() => series.Weigh(5, 5).Mean);
    }

    [Fact]
    public void There_is_no_empty_series_and_none_with_an_hour_that_was_never_set()
    {
        Assert.Throws<ArgumentException>(() => new IntensitySeries(0, []));
        Assert.Throws<InvalidOperationException>(() => new IntensitySeries(0, [default]));
    }

    private static IEnumerable<long> Touched(IntensitySeries series, long start, long end)
    {
        for (long hour = series.FirstHour; hour < series.EndHour; hour++)
        {
            if (hour * HourMs < end && (hour + 1) * HourMs > start)
            {
                yield return hour;
            }
        }
    }

    private static WeighedIntensity Naive(IntensitySeries series, long start, long end)
    {
        WeighedIntensity sum = new(0, 0, 0, end - start, IntensityTier.Observed);
        if (start == end)
        {
            return sum;
        }

        foreach (long hour in Touched(series, start, end))
        {
            long ms = Math.Min(end, (hour + 1) * HourMs) - Math.Max(start, hour * HourMs);
            Bounded<CarbonIntensity> figure = series[hour].Intensity;
            sum = sum with
            {
                Weight = sum.Weight + (ms * figure.Value.MilligramsPerKilowattHour),
                Lower = sum.Lower + (ms * figure.Lower.MilligramsPerKilowattHour),
                Upper = sum.Upper + (ms * figure.Upper.MilligramsPerKilowattHour),
                Worst = (IntensityTier)Math.Max((int)sum.Worst, (int)series[hour].Tier),
            };
        }

        return sum;
    }
}
