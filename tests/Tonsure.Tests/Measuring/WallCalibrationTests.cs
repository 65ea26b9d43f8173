using Microsoft.Extensions.Time.Testing;
using Tonsure.Measuring;
using Tonsure.Quantities;
using Xunit;
using static Tonsure.Tests.Measuring.Hosts;

namespace Tonsure.Tests.Measuring;

public sealed class WallCalibrationTests
{
    private static readonly WallCalibration Fit = new(
        1_200_000,
        new SignedPower(20_000),
        40,
        "2026-11-23"
    );

    private readonly FakeTimeProvider _time = new(DateTimeOffset.FromUnixTimeMilliseconds(0));

    [Fact]
    public async Task The_host_then_draws_what_the_wall_says()
    {
        FakeMeter packages = new(_time, "package-0", "package-1");
        FakeCpuTimes cpu = new();
        RunSampler sampler = new(
            Fit.Apply([packages, new FakeModelMeter(ComponentNames.Memory, 5, _time)]),
            cpu,
            Small,
            Model,
            IdlePolicy.Own,
            _time
        );
        await sampler.BeginAsync(TestContext.Current.CancellationToken);
        (packages.Joules["package-0"], packages.Joules["package-1"]) = (300, 200);
        cpu.Use(4, 4, 0);
        _time.Advance(TimeSpan.FromSeconds(10));
        RunSample sample = await sampler.FinishAsync(TestContext.Current.CancellationToken);

        // 50 W of packages and 5 W of memory: 1.2 × 55 + 20 = 86 W, all of it this run's.
        Assert.Equal(860, sample.Components.Sum(c => c.Run.Value.Joules), 1e-9);
        Assert.Equal(860 * 0.96, sample.Components.Sum(c => c.Run.Lower.Joules), 0.01);
        Assert.Equal(860 * 1.04, sample.Components.Sum(c => c.Run.Upper.Joules), 0.01);
        Assert.All(
            sample.Components,
            c =>
            {
                Assert.Equal(EvidenceGrade.Calibrated, c.Evidence.Grade);
                Assert.EndsWith("-wall", c.Evidence.Method, StringComparison.Ordinal);
                Assert.Equal("2026-11-23", c.Evidence.Vintage);
            }
        );
    }

    [Fact]
    public async Task Meters_that_overestimate_are_corrected_downwards_and_never_below_nothing()
    {
        IMeter meter = Assert.Single(
            (Fit with { Offset = new SignedPower(-40_000) }).Apply([
                new FakeModelMeter(ComponentNames.Cpu, 30, _time),
            ])
        );
        _ = await meter.ReadAsync(TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromSeconds(1));
        Reading.Known known = Assert.IsType<Reading.Known>(
            Assert.Single(await meter.ReadAsync(TestContext.Current.CancellationToken))
        );
        Assert.Equal(ItEnergy.FromJoules(0), known.Energy.Value);
    }

    [Fact]
    public async Task A_gap_has_the_walls_bounds()
    {
        FakeMeter package = new(_time, "package-0");
        IMeter meter = Assert.Single(Fit.Apply([package]));
        _ = await meter.ReadAsync(TestContext.Current.CancellationToken);
        package.Joules.Remove("package-0");
        _time.Advance(TimeSpan.FromSeconds(1));
        _ = await meter.ReadAsync(TestContext.Current.CancellationToken);
        Reading.Missing missing = Assert.IsType<Reading.Missing>(Assert.Single(meter.Finish()));
        Assert.Equal(20 * 0.96, missing.Lower.Joules, 0.1);
        // The cap of 1000 W, and a millisecond or two more until the end was labelled.
        Assert.InRange(missing.Upper.Joules, 1220 * 1.04, 1224 * 1.04);
    }
}
