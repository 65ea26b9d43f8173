using Microsoft.Extensions.Time.Testing;
using Tonsure.Measuring;
using Tonsure.Quantities;
using Xunit;
using static Tonsure.Tests.Measuring.Hosts;

namespace Tonsure.Tests.Measuring;

public sealed class RunSamplerTests
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.FromUnixTimeMilliseconds(0));
    private readonly FakeCpuTimes _cpu = new();
    private readonly FakeMeter _meter;
    private readonly RunSampler _sampler;

    public RunSamplerTests()
    {
        _meter = new FakeMeter(_time, "package-0", "package-1");
        _sampler = Sampler(_meter, new FakeModelMeter(ComponentNames.Memory, 6.4, _time));
    }

    [Fact]
    public async Task A_sample_splits_what_each_package_counted()
    {
        await _sampler.BeginAsync(Token);
        RunSample sample = await Step(10, 120, hostBusy: 20, runBusy: 10, selfBusy: 1);

        Assert.Equal(Interval.FromMilliseconds(0, 10_000), sample.Interval);
        ComponentSample package = sample.Components[0];
        Assert.Equal(("cpu", "package-0"), (package.Component, package.Device));
        Assert.Equal(sample.Interval, package.Interval);
        // 20 J of 120 J are idle; half of the rest and a quarter of the idle part are the run's.
        Assert.Equal(Joules(55), Bounded<ItEnergy>.Exactly(package.Run.Value));
        Assert.Equal(ItEnergy.FromJoules(5), package.Self.Value);
        Assert.Equal(ItEnergy.FromJoules(120), package.Host!.Measured);
        Assert.Equal(EvidenceGrade.Measured, package.Evidence.Grade);
        Assert.Empty(sample.Gaps);
    }

    [Fact]
    public async Task Memory_is_modelled_and_never_in_the_hosts_balance()
    {
        await _sampler.BeginAsync(Token);
        RunSample sample = await Step(10, 120, 20, 10, 1);
        ComponentSample memory = sample.Components.Single(c => c.Component == "memory");
        Assert.Equal(Joules(16), memory.Run);
        Assert.Null(memory.Host);
    }

    [Fact]
    public async Task Shadows_model_each_counted_device_over_the_sample()
    {
        await _sampler.BeginAsync(Token);
        RunSample sample = await Step(10, 120, hostBusy: 20, runBusy: 10, selfBusy: 1);
        Assert.Equal<string>(["package-0", "package-1"], [.. sample.Shadows.Select(s => s.Device)]);
        // 40 J idle and 20 s × 4 W active: the run has 10 J and 40 J of them.
        Assert.Equal(50, sample.Shadows.Sum(s => s.Run.Value.Joules));
        Assert.All(sample.Shadows, s => Assert.Equal(sample.Interval, s.Interval));
        Assert.All(sample.Shadows, s => Assert.Equal("cpu-power-model", s.Evidence.Method));
    }

    [Fact]
    public async Task A_bridged_gap_is_split_by_the_cpu_times_of_all_of_it()
    {
        await _sampler.BeginAsync(Token);
        _meter.Joules.Remove("package-0");
        RunSample first = await Step(10, null, hostBusy: 10, runBusy: 10, selfBusy: 0);
        Assert.DoesNotContain(first.Components, c => c.Device == "package-0");
        Assert.Equal(2, first.Shadows.Length);

        _meter.Joules["package-0"] = 140;
        RunSample second = await Step(10, null, hostBusy: 30, runBusy: 0, selfBusy: 0);
        ComponentSample bridged = Assert.Single(second.Components, c => c.Device == "package-0");
        Assert.Equal(Interval.FromMilliseconds(0, 20_000), bridged.Interval);
        // 140 J − 40 J idle, of which the run used 10 of 40 CPU seconds; and 10 J of idle power.
        Assert.Equal(ItEnergy.FromJoules(35), bridged.Run.Value);
        Gap gap = Assert.Single(second.Gaps);
        Assert.Equal(
            (GapReason.ReadFailed, true, bridged.Interval),
            (gap.Reason, gap.Bridged, gap.Interval)
        );
    }

    [Fact]
    public async Task A_counter_that_is_never_read_again_is_a_gap_up_to_the_end()
    {
        await _sampler.BeginAsync(Token);
        _ = await Step(10, 120, 20, 10, 1);
        _meter.Joules.Remove("package-1");
        _ = await Step(10, 120, 20, 10, 1);
        _time.Advance(TimeSpan.FromSeconds(5));
        RunSample last = await _sampler.FinishAsync(Token);
        Gap gap = Assert.Single(last.Gaps);
        Assert.Equal(("package-1", false), (gap.Device, gap.Bridged));
        Assert.Equal(Interval.FromMilliseconds(10_000, 25_000), gap.Interval);
        Assert.Equal(default, gap.Lower);
        Assert.True(gap.Upper >= FakeMeter.Cap.Over(TimeSpan.FromSeconds(15)));
    }

    [Fact]
    public async Task A_moved_counter_is_missing_up_to_the_boundary_where_it_moved()
    {
        await _sampler.BeginAsync(Token);
        _ = await Step(10, 500_000, 20, 10, 1);
        RunSample sample = await Step(10, 120, 20, 10, 1);
        Assert.Equal(
            Interval.FromMilliseconds(0, 10_000),
            sample.Gaps.Single(g => g.Device == "package-0").Interval
        );
        Assert.Equal(
            Interval.FromMilliseconds(10_000, 20_000),
            sample.Components.Single(c => c.Device == "package-0").Interval
        );
    }

    [Fact]
    public async Task A_moved_counter_that_then_failed_is_known_from_where_it_moved()
    {
        await _sampler.BeginAsync(Token);
        _ = await Step(10, 500_000, 20, 10, 1);
        double moved = _meter.Joules["package-0"];
        _meter.Joules.Remove("package-0");
        _ = await Step(10, null, 20, 10, 1);
        _meter.Joules["package-0"] = moved + 240;
        RunSample sample = await Step(10, null, 20, 10, 1);
        Assert.Equal(
            Interval.FromMilliseconds(10_000, 30_000),
            sample.Components.Single(c => c.Device == "package-0").Interval
        );
    }

    [Fact]
    public async Task Samples_tile_even_when_no_time_passes()
    {
        await _sampler.BeginAsync(Token);
        List<RunSample> samples = [];
        for (int i = 0; i < 5; i++)
        {
            samples.Add(await _sampler.SampleAsync(Token));
        }

        samples.Add(await _sampler.FinishAsync(Token));
        Assert.All(
            samples.Zip(samples.Skip(1)),
            pair => Assert.Equal(pair.First.Interval.EndMs, pair.Second.Interval.StartMs)
        );
    }

    [Fact]
    public async Task A_cancelled_sample_loses_nothing()
    {
        using CancellationTokenSource cancelled = new();
        FakeMeter other = new(_time, "package-9");
        RunSampler sampler = Sampler(_meter, new Cancelling(other, cancelled.Token));
        await sampler.BeginAsync(Token);
        Move(100);
        other.Joules["package-9"] = 50;
        _time.Advance(TimeSpan.FromSeconds(10));
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await sampler.SampleAsync(Token)
        );

        _time.Advance(TimeSpan.FromSeconds(10));
        RunSample sample = await sampler.FinishAsync(Token);
        Assert.Equal(Interval.FromMilliseconds(0, 20_000), sample.Interval);
        Assert.Equal(250, sample.Components.Sum(c => c.Host!.Measured.Joules));
    }

    [Fact]
    public async Task A_modelled_cpu_is_left_out_where_one_is_counted()
    {
        RunSampler sampler = Sampler(_meter, new FakeModelMeter(ComponentNames.Cpu, 10, _time));
        await sampler.BeginAsync(Token);
        _time.Advance(TimeSpan.FromSeconds(1));
        RunSample sample = await sampler.FinishAsync(Token);
        Assert.Equal(["package-0", "package-1"], [.. sample.Components.Select(c => c.Device)]);
    }

    [Fact]
    public async Task Without_a_counter_the_model_speaks_and_casts_no_shadow()
    {
        RunSampler sampler = Sampler(new FakeModelMeter(ComponentNames.Cpu, 10, _time));
        await sampler.BeginAsync(Token);
        _cpu.Use(10, 5, 0);
        _time.Advance(TimeSpan.FromSeconds(10));
        RunSample sample = await sampler.FinishAsync(Token);
        ComponentSample cpu = Assert.Single(sample.Components);
        Assert.Equal(Joules(50), cpu.Run);
        Assert.Null(cpu.Host);
        Assert.Empty(sample.Shadows);
    }

    [Fact]
    public void The_interval_is_as_asked_unless_a_counter_wraps_sooner()
    {
        Assert.Equal(TimeSpan.FromSeconds(1), _sampler.LongestInterval(TimeSpan.FromSeconds(1)));
        Assert.Equal(_meter.LongestInterval, _sampler.LongestInterval(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task What_has_not_begun_cannot_be_sampled_and_begins_once()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
            await _sampler.SampleAsync(Token)
        );
        await _sampler.BeginAsync(Token);
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
            await _sampler.BeginAsync(Token)
        );
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private RunSampler Sampler(params IMeter[] meters) =>
        new(meters, _cpu, Small, Model, IdlePolicy.Share, _time);

    private void Move(double joules)
    {
        foreach (string device in _meter.Joules.Keys.ToArray())
        {
            _meter.Joules[device] += joules;
        }
    }

    private async Task<RunSample> Step(
        double seconds,
        double? joules,
        double hostBusy,
        double runBusy,
        double selfBusy
    )
    {
        Move(joules ?? 0);
        _cpu.Use(hostBusy, runBusy, selfBusy);
        _time.Advance(TimeSpan.FromSeconds(seconds));
        return await _sampler.SampleAsync(Token);
    }

    /// <summary>Refuses to be read once, when told to.</summary>
    private sealed class Cancelling(IMeter inner, CancellationToken refusal) : IMeter
    {
        private bool _refused;

        public MeterDescription Description => inner.Description;

        public TimeSpan LongestInterval => inner.LongestInterval;

        public ValueTask<IReadOnlyList<Reading>> ReadAsync(CancellationToken cancellationToken)
        {
            if (refusal.IsCancellationRequested && !_refused)
            {
                _refused = true;
                throw new OperationCanceledException(refusal);
            }

            return inner.ReadAsync(cancellationToken);
        }

        public IReadOnlyList<Reading> Finish() => inner.Finish();
    }
}
