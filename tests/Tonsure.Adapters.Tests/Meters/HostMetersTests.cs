using Tonsure.Adapters.Meters;
using Xunit;

namespace Tonsure.Adapters.Tests.Meters;

public sealed class HostMetersTests : IDisposable
{
    private readonly FakedSysTree _sys = new();

    [Fact]
    public void Counters_are_read_where_they_can_be()
    {
        _ = _sys.Zone("intel-rapl:0", "package-0", 0);
        Assert.Equal<string>(["powercap-rapl", "memory-power-model"], Methods());
    }

    [Fact]
    public void Without_a_counter_the_cpu_is_modelled() =>
        Assert.Equal<string>(["cpu-power-model", "memory-power-model"], Methods());

    [Fact]
    public void One_unreadable_package_leaves_all_to_the_model()
    {
        _ = _sys.Zone("intel-rapl:0", "package-0", 0).Zone("intel-rapl:1", "package-1", 0);
        _sys.Forbid("intel-rapl:1");
        Assert.Equal<string>(["cpu-power-model", "memory-power-model"], Methods());
    }

    [Fact]
    public void Memory_that_is_counted_is_not_modelled()
    {
        _ = _sys.Zone("intel-rapl:0", "package-0", 0).Zone("intel-rapl:0:0", "dram", 0);
        Assert.Equal<string>(["powercap-rapl", "powercap-rapl-dram"], Methods());
    }

    [Fact]
    public void A_platform_leaves_nothing_to_the_models()
    {
        _ = _sys.Zone("intel-rapl:0", "psys", 0);
        Assert.Equal<string>(["powercap-rapl-psys"], Methods());
    }

    public void Dispose() => _sys.Dispose();

    private string[] Methods() =>
        [
            .. HostMeters
                .Find(MeterProbes.All, Worlds.At(_sys.Root))
                .Meters.Select(m => m.Description.Evidence.Method),
        ];
}
