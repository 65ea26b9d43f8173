using Microsoft.Extensions.Time.Testing;
using Tonsure.Adapters.Meters;
using Tonsure.Measuring;
using Tonsure.Quantities;
using Tonsure.Tests.Measuring;
using Xunit;

namespace Tonsure.Adapters.Tests.Meters;

public sealed class IpmiProbeTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.FromUnixTimeMilliseconds(0));
    private readonly FakedIpmitool _tool = new();
    private readonly FakedSysTree _sys = new();

    public IpmiProbeTests() => _sys.Write("class/ipmi/ipmi0/dev", "10:0\n");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Where_the_kernel_shows_no_controller_nothing_is_started()
    {
        Directory.Delete(_sys.At("class/ipmi"), recursive: true);
        MeterFinding finding = Look();
        Assert.Empty(finding.Offers);
        Assert.Empty(finding.Problems);
        Assert.Empty(_tool.Calls);
    }

    [Fact]
    public void A_missing_program_is_named_with_its_mend()
    {
        MeterFinding finding = new IpmiProbe("/nowhere:relative:").Look(Worlds.At(_sys.Root));
        Assert.Empty(finding.Offers);
        MeterProblem problem = Assert.Single(finding.Problems);
        Assert.Equal(("ipmitool", "sudo apt install ipmitool"), (problem.Path, problem.Mend));
    }

    [Fact]
    public async Task Power_samples_become_energy_and_idle_is_the_models()
    {
        IMeter meter = Assert.Single(Look().Offers).Meter;
        Assert.Equal(
            ("platform", "wall"),
            (meter.Description.Component, Assert.Single(meter.Description.Devices))
        );
        Assert.Empty(await meter.ReadAsync(Token));
        _ = _tool.Says(300);
        Reading.Known known = Assert.IsType<Reading.Known>(Assert.Single(await Step(meter)));
        Assert.Equal(Hosts.Joules(200, 90, 330), known.Energy);
        // Four CPUs at 1 W and 16 GB at 0.4 W.
        Assert.Equal(10.4, known.Idle.Value.Joules);
        Assert.All(_tool.Calls, call => Assert.Equal("dcmi power reading", call));
    }

    [Fact]
    public async Task Within_half_a_second_it_is_asked_once()
    {
        IMeter meter = Assert.Single(Look().Offers).Meter;
        _ = await meter.ReadAsync(Token);
        _time.Advance(TimeSpan.FromMilliseconds(100));
        _ = await meter.ReadAsync(Token);
        Assert.Single(_tool.Calls);
    }

    [Theory]
    [InlineData("deactivated", 200, "deactivated")]
    [InlineData("activated", 0, "frozen")]
    public void A_controller_that_does_not_measure_says_why(string state, int watts, string detail)
    {
        _ = _tool.Says(watts, state);
        MeterFinding finding = Look();
        Assert.Empty(finding.Offers);
        MeterProblem problem = Assert.Single(finding.Problems);
        Assert.Equal((MeterProblemKind.NotUsable, detail), (problem.Kind, problem.Detail));
    }

    [Theory]
    [InlineData("Permission denied", MeterProblemKind.NotAllowed, "chmod g+rw /dev/ipmi0")]
    [InlineData("No such file or directory", MeterProblemKind.NotThere, "modprobe ipmi_devintf")]
    public void A_controller_that_cannot_be_opened_comes_with_its_mend(
        string error,
        MeterProblemKind kind,
        string mend
    )
    {
        _ = _tool.Does(
            $"echo 'Could not open device at /dev/ipmi0 or /dev/ipmi/0 or /dev/ipmidev/0: {error}' >&2; exit 1"
        );
        MeterFinding finding = Look();
        Assert.Empty(finding.Offers);
        MeterProblem problem = Assert.Single(finding.Problems);
        Assert.Equal((kind, "/dev/ipmi0"), (problem.Kind, problem.Path));
        Assert.EndsWith(mend, problem.Mend, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("echo 'DCMI request failed because: Invalid command (c1)' >&2; exit 1")]
    [InlineData("exit 7")]
    [InlineData("true")]
    [InlineData("kill -9 $$")]
    [InlineData("head -c 100 /dev/urandom")]
    [InlineData("yes 'Instantaneous power reading: 5 Watts'")]
    [InlineData("yes error >&2")]
    [InlineData("echo 'Instantaneous power reading: 220 Watts'")]
    [InlineData("echo 'Power reading state is: activated'")]
    [InlineData(Activated + "echo 'Instantaneous power reading: -5 Watts'")]
    [InlineData(Activated + "echo 'Instantaneous power reading: 99999999999 Watts'")]
    [InlineData(Activated + "echo 'Instantaneous power reading: 220 BTU'")]
    [InlineData(Activated + "echo 'Instantaneous power reading: 220'")]
    [InlineData(
        Activated
            + "echo 'Instantaneous power reading: 220 Watts'; echo 'Instantaneous power reading: 500 Watts'"
    )]
    public void Garbage_is_no_meter_and_has_a_reason(string script)
    {
        _ = _tool.Does(script);
        MeterFinding finding = Look();
        Assert.Empty(finding.Offers);
        MeterProblem problem = Assert.Single(finding.Problems);
        Assert.Equal(MeterProblemKind.NotUsable, problem.Kind);
        Assert.NotEmpty(problem.Detail!);
        Assert.DoesNotContain(problem.Detail!, char.IsControl);
    }

    private const string Activated = "echo 'Power reading state is: activated'; ";

    [Fact]
    public async Task A_program_that_hangs_is_ended_and_leaves_a_gap()
    {
        IMeter meter = Assert.Single(Look().Offers).Meter;
        _ = await meter.ReadAsync(Token);
        string alive = _sys.At("alive");
        _ = _tool.Does($"echo $$ > {alive}; exec sleep 600");
        _time.Advance(TimeSpan.FromSeconds(1));
        Task<IReadOnlyList<Reading>> asked = meter.ReadAsync(Token).AsTask();
        while (!File.Exists(alive) || File.ReadAllText(alive).Length == 0)
        {
            await Task.Delay(10, Token);
        }

        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Empty(await asked);
        Assert.Equal(
            GapReason.ReadFailed,
            Assert.IsType<Reading.Missing>(Assert.Single(meter.Finish())).Reason
        );
        string process = "/proc/" + File.ReadAllText(alive).Trim();
        while (Directory.Exists(process))
        {
            await Task.Delay(10, Token);
        }
    }

    [Fact]
    public async Task Cancelling_ends_a_program_that_hangs()
    {
        IMeter meter = Assert.Single(Look().Offers).Meter;
        _ = _tool.Does("exec sleep 600");
        _time.Advance(TimeSpan.FromSeconds(1));
        using CancellationTokenSource cancelled = new();
        Task<IReadOnlyList<Reading>> asked = meter.ReadAsync(cancelled.Token).AsTask();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
    }

    [Fact]
    public async Task A_permission_that_is_lost_is_a_gap_with_bounds_and_the_next_sample_begins_anew()
    {
        IMeter meter = Assert.Single(Look().Offers).Meter;
        _ = await meter.ReadAsync(Token);
        _ = _tool.Does("echo 'open: Permission denied' >&2; exit 1");
        Assert.Empty(await Step(meter));
        _ = _tool.Says(100);
        Reading.Missing missing = Assert.IsType<Reading.Missing>(Assert.Single(await Step(meter)));
        Assert.Equal(
            (GapReason.PermissionLost, Interval.FromMilliseconds(0, 2000)),
            (missing.Reason, missing.Interval)
        );
        Assert.True(missing.Upper > default(ItEnergy));
        Assert.Equal(
            100,
            Assert.IsType<Reading.Known>(Assert.Single(await Step(meter))).Energy.Value.Joules
        );
    }

    [Fact]
    public void The_wall_stands_for_all_where_nothing_inside_it_is_counted()
    {
        HostMeters found = Find(
            new PowercapProbe(),
            new IpmiProbe(_tool.SearchPath),
            new ModelProbe()
        );
        Assert.Equal("wall", Assert.Single(Assert.Single(found.Meters).Description.Devices));
        Assert.Empty(found.SetAside);
    }

    [Fact]
    public void Beside_packages_the_wall_is_set_aside_and_not_even_asked()
    {
        _ = _sys.Zone("intel-rapl:0", "package-0", 1);
        HostMeters found = Find(
            new PowercapProbe(),
            new IpmiProbe(_tool.SearchPath),
            new ModelProbe()
        );
        Assert.Equal<string>(
            ["cpu", "memory"],
            [.. found.Meters.Select(meter => meter.Description.Component)]
        );
        Assert.Equal("ipmi-dcmi", Assert.Single(found.SetAside).Meter.Description.Evidence.Method);
        Assert.Empty(_tool.Calls);
    }

    [Fact]
    public void Beside_a_gpu_that_is_counted_the_wall_is_set_aside()
    {
        _sys.Write("class/hwmon/hwmon1/name", "amdgpu\n");
        _sys.Write("class/hwmon/hwmon1/power1_average", "90000000\n");
        HostMeters found = Find(
            new HwmonProbe(),
            new IpmiProbe(_tool.SearchPath),
            new ModelProbe()
        );
        Assert.Equal<string>(
            ["gpu", "cpu", "memory"],
            [.. found.Meters.Select(meter => meter.Description.Component)]
        );
        Assert.Single(found.SetAside);
    }

    public void Dispose()
    {
        _sys.Dispose();
        _tool.Dispose();
    }

    private MeterFinding Look() =>
        new IpmiProbe(_tool.SearchPath).Look(Worlds.At(_sys.Root, _time));

    private HostMeters Find(params IMeterProbe[] probes) =>
        HostMeters.Find(probes, Worlds.At(_sys.Root, _time));

    private async Task<IReadOnlyList<Reading>> Step(IMeter meter)
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        return await meter.ReadAsync(Token);
    }
}
