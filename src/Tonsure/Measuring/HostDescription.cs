namespace Tonsure.Measuring;

/// <summary>The machine as far as its power model needs it.</summary>
/// <param name="Cpus">Hardware threads of the host (of this container's or VM's view of it).</param>
/// <param name="AllowedCpus">Threads that a run may use: affinity and container quota; at most <paramref name="Cpus"/>, maybe a fraction.</param>
/// <param name="MemoryBytes">Memory of the host, or the container's limit where it has one.</param>
/// <param name="CpuModel">The CPU's own name.</param>
/// <param name="Microarchitecture">Its row in the power table; <c>unknown</c> where none fits.</param>
/// <param name="IsVirtual">Whether this is a virtual machine.</param>
/// <param name="IsContainer">Whether this is a container with limits of its own.</param>
public sealed record HostDescription(
    int Cpus,
    double AllowedCpus,
    long MemoryBytes,
    string CpuModel,
    string Microarchitecture,
    bool IsVirtual,
    bool IsContainer
)
{
    /// <summary>Whether <see cref="MemoryBytes"/> is the container's own limit, so that a run's share of it is all of it.</summary>
    public bool IsMemoryOwn { get; init; }

    /// <summary>All memory of the machine, beyond a container's limit too: what a memory counter counts.</summary>
    public long MachineMemoryBytes { get; init; } = MemoryBytes;

    /// <summary>Names the threads that a run may use, so that runs of one name are known to share them; null where they are all of the host's.</summary>
    public string? CpuSet { get; init; }
}
