using Tonsure.Adapters.Meters;
using Tonsure.Measuring;
using Tonsure.Tests.Measuring;
using Xunit;

namespace Tonsure.Adapters.Tests.Meters;

/// <summary>Where probes look in tests: a faked tree on the small host.</summary>
internal static class Worlds
{
    public static MeterWorld At(string sysRoot, TimeProvider? time = null) =>
        new(
            sysRoot,
            "/nowhere",
            Hosts.Small,
            Hosts.Model,
            new FakeCpuTimes(),
            time ?? TimeProvider.System
        );

    /// <summary>The only meter that a probe offers.</summary>
    public static IMeter Meter(IMeterProbe probe, string sysRoot, TimeProvider time) =>
        Assert.Single(probe.Look(At(sysRoot, time)).Offers).Meter;
}
