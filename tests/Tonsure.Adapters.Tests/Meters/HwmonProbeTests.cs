using Microsoft.Extensions.Time.Testing;
using Tonsure.Adapters.Meters;
using Tonsure.Measuring;
using Tonsure.Tests.Measuring;
using Xunit;

namespace Tonsure.Adapters.Tests.Meters;

public sealed class HwmonProbeTests : IDisposable
{
    private const long Watt = 1_000_000;
    private readonly FakeTimeProvider _time = new(DateTimeOffset.FromUnixTimeMilliseconds(0));
    private readonly FakedHwmon _sys = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void A_machine_without_such_chips_has_nothing_to_say()
    {
        Assert.Empty(Look().Problems);
        _ = _sys.Chip(0, "coretemp", ("power1_average", 5 * Watt), ("energy1_input", 1));
        Assert.Empty(Look().Problems);
        Assert.Empty(Found());
    }

    [Fact]
    public void Sockets_are_packages_and_cores_lie_inside_them()
    {
        AmdEnergy("Ecore000", "Ecore001", "Esocket0", "Esocket1");
        Assert.Equal([("cpu", "package-0 package-1")], Found());
        Assert.Equal<string>(["cpu"], Assert.Single(Look().Offers).Covers);
        Assert.Empty(Look().Problems);
    }

    [Fact]
    public void Ten_and_more_sockets_stand_in_the_order_of_their_numbers()
    {
        AmdEnergy([.. Enumerable.Range(0, 12).Reverse().Select(i => $"Esocket{i}")]);
        Assert.EndsWith(
            "package-9 package-10 package-11",
            Assert.Single(Found()).Devices,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Cores_alone_are_no_package()
    {
        AmdEnergy("Ecore000", "Ecore001");
        Assert.Empty(Found());
        Assert.Equal("no_socket", Assert.Single(Look().Problems).Detail);
    }

    [Fact]
    public void One_socket_that_may_not_be_read_leaves_all_to_the_model_and_comes_with_its_mend()
    {
        AmdEnergy("Esocket0", "Esocket1");
        _ = _sys.Forbid(1, "energy2_input");
        Assert.Empty(Found());
        MeterProblem problem = Assert.Single(Look().Problems);
        Assert.Equal(MeterProblemKind.NotAllowed, problem.Kind);
        Assert.Equal($"sudo chmod a+r {_sys.At("hwmon1/energy2_input")}", problem.Mend);
    }

    [Fact]
    public void A_counter_without_a_label_may_be_a_socket_and_leaves_all_to_the_model()
    {
        AmdEnergy("Esocket0", "");
        Assert.Empty(Found());
        Assert.EndsWith(
            "energy2_label",
            Assert.Single(Look().Problems).Path,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_socket_that_is_shown_twice_is_counted_once()
    {
        AmdEnergy("Esocket0", "esocket0");
        Assert.Equal([("cpu", "package-0")], Found());
    }

    [Fact]
    public void Energy_is_preferred_to_power_and_the_whole_card_to_its_package()
    {
        _ = _sys.Chip(2, "xe", ("energy1_input", 1), ("energy2_input", 1), ("energy3_input", 1))
            .Text(2, "energy1_label", "pkg")
            .Text(2, "energy2_label", "card")
            .Text(2, "energy3_label", "mem")
            .Of(2, "pci/0000:03:00.0")
            .Chip(10, "amdgpu", ("energy1_input", 1), ("power1_average", 90 * Watt))
            .Of(10, "pci/0000:c1:00.0")
            .Chip(9, "i915_gt0", ("energy1_input", 1));
        Assert.Equal([("gpu", "gpu-0000:03:00.0 gpu-0000:c1:00.0")], Found());
        IMeter meter = Assert.Single(Look().Offers).Meter;
        Assert.Equal("hwmon-gpu-energy", meter.Description.Evidence.Method);
    }

    [Fact]
    public async Task The_cards_own_counter_is_the_one_that_is_read()
    {
        _ = _sys.Chip(2, "xe", ("energy1_input", 0), ("energy2_input", 0))
            .Text(2, "energy1_label", "pkg")
            .Text(2, "energy2_label", "card");
        IMeter meter = await Begin();
        _ = _sys.Set(2, "energy1_input", 40 * Watt).Set(2, "energy2_input", 60 * Watt);
        Assert.Equal(Hosts.Joules(60, 54, 66), (await Known(meter)).Energy);
    }

    [Fact]
    public void One_device_that_is_shown_twice_is_counted_once()
    {
        _ = _sys.Chip(4, "amdgpu", ("power1_average", 90 * Watt))
            .Of(4, "pci/0000:c1:00.0")
            .Chip(5, "amdgpu", ("power1_average", 90 * Watt))
            .Of(5, "pci/0000:c1:00.0");
        Assert.Equal([("gpu", "gpu-0000:c1:00.0")], Found());
    }

    [Fact]
    public void Chips_may_be_links_as_in_a_real_tree_with_links_to_their_devices_inside()
    {
        string device = Path.Combine(_sys.Root, "devices", "pci0000:c0", "0000:c1:00.0");
        string chip = Path.Combine(device, "hwmon", "hwmon7");
        Directory.CreateDirectory(chip);
        File.WriteAllText(Path.Combine(chip, "name"), "amdgpu\n");
        File.WriteAllText(Path.Combine(chip, "power1_average"), "90000000\n");
        Directory.CreateSymbolicLink(Path.Combine(chip, "device"), "../../../0000:c1:00.0");
        Directory.CreateDirectory(_sys.At(""));
        Directory.CreateSymbolicLink(
            _sys.At("hwmon7"),
            "../../devices/pci0000:c0/0000:c1:00.0/hwmon/hwmon7"
        );
        Assert.Equal([("gpu", "gpu-0000:c1:00.0")], Found());
    }

    [Fact]
    public void The_die_of_a_card_that_reads_nothing_is_rejected_with_a_reason()
    {
        _ = _sys.Chip(4, "amdgpu", ("power1_average", 300 * Watt), ("power1_cap", 560 * Watt))
            .Of(4, "pci/0000:c1:00.0")
            .Chip(5, "amdgpu", ("power1_average", 0))
            .Of(5, "pci/0000:c2:00.0");
        Assert.Equal([("gpu", "gpu-0000:c1:00.0")], Found());
        MeterProblem problem = Assert.Single(Look().Problems);
        Assert.Equal((MeterProblemKind.NotUsable, "frozen"), (problem.Kind, problem.Detail));
        Assert.EndsWith("hwmon5/power1_average", problem.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gpu_inside_the_processor_is_in_its_package_already()
    {
        _ = _sys.Chip(4, "amdgpu", ("power1_average", 30 * Watt), ("in1_input", 900))
            .Text(4, "in1_label", "vddnb");
        Assert.Empty(Found());
        Assert.Equal("inside_the_processor", Assert.Single(Look().Problems).Detail);
    }

    [Fact]
    public void A_gpu_that_may_not_be_read_comes_with_its_mend()
    {
        _ = _sys.Chip(4, "amdgpu").Forbid(4, "power1_average");
        Assert.Empty(Found());
        Assert.Equal(
            $"sudo chmod a+r {_sys.At("hwmon4/power1_average")}",
            Assert.Single(Look().Problems).Mend
        );
    }

    [Fact]
    public void A_gpu_that_shows_neither_energy_nor_power_says_so()
    {
        _ = _sys.Chip(4, "amdgpu");
        Assert.Equal(MeterProblemKind.NotThere, Assert.Single(Look().Problems).Kind);
    }

    [Fact]
    public async Task Power_samples_become_energy_with_bounds()
    {
        _ = _sys.Chip(4, "amdgpu", ("power1_input", 100 * Watt));
        IMeter meter = await Begin();
        _ = _sys.Set(4, "power1_input", 200 * Watt);
        Reading.Known known = await Known(meter);
        Assert.Equal(Hosts.Joules(150, 90, 220), known.Energy);
    }

    [Theory]
    [InlineData("0", GapReason.Frozen)]
    [InlineData("1200000000", GapReason.ImplausiblePower)]
    [InlineData("9223372036854775807", GapReason.ImplausiblePower)]
    [InlineData("99999999999999999999", GapReason.Unreadable)]
    [InlineData("-1", GapReason.Unreadable)]
    [InlineData("", GapReason.Unreadable)]
    public async Task Power_that_cannot_be_is_a_gap_up_to_twice_the_limit(
        string text,
        GapReason reason
    )
    {
        _ = _sys.Chip(4, "amdgpu", ("power1_average", 100 * Watt), ("power1_cap", 560 * Watt));
        IMeter meter = await Begin();
        _ = _sys.Text(4, "power1_average", text);
        Assert.Empty(await Step(meter));
        Reading.Missing missing = Assert.IsType<Reading.Missing>(Assert.Single(meter.Finish()));
        Assert.Equal(reason, missing.Reason);
        Assert.InRange(missing.Upper.Joules, 1120, 1123);
    }

    [Fact]
    public async Task A_spike_of_terawatts_is_not_believed()
    {
        _ = _sys.Chip(2, "xe", ("energy1_input", 5), ("power1_max", 190 * Watt));
        IMeter meter = await Begin();
        _ = _sys.Set(2, "energy1_input", 4_000_000_000_000_000_000);
        Assert.Empty(await Step(meter));
        _ = _sys.Set(2, "energy1_input", (200 * Watt) + 5);
        Reading.Known known = await Known(meter);
        Assert.Equal((200, GapReason.ImplausiblePower), (known.Energy.Value.Joules, known.Bridged));
    }

    [Fact]
    public async Task A_spike_that_stays_is_a_gap_and_counting_goes_on_from_there()
    {
        const long Spike = 4_000_000_000_000_000_000;
        _ = _sys.Chip(2, "xe", ("energy1_input", 0));
        IMeter meter = await Begin();
        _ = _sys.Set(2, "energy1_input", Spike);
        Assert.Empty(await Step(meter));
        _ = _sys.Set(2, "energy1_input", Spike + (70 * Watt));
        IReadOnlyList<Reading> told = await Step(meter);
        Reading.Missing missing = Assert.IsType<Reading.Missing>(told[0]);
        Assert.Equal(GapReason.ImplausiblePower, missing.Reason);
        Assert.InRange(missing.Upper.Joules, 3000, 3010);
        Assert.Equal(70, Assert.IsType<Reading.Known>(told[1]).Energy.Value.Joules);
    }

    [Fact]
    public void What_powercap_counts_is_set_aside()
    {
        using FakedSysTree sys = new FakedSysTree().Zone("intel-rapl:0", "package-0", 1);
        sys.Write("class/hwmon/hwmon1/name", "amd_energy\n");
        sys.Write("class/hwmon/hwmon1/energy1_input", "1\n");
        sys.Write("class/hwmon/hwmon1/energy1_label", "Esocket0\n");
        HostMeters found = HostMeters.Find(MeterProbes.All, Worlds.At(sys.Root));
        Assert.Equal(
            "powercap-rapl",
            Assert
                .Single(found.Meters, meter => meter.Description.Component == ComponentNames.Cpu)
                .Description.Evidence.Method
        );
        Assert.Equal(
            "hwmon-amd-energy",
            Assert.Single(found.SetAside).Meter.Description.Evidence.Method
        );
    }

    public void Dispose() => _sys.Dispose();

    private void AmdEnergy(params string[] labels)
    {
        _ = _sys.Chip(1, "amd_energy");
        for (int i = 0; i < labels.Length; i++)
        {
            _ = _sys.Set(1, $"energy{i + 1}_input", 5).Text(1, $"energy{i + 1}_label", labels[i]);
        }
    }

    private MeterFinding Look() => new HwmonProbe().Look(Worlds.At(_sys.Root, _time));

    private (string Component, string Devices)[] Found() =>
        [
            .. Look()
                .Offers.Select(offer => offer.Meter.Description)
                .Select(meter => (meter.Component, string.Join(' ', meter.Devices))),
        ];

    private async Task<IMeter> Begin()
    {
        IMeter meter = Assert.Single(Look().Offers).Meter;
        Assert.Empty(await meter.ReadAsync(Token));
        return meter;
    }

    private async Task<IReadOnlyList<Reading>> Step(IMeter meter)
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        return await meter.ReadAsync(Token);
    }

    private async Task<Reading.Known> Known(IMeter meter) =>
        Assert.IsType<Reading.Known>(Assert.Single(await Step(meter)));
}
