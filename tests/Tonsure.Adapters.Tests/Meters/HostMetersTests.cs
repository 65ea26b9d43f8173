using Tonsure.Adapters.Meters;
using Tonsure.Measuring;
using Tonsure.Tests.Measuring;
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

    public void Dispose() => _sys.Dispose();

    private string[] Methods() =>
        [
            .. HostMeters
                .For(
                    PowercapMeter.Probe(_sys.Root),
                    Hosts.Model,
                    Hosts.Small,
                    new FakeCpuTimes(),
                    TimeProvider.System
                )
                .Select(m => m.Description.Evidence.Method),
        ];
}
