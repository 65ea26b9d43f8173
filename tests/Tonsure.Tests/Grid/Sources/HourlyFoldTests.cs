using CsCheck;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Grid.Sources;

public sealed class HourlyFoldTests
{
    private const long Hour = 500_000;

    private static readonly Gen<(int Minutes, int[] Grams)> Parts = Gen.OneOf(
            Gen.Const(5),
            Gen.Const(15),
            Gen.Const(30),
            Gen.Const(60)
        )
        .SelectMany(minutes =>
            Gen.Int[0, 1500].Array[60 / minutes].Select(grams => (minutes, grams))
        );

    [Fact]
    public void An_hour_is_the_mean_of_its_parts_whatever_their_length() =>
        Parts.Sample(
            (minutes, grams) =>
            {
                FoldedHour hour = Assert.Single(
                    Fold(grams.Select((g, i) => Points.Minutes(Hour, i * minutes, minutes, g)))
                );
                Assert.Equal(Hour, hour.Hour);
                Assert.Equal(grams.Average(), hour.Intensity.GramsPerKilowattHour, 0.0006);
            }
        );

    [Fact]
    public void An_hour_that_lacks_any_part_is_a_gap() =>
        Gen.Select(Parts, Gen.Int[0, 11])
            .Sample(
                (parts, missing) =>
                {
                    (int minutes, int[] grams) = parts;
                    Assert.Empty(
                        Fold(
                            grams
                                .Select((g, i) => Points.Minutes(Hour, i * minutes, minutes, g))
                                .Where((_, i) => i != missing % grams.Length)
                        )
                    );
                }
            );

    [Fact]
    public void Parts_of_different_length_weigh_by_their_time()
    {
        FoldedHour hour = Assert.Single(
            Fold([Points.Minutes(Hour, 0, 45, 100), Points.Minutes(Hour, 45, 15, 500)])
        );
        Assert.Equal(200, hour.Intensity.GramsPerKilowattHour);
    }

    [Fact]
    public void A_period_across_the_hour_counts_in_both_by_its_share()
    {
        FoldedHour[] hours =
        [
            .. Fold([
                Points.Minutes(Hour, 0, 30, 100),
                Points.Minutes(Hour, 30, 60, 300),
                Points.Minutes(Hour + 1, 30, 30, 500),
            ]),
        ];
        Assert.Equal([Hour, Hour + 1], hours.Select(hour => hour.Hour));
        Assert.Equal([200, 400], hours.Select(hour => hour.Intensity.GramsPerKilowattHour));
    }

    [Fact]
    public void Overlapping_parts_are_a_gap_and_so_is_a_period_of_a_day()
    {
        Assert.Empty(Fold([Points.Minutes(Hour, 0, 45, 100), Points.Minutes(Hour, 30, 30, 100)]));
        Assert.Empty(Fold([Points.Minutes(Hour, 0, 24 * 60, 100)]));
    }

    [Fact]
    public void An_hour_is_as_good_as_the_worst_of_its_parts() =>
        Assert.Equal(
            PointQuality.Estimated,
            Assert
                .Single(
                    Fold([
                        Points.Minutes(Hour, 0, 30, 100),
                        Points.Minutes(Hour, 30, 30, 100, PointQuality.Estimated),
                    ])
                )
                .Quality
        );

    [Fact]
    public void An_observed_hour_is_measured_within_19_percent_and_an_estimated_one_modelled_within_50()
    {
        HourlyIntensity observed = Figure(PointQuality.Observed);
        Assert.Equal(IntensityTier.Observed, observed.Tier);
        Assert.Equal(EvidenceGrade.Measured, observed.Tier.Grade());
        Assert.Equal(Grids.Bounds(200_000, 162_000, 238_000), observed.Intensity);
        HourlyIntensity estimated = Figure(PointQuality.Estimated);
        Assert.Equal(EvidenceGrade.Modelled, estimated.Tier.Grade());
        Assert.Equal(Grids.Bounds(200_000, 100_000, 300_000), estimated.Intensity);
    }

    private static HourlyIntensity Figure(PointQuality quality)
    {
        FoldedHour hour = Assert.Single(Fold([Points.Hour(Hour, 200, quality)]));
        return hour.ToSourced(hour.Dated()).Figure;
    }

    private static IEnumerable<FoldedHour> Fold(IEnumerable<IntensityPoint> points) =>
        HourlyFold.Fold(points.Select(Points.Sourced));
}
