using System.Globalization;
using System.Text.Json;
using Xunit;
using static Tonsure.System.Tests.Cli.FakedSys;

namespace Tonsure.System.Tests.Cli;

/// <summary>Trees of powercap that peers have counted wrong: each ends in the right energy, or in a gap with bounds and a reason.</summary>
public sealed class HostileTreeTests : IDisposable
{
    private readonly TheProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void A_gap_in_which_the_counter_may_have_come_round_several_times_is_bounded()
    {
        // 65 J come round in 65 ms at the cap of 1000 W.
        string counter = _program.Zone("intel-rapl:0", "package-0", "0", "65000000");
        JsonElement json = _program
            .Measure(
                $"put garbage {counter}; sleep 0.6; put 5000000 {counter}; seen",
                "--interval",
                "20ms"
            )
            .Json;
        Assert.Contains(
            Gaps(json, "ambiguous_wrap"),
            gap =>
                !gap.GetProperty("bridged").GetBoolean()
                && gap.GetProperty("energy_lower_j").GetDouble() <= 5
                && gap.GetProperty("energy_upper_j").GetDouble() >= 5 + (9 * 65)
        );
        AssertBalanced(json);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("many")]
    public void Without_a_range_that_can_be_read_going_backwards_is_a_reset(string? range)
    {
        string counter = _program.Zone("intel-rapl:0", "package-0", "262143000000", range);
        JsonElement json = _program
            .Measure(
                $"seen; put 7000000 {counter}; seen; put 11000000 {counter}; seen",
                "--interval",
                "100ms"
            )
            .Json;
        Assert.Equal(4, Host(json, "measured_j"), 3);
        Assert.Equal(
            7,
            Assert.Single(Gaps(json, "counter_reset")).GetProperty("energy_lower_j").GetDouble(),
            3
        );
        AssertBalanced(json);
    }

    [Fact]
    public void Twelve_packages_are_each_counted()
    {
        string[] counters =
        [
            .. Enumerable
                .Range(0, 12)
                .Select(i => i.ToString(CultureInfo.InvariantCulture))
                .Select(i => _program.Zone($"intel-rapl:{i}", $"package-{i}", "0")),
        ];
        JsonElement json = _program
            .Measure(
                $"sleep 0.4; for f in {string.Join(' ', counters)}; do put 4000000 $f; done; sleep 0.3"
            )
            .Json;
        Assert.Equal(48, Host(json, "measured_j"), 3);
        AssertBalanced(json);
    }

    [Fact]
    public void A_counter_that_began_again_in_a_suspend_is_a_gap_and_counts_on()
    {
        string counter = _program.Zone("intel-rapl:0", "package-0", "100000000000");
        JsonElement json = _program
            .Measure(
                $"seen; put 5000000 {counter}; seen; put 8000000 {counter}; seen",
                "--interval",
                "100ms"
            )
            .Json;
        Assert.Equal(3, Host(json, "measured_j"), 3);
        Assert.Equal(
            5,
            Assert.Single(Gaps(json, "counter_reset")).GetProperty("energy_lower_j").GetDouble(),
            3
        );
        Assert.Contains("cpu modelled", Components(json), StringComparer.Ordinal);
        AssertBalanced(json);
    }

    [Fact]
    public void A_driver_that_is_loaded_anew_is_a_gap_and_its_zone_counts_on()
    {
        string counter = _program.Zone("intel-rapl:0", "package-0", "100000000000");
        string zone = Path.GetDirectoryName(counter)!;
        JsonElement json = _program
            .Measure(
                $"seen; mv {zone} {zone}.gone; seen; put 6000000 {zone}.gone/energy_uj; mv {zone}.gone {zone}; seen; put 9000000 {counter}; seen",
                "--interval",
                "100ms"
            )
            .Json;
        Assert.Equal(3, Host(json, "measured_j"), 3);
        JsonElement gap = Assert.Single(Gaps(json, "counter_reset"));
        Assert.Equal(6, gap.GetProperty("energy_lower_j").GetDouble(), 3);
        AssertBalanced(json);
    }

    [Fact]
    public void A_zone_that_comes_back_with_its_value_lost_nothing()
    {
        string counter = _program.Zone("intel-rapl:0", "package-0", "1000000");
        string zone = Path.GetDirectoryName(counter)!;
        JsonElement json = _program
            .Measure(
                $"seen; mv {zone} {zone}.gone; seen; put 21000000 {zone}.gone/energy_uj; mv {zone}.gone {zone}; seen",
                "--interval",
                "100ms"
            )
            .Json;
        Assert.Equal(20, Host(json, "measured_j"), 3);
        Assert.True(Assert.Single(Gaps(json, "vanished")).GetProperty("bridged").GetBoolean());
        AssertBalanced(json);
    }

    [Fact]
    public void A_package_that_cannot_be_read_from_the_start_leaves_all_to_the_model_and_is_named()
    {
        string first = _program.Zone("intel-rapl:0", "package-0", "0");
        string second = _program.Zone("intel-rapl:1", "package-1", "0");
        File.Delete(second);
        Directory.CreateDirectory(second);
        JsonElement json = _program.Measure($"sleep 0.3; put 9000000 {first}; sleep 0.2").Json;
        Assert.Equal<string>(["cpu modelled", "memory modelled"], Components(json));
        string doctor = _program.Run("doctor").Out;
        Assert.Contains($"sudo chmod a+r {second}", doctor, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_numbers_links_and_parts_in_any_shape_count_each_package_once()
    {
        string elsewhere = Path.Combine(_program.Folder, "devices");
        Directory.CreateDirectory(elsewhere);
        string first = _program.Zone("intel-rapl:10", " PACKAGE-0 \n\n", "0");
        string second = _program.Zone("intel-rapl:2", "package-1", "0");
        string again = _program.Zone("intel-rapl:3", "package-1", "0");
        string memory = _program.Zone("intel-rapl:4", "dram", "0");
        string core = _program.Zone("intel-rapl:5", "core", "0");
        string platform = _program.Zone("intel-rapl:0", "psys", "0");
        _program.Put("class/powercap/intel-rapl:2/enabled", "0");
        string link = Path.GetDirectoryName(second)!;
        Directory.Move(link, Path.Combine(elsewhere, "intel-rapl:2"));
        Directory.CreateSymbolicLink(link, Path.Combine(elsewhere, "intel-rapl:2"));
        JsonElement json = _program
            .Measure(
                $"sleep 0.4; for f in {first} {second} {again} {memory} {core} {platform}; do put 10000000 $f; done; sleep 0.3"
            )
            .Json;
        Assert.Equal(20, Host(json, "measured_j"), 3);
        Assert.Equal<string>(["cpu measured", "memory modelled"], Components(json));
        AssertBalanced(json);
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("9223372036854775808")]
    [InlineData("18446744073709551615")]
    public void A_number_that_cannot_be_is_a_gap_that_the_next_reading_fills(string text)
    {
        string counter = _program.Zone("intel-rapl:0", "package-0", "1000000");
        JsonElement json = _program
            .Measure(
                $"seen; put {text} {counter}; seen; put 16000000 {counter}; seen",
                "--interval",
                "100ms"
            )
            .Json;
        Assert.Equal(15, Host(json, "measured_j"), 3);
        Assert.True(Assert.Single(Gaps(json, "unreadable")).GetProperty("bridged").GetBoolean());
        AssertBalanced(json);
    }
}
