using System.Collections.Immutable;

namespace Tonsure.Disclosing.Statements;

/// <summary>Hardware that was reserved.</summary>
/// <param name="Runs">How many runs say what they reserved.</param>
/// <param name="Threads">The most hardware threads of one activity; null where none says.</param>
/// <param name="ThreadMs">Threads × milliseconds; null where none says.</param>
/// <param name="Accelerators">By name.</param>
public sealed record StatedHardware(
    long Runs,
    int? Threads,
    Int128? ThreadMs,
    ImmutableArray<StatedAccelerator> Accelerators
);
