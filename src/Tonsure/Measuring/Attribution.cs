using System.Collections.Immutable;
using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>
/// Splits a device's energy between the runs, the tool and the rest: active energy by CPU time, idle energy by policy.
/// Whole millijoules throughout, so that measured = attributed + idle + unattributed holds exactly, for one run and for many.
/// </summary>
public static class Attribution
{
    /// <summary>Splits by CPU time among all runs that are measured on the host.</summary>
    /// <param name="reading">The whole device's energy, and what of it is idle.</param>
    /// <param name="claims">The runs.</param>
    /// <param name="busy">The host's busy time in the reading's span, in microseconds; ticks of different clocks may say less than the runs.</param>
    /// <param name="cpus">The host's hardware threads.</param>
    /// <returns>One split a claim, in the claims' order; together their parts are never more than the whole.</returns>
    public static ImmutableArray<AttributedEnergy> Among(
        Reading.Known reading,
        IReadOnlyList<ShareClaim> claims,
        long busy,
        int cpus
    )
    {
        Shares shares = Shares.Of(claims, busy, cpus);
        Bounded<ItEnergy> energy = reading.Energy;
        Bounded<ItEnergy> idle = reading.Idle.AtMost(energy);
        Parts value = Split(energy.Value, idle.Value, shares);
        Parts leastScarce = Split(energy.Lower, idle.Lower, shares);
        Parts leastAmple = Split(energy.Lower, idle.Upper, shares);
        Parts mostScarce = Split(energy.Upper, idle.Lower, shares);
        Parts mostAmple = Split(energy.Upper, idle.Upper, shares);
        ItEnergy all = value.Run.Aggregate(default(ItEnergy), (sum, part) => sum + part);
        return
        [
            .. claims.Select(
                (_, i) =>
                {
                    // A run's part rises with the energy; whether it rises or falls with the idle part depends on which of its
                    // shares is larger.
                    bool idleAdds = shares.IdleOutweighs(i);
                    return new AttributedEnergy(
                        Bounded<ItEnergy>.Around(
                            value.Run[i],
                            (idleAdds ? leastScarce : leastAmple).Run[i],
                            (idleAdds ? mostAmple : mostScarce).Run[i]
                        ),
                        Bounded<ItEnergy>.Around(
                            value.Self[i],
                            leastAmple.Self[i],
                            mostScarce.Self[i]
                        ),
                        new HostSplit(value.Run[i], value.Idle, value.Unattributed)
                        {
                            OtherRuns = all - value.Run[i],
                        }
                    );
                }
            ),
        ];
    }

    /// <summary>Splits by CPU time where one run is measured alone.</summary>
    /// <param name="reading">The whole device's energy, and what of it is idle.</param>
    /// <param name="used">CPU time used in the reading's span.</param>
    /// <param name="host">The machine.</param>
    /// <param name="policy">Who carries idle power.</param>
    public static AttributedEnergy ByCpuTime(
        Reading.Known reading,
        CpuTimes used,
        HostDescription host,
        IdlePolicy policy
    ) =>
        Among(
            reading,
            [
                new ShareClaim(
                    used.Run,
                    used.Self,
                    RunClaim.On(host, Guid.Empty, policy).IdleThousandths(host.Cpus)
                ),
            ],
            used.HostBusy,
            host.Cpus
        )[0];

    private static Parts Split(ItEnergy energy, ItEnergy idleOfIt, Shares shares)
    {
        ItEnergy idle = ItEnergy.Min(idleOfIt, energy);
        ItEnergy active = energy - idle;
        ItEnergy[] run = Cut(active, shares.Run, 0, shares.Busy);
        ItEnergy[] self = Cut(active, shares.Self, shares.Run.Sum(), shares.Busy);
        ItEnergy[] idles = Cut(idle, shares.Idle, 0, shares.IdleWhole);
        ItEnergy unattributed = run.Aggregate(active, (rest, part) => rest - part);
        ItEnergy nobodys = idles.Aggregate(idle, (rest, part) => rest - part);
        return new Parts(
            [.. run.Zip(idles, (part, idlePart) => part + idlePart)],
            self,
            nobodys,
            unattributed
        );
    }

    /// <summary>Consecutive pieces of a whole: each is the difference of two roundings, so that they add up however many they are.</summary>
    private static ItEnergy[] Cut(ItEnergy whole, long[] weights, long from, long of)
    {
        ItEnergy[] pieces = new ItEnergy[weights.Length];
        long at = from;
        ItEnergy before = whole.Scale(at, of);
        for (int i = 0; i < weights.Length; i++)
        {
            at += weights[i];
            ItEnergy upTo = whole.Scale(at, of);
            pieces[i] = upTo - before;
            before = upTo;
        }

        return pieces;
    }

    private sealed record Parts(
        IReadOnlyList<ItEnergy> Run,
        IReadOnlyList<ItEnergy> Self,
        ItEnergy Idle,
        ItEnergy Unattributed
    );
}
