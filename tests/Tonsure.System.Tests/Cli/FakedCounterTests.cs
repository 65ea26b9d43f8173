using System.Text.Json;
using Xunit;

namespace Tonsure.System.Tests.Cli;

public sealed class FakedCounterTests : IDisposable
{
    private readonly TheProgram _program = new();

    public void Dispose() => _program.Dispose();

    private string Package(int number, string energy, string range = "262143328850")
    {
        string zone = Path.Combine(_program.Sys, "class", "powercap", $"intel-rapl:{number}");
        Directory.CreateDirectory(zone);
        File.WriteAllText(Path.Combine(zone, "name"), $"package-{number}\n");
        File.WriteAllText(Path.Combine(zone, "max_energy_range_uj"), range + "\n");
        File.WriteAllText(Path.Combine(zone, "energy_uj"), energy + "\n");
        return Path.Combine(zone, "energy_uj");
    }

    private static double Host(JsonElement json, string name) =>
        json.GetProperty("host").GetProperty(name).GetDouble();

    private static void AssertBalanced(JsonElement json) =>
        Assert.Equal(
            Host(json, "measured_j"),
            Host(json, "attributed_j") + Host(json, "idle_j") + Host(json, "unattributed_j"),
            6
        );

    [Fact]
    public void A_counter_is_read_to_the_millijoule()
    {
        string counter = Package(0, "1000000");
        JsonElement json = _program
            .Measure($"sleep 0.5; echo 21000000 > {counter}; sleep 0.3")
            .Json;
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
        JsonElement json = _program.Measure($"sleep 0.5; echo 9671150 > {counter}; sleep 0.3").Json;
        Assert.InRange(Host(json, "measured_j"), 9.999, 10.001);
        AssertBalanced(json);
    }

    [Fact]
    public void A_failed_read_is_a_gap_and_its_energy_is_not_lost()
    {
        string counter = Package(0, "1000000");
        JsonElement json = _program
            .Measure(
                $"sleep 0.4; echo garbage > {counter}; sleep 0.5; echo 31000000 > {counter}; sleep 0.4",
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
                $"sleep 0.3; echo 6000000 > {counter}; sleep 0.5; rm {counter}; mkdir {counter}; sleep 0.6",
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
            .Measure($"sleep 0.5; echo 4000000 > {first}; echo 3000000 > {second}; sleep 0.3")
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
}
