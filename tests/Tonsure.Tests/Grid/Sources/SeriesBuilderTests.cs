using CsCheck;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Grid.Sources;

public sealed class SeriesBuilderTests
{
    internal static readonly Signal Signal = new(
        SignalKind.Lifecycle,
        SignalBasis.Average,
        "test",
        "live",
        "ours"
    );

    private static readonly Gen<(long Start, long End, double? Grams)> Told = Gen.Select(
        Gen.Long[0, 40],
        Gen.Long[-1, 4],
        Gen.Int[0, 6],
        (start, length, grams) =>
            (start, start + length, grams == 6 ? null : (double?)(grams * 100) - 100)
    );

    [Fact]
    public void Points_ascend_do_not_overlap_and_were_told() =>
        Told.Array[0, 12]
            .Sample(told =>
            {
                IReadOnlyList<IntensityPoint> points = Points(told, null);
                Assert.All(
                    points.Zip(points.Skip(1)),
                    pair => Assert.True(pair.First.Period.EndMs <= pair.Second.Period.StartMs)
                );
                Assert.All(
                    points,
                    point =>
                        Assert.Contains(
                            (
                                point.Period.StartMs,
                                point.Period.EndMs,
                                (double?)point.Intensity.GramsPerKilowattHour
                            ),
                            told
                        )
                );
            });

    [Fact]
    public void The_order_in_which_it_was_told_does_not_matter() =>
        Told.Array[0, 12]
            .Sample(told => Assert.Equal(Points(told, null), Points([.. told.Reverse()], null)));

    [Fact]
    public void In_two_parts_it_is_the_same_as_in_one() =>
        Gen.Select(Told.Array[0, 8], Told.Array[0, 8])
            .Sample(
                (first, second) =>
                {
                    SeriesBuilder whole = Builder([.. first, .. second]);
                    SeriesBuilder parts = Builder(first);
                    parts.Take(Builder(second));
                    SourceAnswer one = Build(whole, null);
                    SourceAnswer two = Build(parts, null);
                    Assert.Equal(one.GetType(), two.GetType());
                    if (one is SourceAnswer.Answered a && two is SourceAnswer.Answered b)
                    {
                        Assert.Equal(a.Series.Points, b.Series.Points);
                        Assert.Equal(a.Remarks, b.Remarks);
                    }
                }
            );

    [Fact]
    public void Only_what_touches_the_interval_is_kept() =>
        Assert.Equal(
            [4L, 6L],
            Points(
                    [(2, 4, 100), (4, 6, 200), (6, 8, 300), (8, 10, 400)],
                    Interval.FromMilliseconds(5, 8)
                )
                .Select(point => point.Period.StartMs)
        );

    [Fact]
    public void Of_equal_ones_the_least_certain_stays()
    {
        SeriesBuilder series = new();
        series.Add(0, 1, 100, PointQuality.Observed);
        series.Add(0, 1, 100, PointQuality.Estimated);
        SourceAnswer.Answered answered = Assert.IsType<SourceAnswer.Answered>(Build(series, null));
        Assert.Equal(PointQuality.Estimated, Assert.Single(answered.Series.Points).Quality);
        Assert.Equal(["left out 1 period(s) repeated"], answered.Remarks);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(5_001)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_no_grid_has_is_no_point(double grams)
    {
        SeriesBuilder series = new();
        series.Add(0, 1, grams, PointQuality.Observed);
        SourceAnswer.Failed failed = Assert.IsType<SourceAnswer.Failed>(Build(series, null));
        Assert.Equal(SourceFailure.NoData, failed.Failure);
        Assert.Contains("left out 1", failed.Detail, StringComparison.Ordinal);
    }

    private static IReadOnlyList<IntensityPoint> Points(
        (long Start, long End, double? Grams)[] told,
        Interval? asked
    ) =>
        Build(Builder(told), asked) is SourceAnswer.Answered answered ? answered.Series.Points : [];

    private static SeriesBuilder Builder((long Start, long End, double? Grams)[] told)
    {
        SeriesBuilder series = new();
        foreach ((long start, long end, double? grams) in told)
        {
            series.Add(start, end, grams, PointQuality.Observed);
        }

        return series;
    }

    private static SourceAnswer Build(SeriesBuilder series, Interval? asked) =>
        series.Build(ZoneId.Parse("DE"), "test", Signal, 9, asked);
}
