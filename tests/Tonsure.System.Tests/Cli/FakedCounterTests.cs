using System.Text.Json;
using Xunit;
using static Tonsure.System.Tests.Cli.FakedSys;

namespace Tonsure.System.Tests.Cli;

public sealed class FakedCounterTests : IDisposable
{
    private readonly TheProgram _program = new();

    public void Dispose() => _program.Dispose();

    private string Package(int number, string energy, string range = "262143328850") =>
        Zone($"intel-rapl:{number}", $"package-{number}", energy, range);

    private string Zone(string id, string name, string energy, string range = "262143328850") =>
        _program.Zone(id, name, energy, range);

    [Fact]
    public void A_counter_is_read_to_the_millijoule()
    {
        string counter = Package(0, "1000000");
        JsonElement json = _program.Measure($"sleep 0.5; put 21000000 {counter}; sleep 0.3").Json;
        Assert.Equal(20, Host(json, "measured_j"), 3);
        Assert.Equal(
            "measured",
            json.GetProperty("components")[0].GetProperty("evidence").GetString()
        );
        AssertBalanced(json);
    }

    [Fact]
    public void A_wrap_is_recognised()
    {
        string counter = Package(0, "262143000000");
        JsonElement json = _program.Measure($"sleep 0.5; put 9671150 {counter}; sleep 0.3").Json;
        Assert.InRange(Host(json, "measured_j"), 9.999, 10.001);
        AssertBalanced(json);
    }

    [Fact]
    public void A_failed_read_is_a_gap_and_its_energy_is_not_lost()
    {
        string counter = Package(0, "1000000");
        JsonElement json = _program
            .Measure(
                $"seen; put garbage {counter}; seen; put 31000000 {counter}; seen",
                "--interval",
                "100ms"
            )
            .Json;
        Assert.Equal(30, Host(json, "measured_j"), 3);
        JsonElement gap = Assert.Single(json.GetProperty("gaps").EnumerateArray());
        Assert.True(gap.GetProperty("bridged").GetBoolean());
        Assert.Equal("unreadable", gap.GetProperty("reason").GetString());
        AssertBalanced(json);
    }

    [Fact]
    public void A_counter_lost_mid_run_is_a_gap_with_bounds_and_a_reason_and_the_model_fills_it()
    {
        string counter = Package(0, "1000000");
        JsonElement json = _program
            .Measure(
                $"seen; put 6000000 {counter}; seen; rm {counter}; mkdir {counter}; seen",
                "--interval",
                "100ms"
            )
            .Json;
        Assert.Equal(5, Host(json, "measured_j"), 3);
        JsonElement gap = Assert.Single(json.GetProperty("gaps").EnumerateArray());
        Assert.False(gap.GetProperty("bridged").GetBoolean());
        Assert.True(gap.GetProperty("energy_upper_j").GetDouble() > 0);
        Assert.NotEqual("", gap.GetProperty("reason").GetString());
        Assert.Contains(
            json.GetProperty("components").EnumerateArray(),
            c =>
                c.GetProperty("component").GetString() == "cpu"
                && c.GetProperty("evidence").GetString() == "modelled"
        );
        Assert.True(
            json.GetProperty("it_energy_lower_j").GetDouble()
                < json.GetProperty("it_energy_upper_j").GetDouble()
        );
        AssertBalanced(json);
    }

    [Fact]
    public void Packages_are_summed()
    {
        string first = Package(0, "0");
        string second = Package(1, "0");
        JsonElement json = _program
            .Measure($"sleep 0.5; put 4000000 {first}; put 3000000 {second}; sleep 0.3")
            .Json;
        Assert.Equal(7, Host(json, "measured_j"), 3);
        AssertBalanced(json);
    }

    [Fact]
    public void The_doctor_names_what_can_be_read()
    {
        Package(0, "0");
        Assert.Contains("package-0", _program.Run("doctor").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Memory_with_a_counter_is_measured_beside_the_package_and_not_modelled()
    {
        string package = Package(0, "0");
        string core = Zone("intel-rapl:0:0", "core", "0");
        string memory = Zone("intel-rapl:0:1", "dram", "0");
        JsonElement json = _program
            .Measure(
                $"sleep 0.4; put 20000000 {package}; put 15000000 {core}; put 3000000 {memory}; sleep 0.3"
            )
            .Json;
        Assert.Equal(23, Host(json, "measured_j"), 3);
        Assert.Equal<string>(["cpu measured", "memory measured"], Components(json));
        AssertBalanced(json);
    }

    [Fact]
    public void What_contains_or_repeats_a_package_is_not_counted_again()
    {
        string package = Package(0, "0");
        string twin = Zone("intel-rapl-mmio:0", "package-0", "0");
        string platform = Zone("intel-rapl:1", "psys", "0");
        JsonElement json = _program
            .Measure(
                $"sleep 0.4; for f in {package} {twin} {platform}; do put 20000000 $f; done; sleep 0.3"
            )
            .Json;
        Assert.Equal(20, Host(json, "measured_j"), 3);
        AssertBalanced(json);
    }

    [Fact]
    public void A_platform_without_packages_is_called_a_platform()
    {
        string platform = Zone("intel-rapl:0", "psys", "0");
        JsonElement json = _program.Measure($"sleep 0.4; put 20000000 {platform}; sleep 0.3").Json;
        Assert.Equal(20, Host(json, "measured_j"), 3);
        Assert.Equal<string>(["platform measured"], Components(json));
        AssertBalanced(json);
    }

    [Fact]
    public void Dies_that_show_one_counter_are_counted_once()
    {
        string first = Zone("intel-rapl:0", "package-0-die-0", "1000000");
        string second = Zone("intel-rapl:1", "package-0-die-1", "1000000");
        JsonElement json = _program
            .Measure($"sleep 0.4; put 21000000 {first}; put 21000000 {second}; sleep 0.3")
            .Json;
        Assert.Equal(20, Host(json, "measured_j"), 3);
        AssertBalanced(json);
    }

    [Fact]
    public void A_frozen_counter_is_a_gap_that_the_model_fills_and_not_zero()
    {
        Package(0, "5000000");
        JsonElement json = _program
            .Measure(
                "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done; sleep 0.3",
                "--interval",
                "100ms"
            )
            .Json;
        JsonElement gap = Assert.Single(json.GetProperty("gaps").EnumerateArray());
        Assert.Equal("frozen", gap.GetProperty("reason").GetString());
        Assert.True(gap.GetProperty("energy_upper_j").GetDouble() > 0);
        Assert.Contains("cpu modelled", Components(json), StringComparer.Ordinal);
        Assert.True(json.GetProperty("it_energy_j").GetDouble() > 0);
    }

    [Fact]
    public void A_spike_of_four_terawatts_is_no_energy_and_has_a_reason()
    {
        string counter = Package(0, "1000000", range: "");
        JsonElement json = _program
            .Measure(
                $"seen; put 4000000001000000 {counter}; seen; put 9000000 {counter}; seen",
                "--interval",
                "100ms"
            )
            .Json;
        Assert.Equal(8, Host(json, "measured_j"), 3);
        JsonElement gap = Assert.Single(json.GetProperty("gaps").EnumerateArray());
        Assert.Equal("implausible_power", gap.GetProperty("reason").GetString());
        AssertBalanced(json);
    }
}
