using System.Diagnostics;
using System.Text.Json;
using Tonsure.Adapters.Tests.Meters;
using Xunit;
using static Tonsure.System.Tests.Cli.FakedSys;

namespace Tonsure.System.Tests.Cli;

/// <summary>Meters beside powercap, through the program.</summary>
public sealed class OtherMeterTests : IDisposable
{
    private readonly TheProgram _program = new();
    private readonly FakedIpmitool _ipmitool = new();

    public OtherMeterTests() => _program.Variables["PATH"] = _ipmitool.SearchPath;

    public void Dispose()
    {
        _program.Dispose();
        _ipmitool.Dispose();
    }

    [Fact]
    public void Sockets_of_amd_are_measured_and_their_cores_not_added()
    {
        string core = AmdEnergy(1, "Ecore000");
        string first = AmdEnergy(2, "Esocket0");
        string second = AmdEnergy(3, "Esocket1");
        JsonElement json = _program
            .Measure(
                $"sleep 0.4; for f in {core} {first} {second}; do put 12000000 $f; done; sleep 0.3"
            )
            .Json;
        Assert.Equal(24, Host(json, "measured_j"), 3);
        Assert.Equal<string>(["cpu measured", "memory modelled"], Components(json));
        AssertBalanced(json);
    }

    [Fact]
    public void Sockets_that_powercap_counts_are_not_counted_again_and_the_doctor_says_so()
    {
        string socket = AmdEnergy(1, "Esocket0");
        string package = _program.Zone("intel-rapl:0", "package-0", "0");
        JsonElement json = _program
            .Measure($"sleep 0.4; for f in {socket} {package}; do put 12000000 $f; done; sleep 0.3")
            .Json;
        Assert.Equal(12, Host(json, "measured_j"), 3);
        JsonElement doctor = Doctor();
        Assert.Equal(
            "hwmon-amd-energy 1",
            Assert
                .Single(doctor.GetProperty("set_aside").EnumerateArray())
                .GetProperty("method")
                .GetString()
        );
        Assert.Contains(
            "– hwmon-amd-energy 1: package-0",
            _program.Run("doctor").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_card_of_two_dies_is_counted_by_the_one_that_tells()
    {
        string first = Gpu(1, "amdgpu", "power1_average", "100000000");
        _ = Gpu(2, "amdgpu", "power1_average", "0");
        JsonElement json = _program
            .Measure($"put 100000000 {first}; sleep 0.7", "--idle", "own")
            .Json;
        double seconds = json.GetProperty("duration_s").GetDouble();
        Assert.InRange(Host(json, "measured_j"), 60, 100 * (seconds + 5));
        Assert.Contains("gpu measured", Components(json), StringComparer.Ordinal);
        AssertBalanced(json);
        JsonElement missing = Doctor()
            .GetProperty("missing")
            .EnumerateArray()
            .Single(one => one.GetProperty("method").GetString() == "hwmon");
        Assert.Equal("frozen", missing.GetProperty("detail").GetString());
    }

    [Fact]
    public void A_spike_of_a_graphics_card_is_no_energy_and_has_a_reason()
    {
        string counter = Gpu(1, "xe", "energy1_input", "1000000");
        JsonElement json = _program
            .Measure(
                $"seen; put 4000000000001000000 {counter}; seen; put 31000000 {counter}; seen",
                "--interval",
                "100ms"
            )
            .Json;
        Assert.Equal(30, Host(json, "measured_j"), 3);
        Assert.Single(Gaps(json, "implausible_power"));
        AssertBalanced(json);
    }

    [Fact]
    public void The_wall_is_measured_where_nothing_else_is()
    {
        Controller();
        JsonElement json = _program.Measure("sleep 0.7", "--idle", "own").Json;
        Assert.Equal<string>(["platform measured"], Components(json));
        double seconds = json.GetProperty("duration_s").GetDouble();
        Assert.InRange(Host(json, "measured_j"), 60, 100 * (seconds + 5));
        AssertBalanced(json);
    }

    [Fact]
    public void The_wall_is_never_added_to_what_is_inside_it_nor_asked()
    {
        Controller();
        string package = _program.Zone("intel-rapl:0", "package-0", "0");
        JsonElement json = _program.Measure($"sleep 0.4; put 12000000 {package}; sleep 0.3").Json;
        Assert.Equal(12, Host(json, "measured_j"), 3);
        Assert.Contains(
            "– ipmi-dcmi 1: wall",
            _program.Run("doctor").Out,
            StringComparison.Ordinal
        );
        Assert.Empty(_ipmitool.Calls);
    }

    [Fact]
    public void A_wall_that_is_lost_mid_run_is_a_gap_that_the_models_fill()
    {
        Controller();
        _ = _ipmitool.Does("echo 'Permission denied' >&2; exit 1");
        string denied = _ipmitool.Script;
        string late = Path.Combine(_program.Folder, "denied");
        File.Copy(denied, late);
        _ = _ipmitool.Says(100);
        JsonElement json = _program
            .Measure($"sleep 0.3; cp {late} {denied}.next; mv {denied}.next {denied}; sleep 1.2")
            .Json;
        JsonElement gap = Assert.Single(Gaps(json, "permission_lost"));
        Assert.False(gap.GetProperty("bridged").GetBoolean());
        string[] components = Components(json);
        Assert.Contains("cpu modelled", components, StringComparer.Ordinal);
        Assert.Contains("memory modelled", components, StringComparer.Ordinal);
        // Nothing was counted: that is not 0 J.
        Assert.Equal(
            JsonValueKind.Null,
            json.GetProperty("host").GetProperty("measured_j").ValueKind
        );
    }

    [Fact]
    public void A_controller_that_does_not_measure_leaves_all_to_the_models_and_the_doctor_says_why()
    {
        Controller();
        _ = _ipmitool.Says(200, "deactivated");
        JsonElement json = _program.Measure("sleep 0.2").Json;
        Assert.Equal<string>(["cpu modelled", "memory modelled"], Components(json));
        Assert.Contains("(deactivated)", _program.Run("doctor").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Recording_for_a_fit_writes_the_walls_figure_where_a_controller_tells_it()
    {
        Controller();
        _ = _program.Zone("intel-rapl:0", "package-0", "0");
        using Process process = _program.Start("calibrate", "--record", "1s");
        process.StandardInput.Close();
        Assert.Equal("start,end,meter_w,wall_w", process.StandardOutput.ReadLine());
        string row = process.StandardOutput.ReadLine()!;
        process.Kill();
        process.WaitForExit();
        Assert.Equal("100", row.Split(',')[3]);
    }

    [Fact]
    public void Instances_of_a_gpu_repeat_its_energy_and_it_is_counted_once()
    {
        using FakedNvml nvml = new();
        _program.Variables["LD_LIBRARY_PATH"] = Path.GetDirectoryName(nvml.Library)!;
        string script = Path.Combine(Path.GetDirectoryName(nvml.Library)!, "script");
        string later = Path.Combine(_program.Folder, "later");
        _ = nvml.Lines(FakedNvml.Gpu(0, 150), "mig 0 0 4", "mig 0 1 3");
        File.Copy(script, later);
        _ = nvml.Lines(FakedNvml.Gpu(0, 100), "mig 0 0 4", "mig 0 1 3");
        JsonElement json = _program
            .Measure($"sleep 0.5; cp {later} {script}.next; mv {script}.next {script}; sleep 0.3")
            .Json;
        Assert.Equal(50, Host(json, "measured_j"), 3);
        AssertBalanced(json);
    }

    private string AmdEnergy(int number, string label)
    {
        _program.Put("class/hwmon/hwmon0/name", "amd_energy");
        _program.Put($"class/hwmon/hwmon0/energy{number}_label", label);
        return _program.Put($"class/hwmon/hwmon0/energy{number}_input", "0");
    }

    private string Gpu(int number, string driver, string file, string text)
    {
        _program.Put($"class/hwmon/hwmon{number}/name", driver);
        return _program.Put($"class/hwmon/hwmon{number}/{file}", text);
    }

    private void Controller() => _program.Put("class/ipmi/ipmi0/dev", "10:0");

    private JsonElement Doctor() =>
        JsonDocument.Parse(_program.Run("doctor", "--format", "json").Out).RootElement;
}
