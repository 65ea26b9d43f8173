using Tonsure.Measuring;

namespace Tonsure.Adapters.Ledgers;

/// <summary>A measurement in progress, as far as its journal tells.</summary>
/// <param name="Context">What was known before the first sample.</param>
/// <param name="SoFar">All samples; a copy, to be finished by whoever looks.</param>
/// <param name="IsAlive">Whether a process holds the journal; else it awaits recovery.</param>
/// <param name="Recent">The last samples, oldest first.</param>
public sealed record FollowedRun(
    RunContext Context,
    RunAccumulator SoFar,
    bool IsAlive,
    IReadOnlyList<RunSample> Recent
);
