namespace Tonsure.Measuring;

/// <summary>A run that takes its share of a host's energy.</summary>
/// <param name="Measurement">The measurement's id.</param>
/// <param name="Policy">Whether it carries idle power.</param>
/// <param name="AllowedCpus">Hardware threads that it may use, maybe a fraction.</param>
/// <param name="MemoryBytes">The memory that is its container's own; null where it shares the host's.</param>
public sealed record RunClaim(
    Guid Measurement,
    IdlePolicy Policy,
    double AllowedCpus,
    long? MemoryBytes = null
)
{
    /// <summary>Whether these limits are a container's: then a host of its own is no more than the container.</summary>
    public bool IsContained { get; init; }

    /// <summary>Names the hardware threads; runs of one name share them. Null where they are all of the host's.</summary>
    public string? CpuSet { get; init; }

    /// <summary>The claim of a run that a machine allows what the machine's description says.</summary>
    public static RunClaim On(HostDescription host, Guid measurement, IdlePolicy policy) =>
        new(measurement, policy, host.AllowedCpus, host.IsMemoryOwn ? host.MemoryBytes : null)
        {
            IsContained = host.IsContainer,
            CpuSet = host.CpuSet,
        };

    /// <summary>What the claim weighs in the host's idle power: thousandths of hardware threads.</summary>
    internal long IdleThousandths(int cpus) =>
        Policy switch
        {
            IdlePolicy.Share => AllowedThousandths(cpus),
            IdlePolicy.Own => IsContained ? AllowedThousandths(cpus) : Thousandths(cpus),
            IdlePolicy.Exclude => 0,
            _ => throw new InvalidOperationException($"no policy {Policy}"),
        };

    /// <summary>Thousandths of hardware threads that the run may use.</summary>
    internal long AllowedThousandths(int cpus) =>
        (long)
            Math.Clamp(
                Math.Round(AllowedCpus * 1000, MidpointRounding.ToEven),
                0,
                Thousandths(cpus)
            );

    /// <summary>All of a host's threads in thousandths.</summary>
    internal static long Thousandths(int cpus) => Math.Max(1, cpus) * 1000L;
}
