using System.Globalization;
using Tonsure.Adapters.Meters;
using Tonsure.Measuring;
using Xunit;

namespace Tonsure.Adapters.Tests.Meters;

public sealed class PowercapProbeTests : IDisposable
{
    private readonly FakedSysTree _sys = new();

    [Fact]
    public void Each_package_is_counted_once_and_nothing_inside_or_around_it()
    {
        _ = _sys.Zone("intel-rapl:0", "package-0", 1)
            .Zone("intel-rapl:0:0", "core", 1)
            .Zone("intel-rapl:0:1", "uncore", 1)
            .Zone("intel-rapl:1", "package-1", 1)
            .Zone("intel-rapl:2", "package-1", 1)
            .Zone("intel-rapl:3", "psys", 1)
            .Zone("intel-rapl-mmio:0", "package-0", 1);
        _sys.Write("class/powercap/intel-rapl/enabled", "0");
        Assert.Equal([("cpu", "package-0 package-1")], Found());
    }

    [Fact]
    public void Ten_and_more_packages_stand_in_the_order_of_their_numbers()
    {
        for (int i = 11; i >= 0; i--)
        {
            string number = i.ToString(CultureInfo.InvariantCulture);
            _ = _sys.Zone($"intel-rapl:{number}", $"package-{number}", 1);
        }

        (string component, string devices) = Assert.Single(Found());
        Assert.Equal("cpu", component);
        Assert.EndsWith("package-9 package-10 package-11", devices, StringComparison.Ordinal);
    }

    [Fact]
    public void Memory_inside_the_tree_is_beside_the_package()
    {
        _ = _sys.Zone("intel-rapl:0", "package-0", 1)
            .Zone("intel-rapl:0:0", "dram", 1)
            .Zone("intel-rapl:1", "package-1", 1)
            .Zone("intel-rapl:1:0", "dram", 1)
            .Zone("intel-rapl-mmio:0", "package-0", 1)
            .Zone("intel-rapl-mmio:0:0", "dram", 1);
        Assert.Equal(
            [("cpu", "package-0 package-1"), ("memory", "package-0-dram package-1-dram")],
            Found()
        );
    }

    [Fact]
    public void Memory_that_not_every_package_counts_is_left_to_the_model()
    {
        _ = _sys.Zone("intel-rapl:0", "package-0", 1)
            .Zone("intel-rapl:0:0", "dram", 1)
            .Zone("intel-rapl:1", "package-1", 1);
        Assert.Equal([("cpu", "package-0 package-1")], Found());
    }

    [Fact]
    public void Memory_that_cannot_be_read_leaves_the_packages_and_comes_with_its_mend()
    {
        _ = _sys.Zone("intel-rapl:0", "package-0", 1).Zone("intel-rapl:0:0", "dram", 1);
        _sys.Forbid("intel-rapl:0:0");
        Assert.Equal([("cpu", "package-0")], Found());
        MeterProblem problem = Assert.Single(Look().Problems);
        Assert.Equal(MeterProblemKind.NotAllowed, problem.Kind);
        Assert.EndsWith("intel-rapl:0:0/energy_uj", problem.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void A_platform_stands_alone_where_there_is_no_package()
    {
        _ = _sys.Zone("intel-rapl:0", "psys", 1);
        Assert.Equal([("platform", "psys")], Found());
        Assert.Equal<string>(
            ["cpu", "memory"],
            [.. Assert.Single(Look().Offers).Covers.Order(StringComparer.Ordinal)]
        );
    }

    [Fact]
    public void A_memory_mapped_twin_stands_in_for_registers_that_cannot_be_read()
    {
        _ = _sys.Zone("intel-rapl:0", "package-0", 1).Zone("intel-rapl-mmio:0", "package-0", 1);
        _sys.Forbid("intel-rapl:0");
        Assert.Equal([("cpu", "package-0")], Found());
        Assert.Empty(Look().Problems);
    }

    [Fact]
    public void Dies_of_a_package_that_is_shown_whole_are_inside_it()
    {
        _ = _sys.Zone("intel-rapl:0", "package-0", 1)
            .Zone("intel-rapl:1", "package-0-die-1", 1)
            .Zone("intel-rapl:2", "package-1-die-0", 1);
        Assert.Equal([("cpu", "package-0 package-1-die-0")], Found());
    }

    [Fact]
    public void A_zone_without_a_name_may_be_a_package_and_leaves_all_to_the_model()
    {
        _ = _sys.Zone("intel-rapl:0", "package-0", 1).Zone("intel-rapl:1", "package-1", 1);
        File.Delete(_sys.At("class/powercap/intel-rapl:1/name"));
        Assert.Empty(Found());
        Assert.EndsWith(
            "intel-rapl:1/name",
            Assert.Single(Look().Problems).Path,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_package_whose_counter_is_missing_leaves_all_to_the_model()
    {
        _ = _sys.Zone("intel-rapl:0", "package-0", 1).Zone("intel-rapl:1", "package-1", 1);
        _sys.Remove("intel-rapl:1");
        Assert.Empty(Found());
        Assert.Equal(MeterProblemKind.NotUsable, Assert.Single(Look().Problems).Kind);
    }

    [Fact]
    public void Zones_may_be_links_as_in_a_real_tree()
    {
        using FakedSysTree devices = new FakedSysTree()
            .Zone("intel-rapl:0", "package-0", 1)
            .Zone("intel-rapl:0/intel-rapl:0:0", "dram", 1);
        Directory.CreateDirectory(_sys.At("class/powercap"));
        foreach (string zone in (string[])["intel-rapl:0", "intel-rapl:0/intel-rapl:0:0"])
        {
            Directory.CreateSymbolicLink(
                _sys.At("class/powercap/" + Path.GetFileName(zone)),
                devices.At("class/powercap/" + zone)
            );
        }

        Assert.Equal([("cpu", "package-0"), ("memory", "package-0-dram")], Found());
    }

    [Fact]
    public void Zones_may_be_inside_their_control_type_alone()
    {
        _ = _sys.Zone("intel-rapl/intel-rapl:0", "package-0", 1)
            .Zone("intel-rapl/intel-rapl:0/intel-rapl:0:0", "dram", 1);
        Assert.Equal([("cpu", "package-0"), ("memory", "package-0-dram")], Found());
    }

    [Fact]
    public void Links_that_run_in_a_circle_end_nothing()
    {
        _ = _sys.Zone("intel-rapl:0", "package-0", 1);
        string folder = _sys.At("class/powercap");
        Directory.CreateSymbolicLink(folder + "/intel-rapl:0/intel-rapl:0:0", "../intel-rapl:0");
        Directory.CreateSymbolicLink(folder + "/intel-rapl:0/subsystem", "..");
        Directory.CreateSymbolicLink(folder + "/intel-rapl", "intel-rapl");
        Assert.Equal([("cpu", "package-0")], Found());
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_no_package_and_no_figure()
    {
        _ = _sys.Zone("intel-rapl:0", "package-0", 1);
        Directory.CreateSymbolicLink(
            _sys.At("class/powercap/intel-rapl:1"),
            _sys.At("class/powercap/intel-rapl:1")
        );
        Assert.Empty(Found());
        Assert.Single(Look().Problems);
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
        // Half of the time in which 262 kJ go by.
        Assert.Equal(262_143.32885 / cap / 2, Longest(), tolerance: 0.001);
    }

    [Fact]
    public void A_tiny_range_is_read_no_faster_than_each_ten_milliseconds()
    {
        _ = _sys.Zone("intel-rapl:0", "package-0", 1, range: 1_000_000);
        Assert.Equal(0.01, Longest(), 0.0001);
    }

    [Theory]
    [InlineData(long.MaxValue, 1)]
    [InlineData(1000, 5000)]
    [InlineData(0, 5000)]
    public void A_range_that_cannot_be_is_none(long range, long counter)
    {
        _ = _sys.Zone("intel-rapl:0", "package-0", counter, range: range);
        Assert.InRange(Longest(), 10, 3600);
    }

    [Theory]
    [InlineData("PACKAGE-0")]
    [InlineData("  package-0 \t\r\n\n")]
    [InlineData("Package-0\0")]
    public void A_name_counts_however_it_is_written(string name)
    {
        _ = _sys.Zone("intel-rapl:0", name, 1);
        Assert.Equal([("cpu", "package-0")], Found());
    }

    [Theory]
    [InlineData("core")]
    [InlineData("uncore")]
    [InlineData("dram")]
    public void A_part_at_the_top_is_no_package(string name)
    {
        _ = _sys.Zone("intel-rapl:0", name, 1);
        Assert.Empty(Found());
        Assert.Equal("no_package", Assert.Single(Look().Problems).Detail);
        _ = _sys.Zone("intel-rapl:1", "package-0", 1);
        Assert.Equal([("cpu", "package-0")], Found());
        Assert.Empty(Look().Problems);
    }

    [Fact]
    public void Memory_whose_package_is_hidden_is_left_to_the_model()
    {
        _ = _sys.Zone("intel-rapl:0:0", "dram", 1);
        Assert.Empty(Found());
    }

    [Fact]
    public void A_platform_beside_packages_is_around_them_even_where_it_comes_first()
    {
        _ = _sys.Zone("intel-rapl:0", "psys", 1)
            .Zone("intel-rapl:1", "package-0", 1)
            .Zone("intel-rapl:1:0", "dram", 1);
        Assert.Equal([("cpu", "package-0"), ("memory", "package-0-dram")], Found());
    }

    [Fact]
    public void A_zone_whose_power_limit_is_off_counts()
    {
        _ = _sys.Zone("intel-rapl:0", "package-0", 1);
        _sys.Write(FakedSysTree.ZonePath("intel-rapl:0", "enabled"), "0\n");
        Assert.Equal([("cpu", "package-0")], Found());
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("9223372036854775808")]
    [InlineData("18446744073709551615")]
    [InlineData("")]
    public void A_package_that_says_no_number_from_the_start_leaves_all_to_the_model(string text)
    {
        _ = _sys.Zone("intel-rapl:0", "package-0", 1).Zone("intel-rapl:1", "package-1", 1);
        _sys.Garble("intel-rapl:1", text);
        Assert.Empty(Found());
        MeterProblem problem = Assert.Single(Look().Problems);
        Assert.Equal((MeterProblemKind.NotUsable, "unreadable"), (problem.Kind, problem.Detail));
    }

    [Fact]
    public void A_machine_without_powercap_says_so()
    {
        MeterFinding finding = Look();
        Assert.Empty(finding.Offers);
        MeterProblem problem = Assert.Single(finding.Problems);
        Assert.Equal(
            (_sys.At("class/powercap"), MeterProblemKind.NotThere),
            (problem.Path, problem.Kind)
        );
    }

    [Fact]
    public void A_counter_that_may_not_be_read_comes_with_its_mend()
    {
        _ = _sys.Zone("intel-rapl:0", "package-0", 1).Zone("intel-rapl:1", "package-1", 1);
        _sys.Forbid("intel-rapl:1");
        Assert.Empty(Found());
        MeterProblem problem = Assert.Single(Look().Problems);
        Assert.Equal(MeterProblemKind.NotAllowed, problem.Kind);
        Assert.Equal($"sudo chmod a+r {problem.Path}", problem.Mend);
        Assert.EndsWith("intel-rapl:1/energy_uj", problem.Path, StringComparison.Ordinal);
    }

    public void Dispose() => _sys.Dispose();

    private MeterFinding Look() => new PowercapProbe().Look(Worlds.At(_sys.Root));

    private (string Component, string Devices)[] Found() =>
        [
            .. Look()
                .Offers.Select(offer => offer.Meter.Description)
                .Select(meter => (meter.Component, string.Join(' ', meter.Devices))),
        ];

    private double Longest() => Assert.Single(Look().Offers).Meter.LongestInterval.TotalSeconds;
}
