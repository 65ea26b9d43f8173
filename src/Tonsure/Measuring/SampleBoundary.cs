namespace Tonsure.Measuring;

/// <summary>The state of a run at the instant between two samples.</summary>
/// <param name="AtMs">The instant, in milliseconds of a steady clock.</param>
/// <param name="Times">CPU times up to it.</param>
/// <param name="ResidentBytes">The run's resident memory; null where it could not be told.</param>
internal sealed record SampleBoundary(long AtMs, CpuTimes Times, long? ResidentBytes);
