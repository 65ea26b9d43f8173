using Microsoft.Extensions.Time.Testing;
using Tonsure.Adapters.Meters;
using Tonsure.Measuring;
using Tonsure.Quantities;
using Tonsure.Tests.Measuring;
using Xunit;
using static Tonsure.Tests.Measuring.Hosts;

namespace Tonsure.Adapters.Tests.Meters;

public sealed class PowercapMeterTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.FromUnixTimeMilliseconds(0));
    private readonly FakedSysTree _sys = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wrap_is_energy_and_not_a_fall()
    {
        IMeter meter = Begin(FakedSysTree.Range - 10_000_000);
        Reading.Known known = await Known(meter, 20_000_000);
        Assert.Equal(Joules(30, 28.5, 31.5), known.Energy);
    }

    [Fact]
    public async Task Idle_power_is_the_models_and_never_above_what_was_counted()
    {
        IMeter meter = Begin(0);
        Assert.Equal(Joules(4, 2, 8), (await Known(meter, 30_000_000)).Idle);
        Assert.Equal(Joules(1, 0.95, 1.05), (await Known(meter, 31_000_000)).Idle);
    }

    [Fact]
    public async Task What_does_not_fill_a_millijoule_is_not_lost()
    {
        IMeter meter = Begin(0);
        ItEnergy sum = default;
        for (int i = 1; i <= 10; i++)
        {
            sum += (await Known(meter, i * 1499)).Energy.Value;
        }

        Assert.Equal(14, sum.Millijoules);
    }

    [Theory]
    [InlineData("", GapReason.Unreadable)]
    [InlineData("12 J", GapReason.Unreadable)]
    [InlineData("-5", GapReason.Unreadable)]
    [InlineData("N/A", GapReason.Unreadable)]
    [InlineData("0x10", GapReason.Unreadable)]
    [InlineData("1 2", GapReason.Unreadable)]
    [InlineData("99999999999999999999", GapReason.Unreadable)]
    public async Task What_is_no_number_is_a_gap(string text, GapReason reason)
    {
        IMeter meter = Begin(0);
        _sys.Garble("intel-rapl:0", text);
        Assert.Empty(await Step(meter));
        Assert.Equal(reason, (await Known(meter, 30_000_000)).Bridged);
    }

    [Fact]
    public async Task A_permission_that_is_lost_for_good_is_missing_with_bounds_and_reason()
    {
        IMeter meter = Begin(0);
        _sys.Forbid("intel-rapl:0");
        Assert.Empty(await Step(meter));
        Reading.Missing missing = Assert.IsType<Reading.Missing>(Assert.Single(meter.Finish()));
        Assert.Equal(GapReason.PermissionLost, missing.Reason);
        Assert.Equal(default, missing.Lower);
        Assert.InRange(missing.Upper.Joules, 1000, 1004);
    }

    [Fact]
    public async Task Shadows_stand_where_a_counter_is_lost()
    {
        FakeCpuTimes cpu = new();
        IMeter meter = Meter(_sys.Zone("intel-rapl:0", "package-0", 0));
        RunSampler sampler = new([meter], cpu, Small, Model, IdlePolicy.Own, _time);
        await sampler.BeginAsync(Token);
        _sys.Forbid("intel-rapl:0");
        cpu.Use(1, 1, 0);
        _time.Advance(TimeSpan.FromSeconds(1));
        RunSample sample = await sampler.FinishAsync(Token);
        Assert.Empty(sample.Components);
        ComponentSample shadow = Assert.Single(sample.Shadows);
        Assert.Equal("package-0", shadow.Device);
        Assert.Equal(ItEnergy.FromJoules(8), shadow.Run.Value);
        Gap gap = Assert.Single(sample.Gaps);
        Assert.Equal(
            (sample.Interval, GapReason.PermissionLost, false),
            (gap.Interval, gap.Reason, gap.Bridged)
        );
    }

    [Fact]
    public async Task A_counter_that_vanishes_says_so()
    {
        IMeter meter = Begin(0);
        _sys.Remove("intel-rapl:0");
        Assert.Empty(await Step(meter));
        Assert.Equal(GapReason.Vanished, (await Known(meter, 1_000_000)).Bridged);
    }

    [Fact]
    public async Task A_whole_tree_that_vanishes_is_a_gap()
    {
        IMeter meter = Begin(0);
        Directory.Delete(_sys.At("class"), recursive: true);
        Assert.Empty(await Step(meter));
        Assert.Equal(
            GapReason.Vanished,
            Assert.IsType<Reading.Missing>(Assert.Single(meter.Finish())).Reason
        );
    }

    [Fact]
    public async Task Without_a_range_going_backwards_is_a_reset()
    {
        IMeter meter = Meter(
            _sys.Zone("intel-rapl:0", "package-0", FakedSysTree.Range - 1, range: null)
        );
        _ = await meter.ReadAsync(Token);
        _sys.Set("intel-rapl:0", 7_000_000);
        Reading.Missing missing = Assert.IsType<Reading.Missing>(Assert.Single(await Step(meter)));
        Assert.Equal(GapReason.CounterReset, missing.Reason);
        Assert.Equal(ItEnergy.FromJoules(7), missing.Lower);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("many")]
    [InlineData("99999999999999999999")]
    public async Task With_a_range_that_is_no_range_going_backwards_is_a_reset(string range)
    {
        _ = _sys.Zone("intel-rapl:0", "package-0", FakedSysTree.Range - 1);
        _sys.Write(FakedSysTree.ZonePath("intel-rapl:0", "max_energy_range_uj"), range);
        IMeter meter = Meter(_sys);
        _ = await meter.ReadAsync(Token);
        _sys.Set("intel-rapl:0", 7_000_000);
        Reading.Missing missing = Assert.IsType<Reading.Missing>(Assert.Single(await Step(meter)));
        Assert.Equal(GapReason.CounterReset, missing.Reason);
        Assert.Equal(ItEnergy.FromJoules(7), missing.Lower);
        Assert.InRange(missing.Upper.Joules, 1000, 1004);
        Assert.Equal(3, (await Known(meter, 10_000_000)).Energy.Value.Joules);
    }

    [Fact]
    public async Task A_reset_is_missing_and_counting_goes_on_from_there()
    {
        IMeter meter = Begin(100_000_000_000);
        _sys.Set("intel-rapl:0", 5_000_000);
        Assert.Equal(
            GapReason.CounterReset,
            Assert.IsType<Reading.Missing>(Assert.Single(await Step(meter))).Reason
        );
        Assert.Equal(3, (await Known(meter, 8_000_000)).Energy.Value.Joules);
    }

    [Fact]
    public async Task Blanks_around_a_number_are_no_part_of_it()
    {
        IMeter meter = Begin(0);
        _sys.Garble("intel-rapl:0", " 30000000  \t\r\n\n");
        Reading.Known known = Assert.IsType<Reading.Known>(Assert.Single(await Step(meter)));
        Assert.Equal(30, known.Energy.Value.Joules);
    }

    [Fact]
    public async Task A_counter_near_the_largest_number_counts_on()
    {
        IMeter meter = Meter(
            _sys.Zone("intel-rapl:0", "package-0", long.MaxValue - 40_000_000, range: null)
        );
        _ = await meter.ReadAsync(Token);
        Assert.Equal(30, (await Known(meter, long.MaxValue - 10_000_000)).Energy.Value.Joules);
    }

    [Fact]
    public async Task A_driver_that_is_loaded_anew_leaves_a_gap_from_the_last_good_reading()
    {
        IMeter meter = Begin(100_000_000_000);
        Directory.Delete(_sys.At("class/powercap/intel-rapl:0"), recursive: true);
        Assert.Empty(await Step(meter));
        _ = _sys.Zone("intel-rapl:0", "package-0", 12_000_000);
        Reading.Missing missing = Assert.IsType<Reading.Missing>(Assert.Single(await Step(meter)));
        Assert.Equal(
            (GapReason.CounterReset, Interval.FromMilliseconds(0, 2000)),
            (missing.Reason, missing.Interval)
        );
        Assert.Equal(ItEnergy.FromJoules(12), missing.Lower);
        Assert.Equal(3, (await Known(meter, 15_000_000)).Energy.Value.Joules);
    }

    [Fact]
    public async Task A_gap_in_which_the_counter_may_have_come_round_is_bounded()
    {
        IMeter meter = Begin(0);
        _sys.Garble("intel-rapl:0", "");
        _time.Advance(TimeSpan.FromMinutes(10));
        Assert.Empty(await meter.ReadAsync(Token));
        _sys.Set("intel-rapl:0", 5_000_000);
        Reading.Missing missing = Assert.IsType<Reading.Missing>(Assert.Single(await Step(meter)));
        Assert.Equal(GapReason.AmbiguousWrap, missing.Reason);
        Assert.Equal(ItEnergy.FromJoules(5), missing.Lower);
        Assert.Equal(5 + (2 * 262_143.328), missing.Upper.Joules, 2.0);
    }

    [Fact]
    public async Task A_frozen_counter_is_missing_and_never_nothing()
    {
        IMeter meter = Begin(7_000_000);
        for (int i = 0; i < 5; i++)
        {
            Assert.Empty(await Step(meter));
        }

        Reading.Missing missing = Assert.IsType<Reading.Missing>(Assert.Single(meter.Finish()));
        Assert.Equal(GapReason.Frozen, missing.Reason);
        Assert.InRange(missing.Upper.Joules, 5000, 5004);
    }

    [Fact]
    public async Task A_spike_of_four_terawatts_is_not_believed()
    {
        IMeter meter = Begin(0);
        _sys.Set("intel-rapl:0", 4_000_000_000_000_000_000);
        Assert.Empty(await Step(meter));
        Reading.Known known = await Known(meter, 60_000_000);
        Assert.Equal(60, known.Energy.Value.Joules);
        Assert.Equal(Interval.FromMilliseconds(0, 2000), known.Interval);
        Assert.Equal(GapReason.ImplausiblePower, known.Bridged);
    }

    public void Dispose() => _sys.Dispose();

    private IMeter Meter(FakedSysTree sys) => Worlds.Meter(new PowercapProbe(), sys.Root, _time);

    private IMeter Begin(long microjoules)
    {
        IMeter meter = Meter(_sys.Zone("intel-rapl:0", "package-0", microjoules));
        Assert.Empty(meter.ReadAsync(Token).AsTask().GetAwaiter().GetResult());
        return meter;
    }

    private async Task<IReadOnlyList<Reading>> Step(IMeter meter)
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        return await meter.ReadAsync(Token);
    }

    private async Task<Reading.Known> Known(IMeter meter, long microjoules)
    {
        _sys.Set("intel-rapl:0", microjoules);
        return Assert.IsType<Reading.Known>(Assert.Single(await Step(meter)));
    }
}
