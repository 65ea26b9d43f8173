using System.Collections.Immutable;

namespace Tonsure.Measuring;

/// <summary>Where a host's measurement stands, so that another process can go on from the same instant.</summary>
/// <param name="Boundaries">What was used up to each instant that a device's next span can begin at, in order; the last is now.</param>
/// <param name="Ends">Where each device's last span ended: component, device, and the instant in milliseconds of a steady clock.</param>
/// <param name="Claims">The runs and since when they take their share.</param>
/// <param name="Marks">Counters; a device without a mark begins anew.</param>
public sealed record HostState(
    ImmutableArray<(long AtMs, HostUse Use)> Boundaries,
    ImmutableArray<(string Component, string Device, long AtMs)> Ends,
    ImmutableArray<(RunClaim Claim, long FromMs)> Claims,
    ImmutableArray<CounterMark> Marks
);
