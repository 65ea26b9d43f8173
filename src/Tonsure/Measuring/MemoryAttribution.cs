using System.Collections.Immutable;
using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>
/// A run's part of modelled memory: memory draws power whether it is used or not, so it goes by idle policy rather than by work.
/// </summary>
public static class MemoryAttribution
{
    /// <summary>
    /// The parts of several runs: by their CPUs where idle power is shared (all of a container's own memory), all where the host
    /// is a run's own (in a container, that is no more than the container), and resident pages where a run carries no idle power. Where the pages cannot be told it is half the
    /// shared part, between nothing and all of that. Parts that would be more than the whole are scaled down together.
    /// </summary>
    /// <param name="energy">The memory's energy.</param>
    /// <param name="memoryBytes">What that memory is.</param>
    /// <param name="claims">The runs.</param>
    /// <param name="cpus">The host's hardware threads.</param>
    public static ImmutableArray<Bounded<ItEnergy>> Among(
        Bounded<ItEnergy> energy,
        long memoryBytes,
        IReadOnlyList<ShareClaim> claims,
        int cpus
    )
    {
        Bounded<ItEnergy>[] parts =
        [
            .. claims.Select(claim => Of(energy, memoryBytes, claim, cpus)),
        ];
        ItEnergy sum = parts.Aggregate(default(ItEnergy), (all, part) => all + part.Value);
        return sum <= energy.Value
            ? [.. parts]
            :
            [
                .. parts.Select(part =>
                    Bounded<ItEnergy>.Around(
                        ScaledDown(part.Value, energy.Value, sum),
                        ScaledDown(part.Lower, energy.Value, sum),
                        part.Upper
                    )
                ),
            ];
    }

    private static Bounded<ItEnergy> Of(
        Bounded<ItEnergy> energy,
        long memoryBytes,
        ShareClaim claim,
        int cpus
    )
    {
        long whole = RunClaim.Thousandths(cpus);
        Bounded<ItEnergy> shared = claim.MemoryBytes is { } own
            ? energy.Scale(Math.Min(own, memoryBytes), Math.Max(1, memoryBytes))
            : energy.Scale(Math.Min(claim.Allowed, whole), whole);
        return (claim.Policy, claim.ResidentBytes) switch
        {
            (IdlePolicy.Own, _) when !claim.IsContained => energy,
            (IdlePolicy.Own or IdlePolicy.Share, _) => shared,
            (_, null) => new Bounded<ItEnergy>(shared.Value.Scale(1, 2), default, shared.Upper),
            (_, { } bytes) => energy.Scale(
                Math.Clamp(bytes, 0, memoryBytes),
                Math.Max(1, memoryBytes)
            ),
        };
    }

    // Rounded down, so that together they stay within the whole.
    private static ItEnergy ScaledDown(ItEnergy part, ItEnergy whole, ItEnergy sum) =>
        ItEnergy.FromMillijoules(
            (long)((Int128)part.Millijoules * whole.Millijoules / sum.Millijoules)
        );
}
