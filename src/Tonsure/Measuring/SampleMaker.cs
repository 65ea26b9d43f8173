using System.Collections.Immutable;
using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>Makes each run's sample of placed readings.</summary>
internal sealed class SampleMaker(
    HostDescription host,
    PowerModel model,
    HostShares shares,
    ImmutableArray<MeterDescription> meters
)
{
    private readonly ImmutableArray<string> _countedCpus = Counted(meters, ComponentNames.Cpu);
    private readonly ImmutableArray<string> _countedMemories = Counted(
        meters,
        ComponentNames.Memory
    );

    /// <summary>What became known for each run; a run that has begun just now has no sample yet.</summary>
    public ImmutableDictionary<Guid, RunSample> Make(
        SampleBoundary from,
        SampleBoundary to,
        IReadOnlyList<PlacedReading> readings
    )
    {
        ImmutableArray<ComponentSample?>[] known = [.. readings.Select(ToComponents)];
        ImmutableArray<AttributedEnergy> cpus = CpuShadows(from, to);
        ImmutableArray<Bounded<ItEnergy>> memories = MemoryShadows(from, to);
        long[] reserved = Reserved(from, to);
        ImmutableDictionary<Guid, RunSample>.Builder samples = ImmutableDictionary.CreateBuilder<
            Guid,
            RunSample
        >();
        for (int i = 0; i < shares.Runs.Count; i++)
        {
            (RunClaim claim, long fromMs) = shares.Runs[i];
            if (HostShares.Presence(fromMs, from, to) is { } presence)
            {
                samples[claim.Measurement] = new RunSample(
                    presence,
                    [.. known.Select(parts => parts[i]).OfType<ComponentSample>()],
                    [
                        .. cpus.IsEmpty ? [] : Shadows(cpus[i], presence),
                        .. memories.IsEmpty ? [] : Shadows(memories[i], presence),
                    ],
                    [.. readings.Select(reading => ToGap(reading, fromMs)).OfType<Gap>()]
                )
                {
                    ReservedMicroseconds = reserved[i],
                };
            }
        }

        return samples.ToImmutable();
    }

    /// <summary>
    /// Who carries a thread's idle power has it reserved: where runs claim more threads than there are, each thread is still
    /// reserved once. Thousandths of threads × milliseconds are microseconds.
    /// </summary>
    private long[] Reserved(SampleBoundary from, SampleBoundary to)
    {
        if (to.AtMs <= from.AtMs)
        {
            return new long[shares.Runs.Count];
        }

        long[] claims = [.. shares.Over(from, to).Select(claim => claim.Idle)];
        long whole = RunClaim.Thousandths(host.Cpus);
        return
        [
            .. claims.Select(claim =>
                (long)(
                    (Int128)claim * (to.AtMs - from.AtMs) * whole / Math.Max(whole, claims.Sum())
                )
            ),
        ];
    }

    private ImmutableArray<ComponentSample?> ToComponents(PlacedReading placed)
    {
        if (placed.Reading is not Reading.Known known)
        {
            return [.. shares.Runs.Select(_ => (ComponentSample?)null)];
        }

        MeterDescription meter = placed.Meter;
        ShareClaim[] claims = shares.Over(placed.From, placed.To);
        // Modelled memory goes by idle policy. The tool's own pages are not told apart: they are inside what the runs carry, or
        // in nobody's.
        ImmutableArray<AttributedEnergy> parts =
            meter.Component == ComponentNames.Memory && !meter.Counts
                ?
                [
                    .. MemoryAttribution
                        .Among(known.Energy, host.MemoryBytes, claims, host.Cpus)
                        .Select(run => new AttributedEnergy(run, default, HostSplit.None)),
                ]
            : meter.Component == ComponentNames.Gpu
                ? DeviceAttribution.Among(
                    known,
                    claims,
                    [.. shares.Runs.Select(run => run.Claim.Measurement)],
                    process => Owner(process, placed),
                    host.Cpus
                )
            : Attribution.Among(known, claims, Busy(placed.From, placed.To), host.Cpus);
        return
        [
            .. shares.Runs.Select(
                (run, i) =>
                    HostShares.Presence(run.FromMs, placed.From, placed.To) is { } presence
                        ? new ComponentSample(
                            meter.Component,
                            known.Device,
                            presence,
                            parts[i].Run,
                            parts[i].Self,
                            meter.Counts ? parts[i].Host : null,
                            meter.Evidence
                        )
                        : null
            ),
        ];
    }

    // A process may have begun or ended inside the span.
    private static Guid? Owner(int process, PlacedReading placed) =>
        placed.To.Use.Processes.TryGetValue(process, out Guid run)
        || placed.From.Use.Processes.TryGetValue(process, out run)
            ? run
            : null;

    private static Gap? ToGap(PlacedReading placed, long fromMs)
    {
        if (HostShares.Presence(fromMs, placed.From, placed.To) is not { } presence)
        {
            return null;
        }

        return placed.Reading switch
        {
            Reading.Missing missing => new Gap(
                missing.Device,
                presence,
                missing.Reason,
                missing.Lower,
                missing.Upper,
                Bridged: false
            ),
            Reading.Known { Bridged: { } reason } known => new Gap(
                known.Device,
                presence,
                reason,
                known.Energy.Lower,
                known.Energy.Upper,
                Bridged: true
            ),
            _ => null,
        };
    }

    // A platform's counter stands for processors and memory alike.
    private static ImmutableArray<string> Counted(
        ImmutableArray<MeterDescription> meters,
        string component
    ) =>
        [
            .. meters
                .Where(m =>
                    m.Counts && (m.Component == component || m.Component == ComponentNames.Platform)
                )
                .SelectMany(m => m.Devices),
        ];

    private ImmutableArray<Bounded<ItEnergy>> MemoryShadows(
        SampleBoundary from,
        SampleBoundary to
    ) =>
        _countedMemories.IsEmpty || to.AtMs <= from.AtMs
            ? []
            : MemoryAttribution.Among(
                model.Memory(host.MemoryBytes, Interval.FromMilliseconds(from.AtMs, to.AtMs)),
                host.MemoryBytes,
                shares.Over(from, to),
                host.Cpus
            );

    private IEnumerable<ComponentSample> Shadows(Bounded<ItEnergy> run, Interval interval) =>
        _countedMemories.Select(
            (device, i) =>
                new ComponentSample(
                    ComponentNames.Memory,
                    device,
                    interval,
                    run.Slice(i, _countedMemories.Length),
                    default,
                    Host: null,
                    model.MemoryEvidence
                )
        );

    private ImmutableArray<AttributedEnergy> CpuShadows(SampleBoundary from, SampleBoundary to)
    {
        if (_countedCpus.IsEmpty || to.AtMs <= from.AtMs)
        {
            return [];
        }

        ShareClaim[] claims = shares.Over(from, to);
        long busy = Math.Max(Busy(from, to), claims.Sum(claim => claim.Run + claim.Self));
        return Attribution.Among(
            model.CpuReading(
                ComponentNames.Cpu,
                host.Cpus,
                busy,
                Interval.FromMilliseconds(from.AtMs, to.AtMs)
            ),
            claims,
            busy,
            host.Cpus
        );
    }

    private IEnumerable<ComponentSample> Shadows(AttributedEnergy split, Interval interval) =>
        _countedCpus.Select(
            (device, i) =>
                new ComponentSample(
                    ComponentNames.Cpu,
                    device,
                    interval,
                    split.Run.Slice(i, _countedCpus.Length),
                    split.Self.Slice(i, _countedCpus.Length),
                    Host: null,
                    model.CpuEvidence
                )
        );

    private static long Busy(SampleBoundary from, SampleBoundary to) =>
        Math.Max(0, to.Use.Busy - from.Use.Busy);
}
