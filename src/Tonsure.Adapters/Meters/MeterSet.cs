using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Meters;

/// <summary>All that measures on this machine, put together for one run.</summary>
/// <param name="Host">The machine.</param>
/// <param name="Found">What each probe for meters found.</param>
/// <param name="CpuTimes">CPU times of host, run and tool.</param>
/// <param name="Sampler">Takes the samples.</param>
/// <param name="ReservedCpus">Hardware threads that the run reserves by its idle policy; null when it reserves none.</param>
public sealed record MeterSet(
    HostDescription Host,
    HostMeters Found,
    ProcfsCpuTimes CpuTimes,
    RunSampler Sampler,
    double? ReservedCpus
)
{
    /// <summary>The meters that exist here: counters where they can be read, models for the rest.</summary>
    /// <exception cref="Tables.TableException">A shipped table is missing or damaged.</exception>
    /// <param name="data">The shipped tables' folder.</param>
    /// <param name="sysRoot"><c>/sys</c>, or what stands in its place.</param>
    /// <param name="procRoot"><c>/proc</c>, or what stands in its place.</param>
    /// <param name="policy">Who carries idle power.</param>
    /// <param name="time">The clock.</param>
    public static MeterSet Open(
        string data,
        string sysRoot,
        string procRoot,
        IdlePolicy policy,
        TimeProvider time
    )
    {
        ShippedPowerModels models = ShippedPowerModels.Load(data);
        HostDescription host = ProcfsHost.Describe(sysRoot, procRoot, models.Microarchitectures);
        PowerModel model = models.For(host.Microarchitecture);
        ProcfsCpuTimes cpuTimes = new(procRoot);
        StartUpCounted counted = new(cpuTimes);
        HostMeters meters = HostMeters.Find(
            MeterProbes.All,
            new MeterWorld(sysRoot, procRoot, host, model, counted, time)
        );
        return new MeterSet(
            host,
            meters,
            cpuTimes,
            new RunSampler(meters.Meters, counted, host, model, policy, time),
            policy switch
            {
                IdlePolicy.Own => host.Cpus,
                IdlePolicy.Share => host.AllowedCpus,
                _ => null,
            }
        );
    }

    /// <summary>The grade that runs measured here get: the worst of their components.</summary>
    public EvidenceGrade Grade => Sampler.Meters.Max(meter => meter.Evidence.Grade);

    /// <summary>
    /// Counts the tool's own start-up too: what it used before the first sample is in the first interval.
    /// </summary>
    private sealed class StartUpCounted(ProcfsCpuTimes inner) : ICpuTimeSource
    {
        private bool _begun;

        public CpuTimes Read()
        {
            CpuTimes times = inner.Read();
            long self = _begun ? times.Self : 0;
            _begun = true;
            return times with { Self = self };
        }

        public long? ResidentBytes() => inner.ResidentBytes();

        public IReadOnlyCollection<int> Processes => inner.Processes;
    }
}
