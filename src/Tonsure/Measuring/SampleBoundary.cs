namespace Tonsure.Measuring;

/// <summary>The state of a host at the instant between two samples.</summary>
/// <param name="AtMs">The instant, in milliseconds of a steady clock.</param>
/// <param name="Use">What was used up to it.</param>
internal sealed record SampleBoundary(long AtMs, HostUse Use);
