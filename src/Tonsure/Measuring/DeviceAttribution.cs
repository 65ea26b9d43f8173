using System.Collections.Immutable;
using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>
/// Splits the energy of a device that knows its users, such as a GPU, by their use. With nobody on it, all of it is idle energy
/// and goes by the idle policy.
/// </summary>
public static class DeviceAttribution
{
    /// <summary>
    /// The parts of several runs. Measured use splits exactly, and so does a device that one run's processes had to themselves;
    /// where it is only known that several were there it is split evenly among the processes, and a run's part may be anything
    /// from nothing to all. The same holds where nobody knows who was there, and the idle policy decides.
    /// </summary>
    /// <param name="reading">The whole device's energy and its users.</param>
    /// <param name="claims">The runs and their part of idle power.</param>
    /// <param name="runs">The runs' ids, in the claims' order.</param>
    /// <param name="owners">Whose processes are whose.</param>
    /// <param name="cpus">The host's hardware threads, which idle power is shared by.</param>
    public static ImmutableArray<AttributedEnergy> Among(
        Reading.Known reading,
        IReadOnlyList<ShareClaim> claims,
        IReadOnlyList<Guid> runs,
        Func<int, Guid?> owners,
        int cpus
    )
    {
        ImmutableArray<DeviceUser> users = reading.Use?.Users ?? [];
        ILookup<Guid?, long> weights = users.ToLookup(
            user => owners(user.Process),
            user => Math.Max(0, user.Weight)
        );
        long whole = weights.Sum(weight => weight.Sum());
        ImmutableArray<AttributedEnergy> parts = Attribution.Among(
            reading with
            {
                Idle = whole == 0 ? reading.Energy : default,
            },
            [.. claims.Select((claim, i) => claim with { Run = weights[runs[i]].Sum(), Self = 0 })],
            whole,
            cpus
        );
        bool isExact = reading.Use is { } use && (use.IsWeighed || weights.Count <= 1);
        return isExact
            ? parts
            :
            [
                .. parts.Select(part =>
                    part with
                    {
                        Run = new Bounded<ItEnergy>(part.Run.Value, default, reading.Energy.Upper),
                    }
                ),
            ];
    }
}
