namespace Tonsure.Measuring;

/// <summary>CPU time used since some beginning, in microseconds; each figure never falls.</summary>
/// <param name="HostBusy">All CPUs of the host, user and system, without idle and I/O wait.</param>
/// <param name="Run">The run: its process tree, exited children included.</param>
/// <param name="Self">This tool.</param>
public readonly record struct CpuTimes(long HostBusy, long Run, long Self)
{
    /// <summary>The host's busy time, which is at least the run's and the tool's: ticks of different clocks may say less.</summary>
    public long Busy => Math.Max(HostBusy, Run + Self);

    /// <summary>What was used since an earlier reading.</summary>
    public CpuTimes Since(CpuTimes earlier) =>
        new(
            Math.Max(0, HostBusy - earlier.HostBusy),
            Math.Max(0, Run - earlier.Run),
            Math.Max(0, Self - earlier.Self)
        );
}
