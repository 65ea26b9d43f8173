using System.Collections.Immutable;

namespace Tonsure.Measuring;

/// <summary>What a host and the runs on it have used so far.</summary>
/// <param name="Busy">Busy time of all CPUs in microseconds; never falls.</param>
/// <param name="Runs">The runs that are measured, by measurement.</param>
public sealed record HostUse(long Busy, ImmutableDictionary<Guid, RunUse> Runs)
{
    /// <summary>The runs' living processes and whose they are, for devices that know their users by process.</summary>
    public ImmutableDictionary<int, Guid> Processes { get; init; } =
        ImmutableDictionary<int, Guid>.Empty;
}
