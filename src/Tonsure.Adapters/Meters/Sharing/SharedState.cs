using System.Collections.Immutable;
using Tonsure.Measuring;

namespace Tonsure.Adapters.Meters.Sharing;

/// <summary>All that the next process needs to take a host's next sample.</summary>
/// <param name="WallMs">The shared clock's anchor: the wall clock.</param>
/// <param name="Stamp">The shared clock's anchor: the monotonic time stamp.</param>
/// <param name="Host">Where the measurement stands.</param>
/// <param name="Runs">Where the readings of the runs' processes stand.</param>
/// <param name="Nested">Which runs are inside which.</param>
internal sealed record SharedState(
    long WallMs,
    long Stamp,
    HostState Host,
    ImmutableArray<ProcfsRunUse.Snapshot> Runs,
    ImmutableArray<NestedRuns.Entry> Nested
);
