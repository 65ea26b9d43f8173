namespace Tonsure.Measuring;

/// <summary>What a run has used since its beginning; each time never falls.</summary>
/// <param name="Run">CPU time of its processes, exited ones included, in microseconds.</param>
/// <param name="Self">CPU time of the tool that measures it, in microseconds.</param>
/// <param name="ResidentBytes">Its resident memory now; null where it cannot be told.</param>
public readonly record struct RunUse(long Run, long Self, long? ResidentBytes);
