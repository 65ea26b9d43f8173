namespace Tonsure.Measuring;

/// <summary>CPU time used since some beginning, in microseconds; each figure never falls.</summary>
/// <param name="HostBusy">All CPUs of the host, user and system, without idle and I/O wait.</param>
/// <param name="Run">The run: its process tree, exited children included.</param>
/// <param name="Self">This tool.</param>
public readonly record struct CpuTimes(long HostBusy, long Run, long Self);
