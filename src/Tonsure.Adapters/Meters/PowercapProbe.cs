using System.Collections.Immutable;
using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Meters;

/// <summary>Looks for RAPL energy counters in Linux powercap (Intel, and AMD since Zen).</summary>
public sealed class PowercapProbe : IMeterProbe
{
    /// <summary>
    /// Half the width of the 90% bounds in thousandths. Against reference meters RAPL's package domain is off by a few percent
    /// since Haswell (Khan et al., RAPL in Action, ACM TOMPECS 3(2), 2018).
    /// </summary>
    public const int ErrorPerMille = 50;

    /// <summary>
    /// Memory follows the load but is off by an offset that differs between machines, most where it is idle (Desrochers, Paradis
    /// and Weaver, A Validation of DRAM RAPL Power Measurements, MEMSYS 2016); a fifth is our assumption.
    /// </summary>
    public const int MemoryErrorPerMille = 200;

    /// <summary>What psys counts differs from board to board and is not validated: as for memory.</summary>
    public const int PlatformErrorPerMille = 200;

    /// <inheritdoc/>
    public string Method => "powercap-rapl";

    /// <inheritdoc/>
    public MeterFinding Look(MeterWorld world)
    {
        ImmutableArray<PowercapZone> zones = PowercapTree.Zones(world.SysRoot);
        PowercapSelection found = PowercapSelection.Of(zones);
        (PowerModel model, HostDescription host) = (world.Model, world.Host);
        ImmutableArray<MeterOffer>.Builder offers = ImmutableArray.CreateBuilder<MeterOffer>();
        if (!found.Packages.IsEmpty && found.CanRead(found.Packages))
        {
            offers.Add(
                Offer(
                    ComponentNames.Cpu,
                    Method,
                    ErrorPerMille,
                    found.Packages,
                    span => model.CpuIdle(host.Cpus, span),
                    [ComponentNames.Cpu]
                )
            );
        }

        if (!found.Memories.IsEmpty && found.CanRead(found.Memories))
        {
            offers.Add(
                Offer(
                    ComponentNames.Memory,
                    Method + "-dram",
                    MemoryErrorPerMille,
                    found.Memories,
                    MemoryIdle,
                    [ComponentNames.Memory]
                )
            );
        }

        if (found.Platform is { } platform && found.CanRead([platform]))
        {
            offers.Add(
                Offer(
                    ComponentNames.Platform,
                    Method + "-psys",
                    PlatformErrorPerMille,
                    [platform],
                    PlatformIdle,
                    [ComponentNames.Cpu, ComponentNames.Memory]
                )
            );
        }

        return new MeterFinding(
            Method,
            offers.ToImmutable(),
            Problems(found, zones.IsEmpty, PowercapTree.Folder(world.SysRoot))
        );

        MeterOffer Offer(
            string component,
            string method,
            int errorPerMille,
            ImmutableArray<IEnergyCounter> counters,
            Func<Interval, Bounded<ItEnergy>> idle,
            ImmutableArray<string> covers
        ) =>
            new(
                world,
                at => new CounterMeter(
                    component,
                    new Evidence(EvidenceGrade.Measured, method, "1", ""),
                    errorPerMille,
                    counters,
                    idle,
                    at.Time
                ),
                covers
            );

        Bounded<ItEnergy> MemoryIdle(Interval span) => model.Memory(host.MachineMemoryBytes, span);

        Bounded<ItEnergy> PlatformIdle(Interval span) =>
            model.PlatformIdle(host.Cpus, host.MachineMemoryBytes, span);
    }

    private static ImmutableArray<MeterProblem> Problems(
        PowercapSelection found,
        bool isEmpty,
        string folder
    ) =>
        !found.Packages.IsEmpty || found.Platform is not null || !found.Unreadable.IsEmpty
            ? [.. found.Unreadable.Select(lost => MeterProblem.OfFile(lost.Path, lost.Reason))]
        : isEmpty
            ?
            [
                new MeterProblem(folder, MeterProblemKind.NotThere)
                {
                    Mend = "sudo modprobe intel_rapl_msr",
                },
            ]
        : [new MeterProblem(folder, MeterProblemKind.NotUsable) { Detail = "no_package" }];
}
