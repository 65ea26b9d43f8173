using System.Collections.Immutable;
using System.Globalization;
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
        PowercapMeter meter = Begin(FakedSysTree.Range - 10_000_000);
        Reading.Known known = await Known(meter, 20_000_000);
        Assert.Equal(Joules(30, 28.5, 31.5), known.Energy);
    }

    [Fact]
    public async Task Idle_power_is_the_models_and_never_above_what_was_counted()
    {
        PowercapMeter meter = Begin(0);
        Assert.Equal(Joules(4, 2, 8), (await Known(meter, 30_000_000)).Idle);
        Assert.Equal(Joules(1, 0.95, 1.05), (await Known(meter, 31_000_000)).Idle);
    }

    [Fact]
    public async Task What_does_not_fill_a_millijoule_is_not_lost()
    {
        PowercapMeter meter = Begin(0);
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
    [InlineData("99999999999999999999", GapReason.Unreadable)]
    public async Task What_is_no_number_is_a_gap(string text, GapReason reason)
    {
        PowercapMeter meter = Begin(0);
        _sys.Garble("intel-rapl:0", text);
        Assert.Empty(await Step(meter));
        Assert.Equal(reason, (await Known(meter, 30_000_000)).Bridged);
    }

    [Fact]
    public async Task A_permission_that_is_lost_for_good_is_missing_with_bounds_and_reason()
    {
        PowercapMeter meter = Begin(0);
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
        PowercapMeter meter = Meter(_sys.Zone("intel-rapl:0", "package-0", 0));
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
        PowercapMeter meter = Begin(0);
        _sys.Remove("intel-rapl:0");
        Assert.Empty(await Step(meter));
        Assert.Equal(GapReason.Vanished, (await Known(meter, 1_000_000)).Bridged);
    }

    [Fact]
    public async Task A_whole_tree_that_vanishes_is_a_gap()
    {
        PowercapMeter meter = Begin(0);
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
        PowercapMeter meter = Meter(
            _sys.Zone("intel-rapl:0", "package-0", FakedSysTree.Range - 1, range: null)
        );
        _ = await meter.ReadAsync(Token);
        _sys.Set("intel-rapl:0", 7_000_000);
        Reading.Missing missing = Assert.IsType<Reading.Missing>(Assert.Single(await Step(meter)));
        Assert.Equal(GapReason.CounterReset, missing.Reason);
        Assert.Equal(ItEnergy.FromJoules(7), missing.Lower);
    }

    [Fact]
    public async Task A_reset_is_missing_and_counting_goes_on_from_there()
    {
        PowercapMeter meter = Begin(100_000_000_000);
        _sys.Set("intel-rapl:0", 5_000_000);
        Assert.Equal(
            GapReason.CounterReset,
            Assert.IsType<Reading.Missing>(Assert.Single(await Step(meter))).Reason
        );
        Assert.Equal(3, (await Known(meter, 8_000_000)).Energy.Value.Joules);
    }

    [Fact]
    public async Task A_spike_of_four_terawatts_is_not_believed()
    {
        PowercapMeter meter = Begin(0);
        _sys.Set("intel-rapl:0", 4_000_000_000_000_000_000);
        Assert.Empty(await Step(meter));
        Reading.Known known = await Known(meter, 60_000_000);
        Assert.Equal(60, known.Energy.Value.Joules);
        Assert.Equal(Interval.FromMilliseconds(0, 2000), known.Interval);
        Assert.Equal(GapReason.ImplausiblePower, known.Bridged);
    }

    [Fact]
    public void Each_package_is_counted_once_and_nothing_inside_or_around_it()
    {
        _ = _sys.Zone("intel-rapl:0", "package-0", 1)
            .Zone("intel-rapl:0:0", "core", 1)
            .Zone("intel-rapl:0:1", "dram", 1)
            .Zone("intel-rapl:1", "package-1", 1)
            .Zone("intel-rapl:2", "package-1", 1)
            .Zone("intel-rapl:3", "psys", 1)
            .Zone("intel-rapl:10", "package-2", 1)
            .Zone("intel-rapl-mmio:0", "package-0", 1);
        _sys.Write("class/powercap/intel-rapl/enabled", "1");
        PowercapMeter meter = Meter(_sys);
        Assert.Equal<string>(
            ["package-0", "package-1", "package-2"],
            [.. meter.Description.Devices]
        );
    }

    [Fact]
    public void Zones_may_be_links_as_in_a_real_tree()
    {
        using FakedSysTree devices = new FakedSysTree().Zone("intel-rapl:0", "package-0", 1);
        Directory.CreateDirectory(_sys.At("class/powercap"));
        Directory.CreateSymbolicLink(
            _sys.At("class/powercap/intel-rapl:0"),
            devices.At("class/powercap/intel-rapl:0")
        );
        Assert.IsType<MeterProbe.Ready>(PowercapMeter.Probe(_sys.Root));
    }

    [Theory]
    [InlineData(0, 0, 1000)]
    [InlineData(125, 0, 250)]
    [InlineData(125, 253, 506)]
    [InlineData(125, 4095, 1000)]
    public void The_cap_is_twice_what_the_package_may_draw(int max, int limit, int cap)
    {
        _ = _sys.Zone("intel-rapl:0", "package-0", 1, maxWatts: max);
        _sys.Write(
            FakedSysTree.ZonePath("intel-rapl:0", "constraint_1_power_limit_uw"),
            (limit * 1_000_000L).ToString(CultureInfo.InvariantCulture)
        );
        Assert.Equal(Power.FromWatts(cap), Ready(_sys)[0].Limits.Cap);
        // Half of the time in which 262 kJ go by.
        Assert.Equal(
            262_143.32885 / cap / 2,
            Meter(_sys).LongestInterval.TotalSeconds,
            tolerance: 0.001
        );
    }

    [Fact]
    public void A_tiny_range_is_read_no_faster_than_each_ten_milliseconds() =>
        Assert.Equal(
            TimeSpan.FromMilliseconds(10),
            Meter(_sys.Zone("intel-rapl:0", "package-0", 1, range: 1_000_000)).LongestInterval
        );

    [Fact]
    public void A_machine_without_powercap_says_so() =>
        Assert.Equal(
            new MeterProbe.NoPowercap(_sys.At("class/powercap"), FolderExists: false),
            PowercapMeter.Probe(_sys.Root)
        );

    [Fact]
    public void A_counter_that_may_not_be_read_comes_with_its_mend()
    {
        _ = _sys.Zone("intel-rapl:0", "package-0", 1).Zone("intel-rapl:1", "package-1", 1);
        _sys.Forbid("intel-rapl:1");
        MeterProbe.NotReadable probe = Assert.IsType<MeterProbe.NotReadable>(
            PowercapMeter.Probe(_sys.Root)
        );
        Assert.Equal(2, probe.Zones.Length);
        UnreadableCounter counter = Assert.Single(probe.Unreadable);
        Assert.Equal(("package-1", GapReason.PermissionLost), (counter.Device, counter.Reason));
        Assert.Equal($"sudo chmod a+r {counter.Path}", counter.MendCommand);
        Assert.EndsWith("intel-rapl:1/energy_uj", counter.Path, StringComparison.Ordinal);
    }

    public void Dispose() => _sys.Dispose();

    private static ImmutableArray<PowercapZone> Ready(FakedSysTree sys) =>
        Assert.IsType<MeterProbe.Ready>(PowercapMeter.Probe(sys.Root)).Zones;

    private PowercapMeter Meter(FakedSysTree sys) => new(Ready(sys), Model, Small, _time);

    private PowercapMeter Begin(long microjoules)
    {
        PowercapMeter meter = Meter(_sys.Zone("intel-rapl:0", "package-0", microjoules));
        Assert.Empty(meter.ReadAsync(Token).AsTask().GetAwaiter().GetResult());
        return meter;
    }

    private async Task<IReadOnlyList<Reading>> Step(PowercapMeter meter)
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        return await meter.ReadAsync(Token);
    }

    private async Task<Reading.Known> Known(PowercapMeter meter, long microjoules)
    {
        _sys.Set("intel-rapl:0", microjoules);
        return Assert.IsType<Reading.Known>(Assert.Single(await Step(meter)));
    }
}
