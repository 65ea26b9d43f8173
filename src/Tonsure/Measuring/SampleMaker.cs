using System.Collections.Immutable;
using Tonsure.Quantities;

namespace Tonsure.Measuring;

/// <summary>Makes a sample of placed readings.</summary>
internal sealed class SampleMaker(
    HostDescription host,
    PowerModel model,
    IdlePolicy policy,
    ImmutableArray<MeterDescription> meters
)
{
    private readonly ImmutableArray<string> _countedCpus =
    [
        .. meters
            .Where(m => m.Counts && m.Component == ComponentNames.Cpu)
            .SelectMany(m => m.Devices),
    ];

    public RunSample Make(
        SampleBoundary from,
        SampleBoundary to,
        IReadOnlyList<PlacedReading> readings
    ) =>
        new(
            Interval.FromMilliseconds(from.AtMs, to.AtMs),
            [.. readings.Select(ToComponent).OfType<ComponentSample>()],
            Shadows(from, to),
            [.. readings.Select(ToGap).OfType<Gap>()]
        );

    private ComponentSample? ToComponent(PlacedReading placed)
    {
        if (placed.Reading is not Reading.Known known)
        {
            return null;
        }

        MeterDescription meter = placed.Meter;
        if (meter.Component == ComponentNames.Memory && !meter.Counts)
        {
            // The tool's own pages are not told apart: they are inside what the run carries, or in nobody's.
            return new ComponentSample(
                meter.Component,
                known.Device,
                placed.Interval,
                Attribution.OfMemory(known.Energy, placed.ResidentBytes, host, policy),
                default,
                Host: null,
                meter.Evidence
            );
        }

        AttributedEnergy split = Attribution.ByCpuTime(known, placed.Used, host, policy);
        return new ComponentSample(
            meter.Component,
            known.Device,
            placed.Interval,
            split.Run,
            split.Self,
            meter.Counts ? split.Host : null,
            meter.Evidence
        );
    }

    private static Gap? ToGap(PlacedReading placed) =>
        placed.Reading switch
        {
            Reading.Missing missing => new Gap(
                missing.Device,
                placed.Interval,
                missing.Reason,
                missing.Lower,
                missing.Upper,
                Bridged: false
            ),
            Reading.Known { Bridged: { } reason } known => new Gap(
                known.Device,
                placed.Interval,
                reason,
                known.Energy.Lower,
                known.Energy.Upper,
                Bridged: true
            ),
            _ => null,
        };

    private ImmutableArray<ComponentSample> Shadows(SampleBoundary from, SampleBoundary to)
    {
        if (_countedCpus.IsEmpty)
        {
            return [];
        }

        Interval interval = Interval.FromMilliseconds(from.AtMs, to.AtMs);
        CpuTimes used = to.Times.Since(from.Times);
        AttributedEnergy split = Attribution.ByCpuTime(
            model.CpuReading(ComponentNames.Cpu, host.Cpus, used.Busy, interval),
            used,
            host,
            policy
        );
        return
        [
            .. _countedCpus.Select(
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
            ),
        ];
    }
}
