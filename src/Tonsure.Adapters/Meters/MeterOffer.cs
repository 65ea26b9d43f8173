using System.Collections.Immutable;
using Tonsure.Measuring;

namespace Tonsure.Adapters.Meters;

/// <summary>A meter that works here.</summary>
/// <param name="world">Where it was found.</param>
/// <param name="make">Makes it.</param>
/// <param name="covers">The components of which it tells all that the host uses: no later meter may tell them again, and where an earlier counter tells any of them this one is set aside. Empty where it speaks of its own devices alone.</param>
public sealed class MeterOffer(
    MeterWorld world,
    Func<MeterWorld, IMeter> make,
    ImmutableArray<string> covers
)
{
    /// <summary>The meter.</summary>
    public IMeter Meter { get; } = make(world);

    /// <summary>The components of which it tells all that the host uses.</summary>
    public ImmutableArray<string> Covers => covers;

    /// <summary>The same meter anew, without another look for it.</summary>
    /// <param name="used">What the host and its runs have used.</param>
    /// <param name="time">The clock.</param>
    public IMeter Again(ICpuTimeSource used, TimeProvider time) =>
        make(world with { CpuTimes = used, Time = time });
}
