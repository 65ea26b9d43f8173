using Microsoft.Extensions.Time.Testing;
using Tonsure.Adapters.Meters;
using Tonsure.Measuring;
using Tonsure.Quantities;
using Tonsure.Tests.Measuring;
using Xunit;

namespace Tonsure.Adapters.Tests.Meters;

public sealed class NvmlMeterTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.FromUnixTimeMilliseconds(0));
    private readonly FakedNvml _nvml = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Without_the_library_there_is_no_meter()
    {
        MeterFinding finding = new NvmlProbe("libtonsure-none.so.1").Look(Worlds.At("/nowhere"));
        Assert.Empty(finding.Offers);
        Assert.Equal(MeterProblemKind.NotThere, Assert.Single(finding.Problems).Kind);
    }

    [Fact]
    public void A_library_without_its_driver_is_told_in_its_own_words()
    {
        MeterFinding finding = Look("init 9");
        Assert.Empty(finding.Offers);
        MeterProblem problem = Assert.Single(finding.Problems);
        Assert.Equal(
            (MeterProblemKind.NotUsable, "Driver Not Loaded"),
            (problem.Kind, problem.Detail)
        );
    }

    [Fact]
    public void A_file_that_is_no_library_is_none()
    {
        File.WriteAllText(_nvml.Library, "garbage");
        Assert.Empty(new NvmlProbe(_nvml.Library).Look(Worlds.At("/nowhere")).Offers);
    }

    [Fact]
    public void A_gpu_that_tells_nothing_is_named()
    {
        MeterFinding finding = Look(FakedNvml.Gpu(0, 5), FakedNvml.Gpu(1, -1, -1));
        Assert.Equal("gpu-GPU-0", Assert.Single(finding.Offers[0].Meter.Description.Devices));
        Assert.Equal("gpu-GPU-1", Assert.Single(finding.Problems).Path);
    }

    [Fact]
    public async Task Energy_is_the_difference_of_the_counter_with_a_tenth_of_bounds()
    {
        IMeter meter = await Begin(FakedNvml.Gpu(0, 1000));
        Reading.Known known = await Known(meter, FakedNvml.Gpu(0, 1250));
        Assert.Equal(Hosts.Joules(250, 225, 275), known.Energy);
    }

    [Fact]
    public async Task Power_samples_make_a_trapezoid_between_their_neighbours()
    {
        IMeter meter = await Begin(FakedNvml.Gpu(0, -1, watts: 100));
        Reading.Known known = await Known(meter, FakedNvml.Gpu(0, -1, watts: 300));
        Assert.Equal(Hosts.Joules(200, 90, 330), known.Energy);
        Assert.Equal("nvml-power", meter.Description.Evidence.Method);
        Assert.True(meter.LongestInterval <= TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_power_of_nothing_is_a_gauge_that_does_not_work()
    {
        IMeter meter = await Begin(FakedNvml.Gpu(0, -1, watts: 100));
        Assert.Empty(await Step(meter, FakedNvml.Gpu(0, -1, watts: 0)));
        Reading.Missing missing = Missing(await Step(meter, FakedNvml.Gpu(0, -1, watts: 100)));
        Assert.Equal(
            (GapReason.Frozen, Interval.FromMilliseconds(0, 2000), ItEnergy.FromJoules(1600)),
            (missing.Reason, missing.Interval, missing.Upper)
        );
    }

    [Fact]
    public async Task A_gpu_that_falls_off_the_bus_is_a_gap_with_bounds()
    {
        IMeter meter = await Begin(FakedNvml.Gpu(0, 1000));
        Assert.Empty(await Step(meter, FakedNvml.Gpu(0, 1300, status: 15)));
        Reading.Missing missing = Missing(meter.Finish());
        Assert.Equal(GapReason.Vanished, missing.Reason);
        Assert.InRange(missing.Upper.Joules, 800, 804);
    }

    [Fact]
    public async Task A_driver_that_is_loaded_anew_counts_from_nothing_and_may_number_anew()
    {
        IMeter meter = await Begin(FakedNvml.Gpu(0, 1000), FakedNvml.Gpu(1, 50));
        Assert.Empty(
            await Step(meter, FakedNvml.Gpu(0, 0, status: 1), FakedNvml.Gpu(1, 0, status: 1))
        );
        IReadOnlyList<Reading> back = await Step(
            meter,
            FakedNvml.Gpu(0, 7, id: "GPU-1"),
            FakedNvml.Gpu(1, 9, id: "GPU-0")
        );
        Assert.Equal(
            [("gpu-GPU-0", 9.0), ("gpu-GPU-1", 7.0)],
            back.Cast<Reading.Missing>().Select(gap => (gap.Device, gap.Lower.Joules))
        );
    }

    [Fact]
    public async Task A_counter_that_stands_still_is_frozen()
    {
        IMeter meter = await Begin(FakedNvml.Gpu(0, 1000));
        Assert.Empty(await Step(meter, FakedNvml.Gpu(0, 1000)));
        Assert.Equal(GapReason.Frozen, Missing(meter.Finish()).Reason);
    }

    [Fact]
    public async Task Instances_repeat_the_whole_energy_and_it_is_counted_once()
    {
        IMeter meter = await Begin(FakedNvml.Gpu(0, 0), "mig 0 0 4", "mig 0 1 3");
        Reading.Known known = await Known(
            meter,
            FakedNvml.Gpu(0, 700),
            "mig 0 0 4",
            "mig 0 1 3",
            "process 0 0 11",
            "process 0 1 12"
        );
        Assert.Equal(700, known.Energy.Value.Joules);
        Assert.Equal(
            [(11, 4), (12, 3)],
            known
                .Use!.Users.OrderBy(u => u.Process)
                .Select(u => (u.Process, (int)(u.Weight / 5040)))
        );
    }

    [Fact]
    public async Task Measured_use_weighs_the_users_and_is_taken_once()
    {
        IMeter meter = await Begin(FakedNvml.Gpu(0, 0), "used 0 11 100 90");
        string[] used = ["used 0 11 100 90", "used 0 11 200 60", "used 0 12 200 20"];
        Reading.Known known = await Known(meter, [FakedNvml.Gpu(0, 100), .. used]);
        Assert.True(known.Use!.IsWeighed);
        Assert.Equal(
            [new DeviceUser(11, 60), new DeviceUser(12, 20)],
            known.Use.Users.OrderBy(u => u.Process)
        );
        known = await Known(meter, [FakedNvml.Gpu(0, 200), .. used, "process 0 -1 12"]);
        Assert.Equal(new DeviceUser(12, 1), Assert.Single(known.Use!.Users));
    }

    [Fact]
    public async Task Who_was_there_at_the_beginning_of_a_span_used_it()
    {
        IMeter meter = await Begin(FakedNvml.Gpu(0, 0), "process 0 -1 11");
        Reading.Known known = await Known(meter, FakedNvml.Gpu(0, 100));
        Assert.Equal(new DeviceUser(11, 1), Assert.Single(known.Use!.Users));
        known = await Known(meter, FakedNvml.Gpu(0, 200));
        Assert.Empty(known.Use!.Users);
    }

    public void Dispose() => _nvml.Dispose();

    private MeterFinding Look(params string[] lines)
    {
        _ = _nvml.Lines(lines);
        return new NvmlProbe(_nvml.Library).Look(Worlds.At("/nowhere", _time));
    }

    private async Task<IMeter> Begin(params string[] lines)
    {
        IMeter meter = Assert.Single(Look(lines).Offers).Meter;
        Assert.Empty(await meter.ReadAsync(Token));
        return meter;
    }

    private async Task<IReadOnlyList<Reading>> Step(IMeter meter, params string[] lines)
    {
        _ = _nvml.Lines(lines);
        _time.Advance(TimeSpan.FromSeconds(1));
        return await meter.ReadAsync(Token);
    }

    private async Task<Reading.Known> Known(IMeter meter, params string[] lines) =>
        Assert.IsType<Reading.Known>(Assert.Single(await Step(meter, lines)));

    private static Reading.Missing Missing(IReadOnlyList<Reading> readings) =>
        Assert.IsType<Reading.Missing>(Assert.Single(readings));
}
