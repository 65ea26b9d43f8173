using CsCheck;
using Tonsure.Measuring;
using Xunit;

namespace Tonsure.Tests.Measuring;

public sealed class WallFitTests
{
    [Fact]
    public void A_machines_own_slope_and_offset_are_recovered() =>
        Gen.Select(Gen.Double[0.8, 1.6], Gen.Double[5, 120], Gen.Double[20, 200], Gen.Int[5, 30])
            .Sample(
                (slope, offset, least, count) =>
                {
                    WallPair[] pairs =
                    [
                        .. Enumerable
                            .Range(0, count)
                            .Select(i => least * (1 + ((double)i / count)))
                            .Select(meter => new WallPair(meter, (slope * meter) + offset)),
                    ];
                    WallFit.Fitted fit = Assert.IsType<WallFit.Fitted>(WallFit.Of(pairs));
                    Assert.Equal(slope, fit.Slope, 1e-6 * slope);
                    Assert.Equal(offset, fit.OffsetWatts, 1e-6 * (offset + least));
                    Assert.True(fit.Error < 1e-9);
                }
            );

    [Fact]
    public void Noise_of_one_percent_is_told_as_about_one_percent_and_the_fit_is_within_one()
    {
        Random random = new(7);
        WallPair[] pairs =
        [
            .. Enumerable
                .Range(0, 400)
                .Select(i => 50 + (i * 0.5))
                .Select(meter => new WallPair(
                    meter,
                    ((1.21 * meter) + 38) * (1 + (0.01 * ((random.NextDouble() * 2) - 1)))
                )),
        ];
        WallFit.Fitted fit = Assert.IsType<WallFit.Fitted>(WallFit.Of(pairs));
        Assert.Equal(1.21, fit.Slope, 0.0121);
        Assert.Equal(38, fit.OffsetWatts, 0.38);
        // The spread of an even distribution of ± 1 % is 0.58 %.
        Assert.InRange(fit.Error, 0.005, 0.007);
        Assert.True(fit.ErrorBefore > 0.2);
        Assert.InRange(fit.ToCalibration("2026-11-23").ErrorPerMille, 8, 12);
    }

    [Fact]
    public void The_leave_one_out_error_of_a_small_example_is_what_pencil_and_paper_give()
    {
        // Each residual over one minus its leverage; the leverages of four evenly spaced points are 0.7, 0.3, 0.3 and 0.7.
        WallPair[] pairs = [new(1, 2), new(2, 4), new(3, 6), new(4, 9)];
        WallFit.Fitted fit = Assert.IsType<WallFit.Fitted>(WallFit.Of(pairs));
        Assert.Equal(2.3, fit.Slope, 1e-9);
        Assert.Equal(-0.5, fit.OffsetWatts, 1e-9);
        double[] errors = [0.2 / 0.3, -0.1 / 0.7, -0.4 / 0.7, 0.3 / 0.3];
        Assert.Equal(Math.Sqrt(errors.Sum(e => e * e) / 4), fit.ErrorWatts, 1e-9);
    }

    [Fact]
    public void Too_few_pairs_are_refused() =>
        Assert.Equal(new WallFit.TooFew(3), WallFit.Of([new(10, 30), new(20, 40), new(30, 50)]));

    [Fact]
    public void Pairs_at_one_load_are_refused() =>
        Assert.IsType<WallFit.NoSpread>(
            WallFit.Of([new(50, 80), new(50.5, 81), new(51, 82), new(52, 84), new(50, 80)])
        );

    [Fact]
    public void A_wall_that_falls_as_the_load_rises_is_refused() =>
        Assert.IsType<WallFit.Falling>(
            WallFit.Of([new(10, 90), new(20, 80), new(30, 70), new(40, 60)])
        );

    [Fact]
    public void Pairs_off_any_line_are_refused_and_the_worst_is_named()
    {
        WallFit.Scattered scattered = Assert.IsType<WallFit.Scattered>(
            WallFit.Of([new(10, 30), new(20, 40), new(30, 500), new(40, 60), new(50, 70)])
        );
        Assert.Equal(2, scattered.Worst);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(10, -1)]
    [InlineData(double.NaN, 10)]
    [InlineData(10, double.PositiveInfinity)]
    public void What_is_no_power_is_no_pair(double meter, double wall) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WallFit.Of([new(meter, wall)]));
}
