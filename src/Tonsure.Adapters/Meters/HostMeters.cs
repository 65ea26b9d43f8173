using Tonsure.Measuring;

namespace Tonsure.Adapters.Meters;

/// <summary>The meters of this machine: counters where they can be read, models for the rest.</summary>
public static class HostMeters
{
    /// <summary>
    /// The meters for a run. A package whose counter cannot be read would be a gap from beginning to end; with one such, the
    /// model speaks for all of them.
    /// </summary>
    /// <param name="probe">What was found.</param>
    /// <param name="model">Power of this machine.</param>
    /// <param name="host">The machine.</param>
    /// <param name="cpuTimes">The host's busy time.</param>
    /// <param name="time">The clock.</param>
    public static IReadOnlyList<IMeter> For(
        MeterProbe probe,
        PowerModel model,
        HostDescription host,
        ICpuTimeSource cpuTimes,
        TimeProvider time
    ) =>
        [
            probe is MeterProbe.Ready ready
                ? new PowercapMeter(ready.Zones, model, host, time)
                : new PowerModelMeter(model, host, cpuTimes, time),
            new MemoryModelMeter(model, host, time),
        ];
}
