using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>
/// Splits a device's energy between the run, the tool and the rest: active energy by CPU time, idle energy by policy.
/// Whole millijoules throughout, so that measured = attributed + idle + unattributed holds exactly.
/// </summary>
public static class Attribution
{
    /// <summary>Splits by CPU time.</summary>
    /// <param name="reading">The whole device's energy, and what of it is idle.</param>
    /// <param name="used">CPU time used in the reading's span.</param>
    /// <param name="host">The machine.</param>
    /// <param name="policy">Who carries idle power.</param>
    public static AttributedEnergy ByCpuTime(
        Reading.Known reading,
        CpuTimes used,
        HostDescription host,
        IdlePolicy policy
    )
    {
        Shares shares = Shares.Of(used, host, policy);
        Bounded<ItEnergy> energy = reading.Energy;
        Bounded<ItEnergy> idle = reading.Idle.AtMost(energy);
        Parts parts = Split(energy.Value, idle.Value, shares);

        // The run's part rises with the energy; whether it rises or falls with the idle part depends on which share is larger.
        bool idleAdds = shares.IdleOutweighs;
        (ItEnergy scarce, ItEnergy ample) = idleAdds
            ? (idle.Lower, idle.Upper)
            : (idle.Upper, idle.Lower);
        return new AttributedEnergy(
            Bounded<ItEnergy>.Around(
                parts.Run,
                Split(energy.Lower, scarce, shares).Run,
                Split(energy.Upper, ample, shares).Run
            ),
            Bounded<ItEnergy>.Around(
                parts.Self,
                Split(energy.Lower, idle.Upper, shares).Self,
                Split(energy.Upper, idle.Lower, shares).Self
            ),
            new HostSplit(parts.Run, parts.Idle, parts.Unattributed)
        );
    }

    /// <summary>
    /// The run's part of the memory's energy: by its CPUs where idle power is shared (all of it where the memory is the
    /// container's own), all where the host is its own, and its resident pages where it carries no idle power. Where the
    /// pages cannot be told it is half the shared part, between nothing and all of that.
    /// </summary>
    /// <param name="energy">The memory's energy.</param>
    /// <param name="residentBytes">The run's resident memory; null where it cannot be told.</param>
    /// <param name="host">The machine.</param>
    /// <param name="policy">Who carries idle power.</param>
    public static Bounded<ItEnergy> OfMemory(
        Bounded<ItEnergy> energy,
        long? residentBytes,
        HostDescription host,
        IdlePolicy policy
    )
    {
        Bounded<ItEnergy> shared = host.IsMemoryOwn
            ? energy
            : energy.Scale(Shares.AllowedThousandths(host), Shares.AllThousandths(host));
        return (policy, residentBytes) switch
        {
            (IdlePolicy.Own, _) => energy,
            (IdlePolicy.Share, _) => shared,
            (_, null) => new Bounded<ItEnergy>(shared.Value.Scale(1, 2), default, shared.Upper),
            (_, { } bytes) => energy.Scale(
                Math.Clamp(bytes, 0, host.MemoryBytes),
                Math.Max(1, host.MemoryBytes)
            ),
        };
    }

    private static Parts Split(ItEnergy energy, ItEnergy idleOfIt, Shares shares)
    {
        ItEnergy idle = ItEnergy.Min(idleOfIt, energy);
        ItEnergy active = energy - idle;
        ItEnergy runActive = active.Scale(shares.Run, shares.Busy);
        // Both may be rounded up; together they are never more than the whole.
        ItEnergy self = ItEnergy.Min(active.Scale(shares.Self, shares.Busy), active - runActive);
        ItEnergy runIdle = idle.Scale(shares.Idle, shares.IdleWhole);
        return new Parts(runActive + runIdle, self, idle - runIdle, active - runActive);
    }

    private readonly record struct Parts(
        ItEnergy Run,
        ItEnergy Self,
        ItEnergy Idle,
        ItEnergy Unattributed
    );
}
