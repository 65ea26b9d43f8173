using System.Collections.Immutable;
using Tonsure.Measuring;

namespace Tonsure.Adapters.Meters;

/// <summary>Where probes look, and what meters need.</summary>
/// <param name="SysRoot"><c>/sys</c>, or what stands in its place.</param>
/// <param name="ProcRoot"><c>/proc</c>, or what stands in its place.</param>
/// <param name="Host">The machine.</param>
/// <param name="Model">Power of this machine.</param>
/// <param name="CpuTimes">The host's busy time.</param>
/// <param name="Time">The clock.</param>
public sealed record MeterWorld(
    string SysRoot,
    string ProcRoot,
    HostDescription Host,
    PowerModel Model,
    ICpuTimeSource CpuTimes,
    TimeProvider Time
)
{
    /// <summary>The components that counters of earlier probes tell, all or in part.</summary>
    public ImmutableHashSet<string> Counted { get; init; } = [];
}
