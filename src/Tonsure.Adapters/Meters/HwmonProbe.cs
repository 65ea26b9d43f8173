using System.Collections.Immutable;
using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Meters;

/// <summary>
/// Looks for energy and power in Linux hwmon: AMD's processors by <c>amd_energy</c>, which counts what powercap counts, and the
/// GPUs of AMD and Intel.
/// </summary>
public sealed class HwmonProbe : IMeterProbe
{
    /// <summary>Half the width of a GPU's 90% bounds in thousandths, our assumption: nobody has published how far off these sensors are.</summary>
    public const int GpuErrorPerMille = 100;

    private static readonly TimeSpan LongestBetweenSamples = TimeSpan.FromMilliseconds(500);
    private static readonly ImmutableArray<string> Processors = ["amd_energy"];

    /// <inheritdoc/>
    public string Method => "hwmon";

    /// <inheritdoc/>
    public MeterFinding Look(MeterWorld world)
    {
        ImmutableArray<HwmonChip> chips = HwmonTree.Chips(
            world.SysRoot,
            [.. Processors, .. HwmonGpus.Drivers]
        );
        AmdEnergySockets sockets = AmdEnergySockets.Of([
            .. chips.Where(chip => Processors.Contains(chip.Name, StringComparer.Ordinal)),
        ]);
        HwmonGpus gpus = HwmonGpus.Of([
            .. chips.Where(chip => HwmonGpus.Drivers.Contains(chip.Name, StringComparer.Ordinal)),
        ]);
        return new MeterFinding(
            Method,
            [.. Offers(world, sockets, gpus)],
            [.. sockets.Problems, .. gpus.Problems]
        );
    }

    private IEnumerable<MeterOffer> Offers(
        MeterWorld world,
        AmdEnergySockets sockets,
        HwmonGpus gpus
    )
    {
        if (!sockets.Counters.IsEmpty)
        {
            IMeter Processor(MeterWorld at) =>
                new CounterMeter(
                    ComponentNames.Cpu,
                    Measured("amd-energy"),
                    // The same registers as powercap's.
                    PowercapProbe.ErrorPerMille,
                    sockets.Counters,
                    span => at.Model.CpuIdle(at.Host.Cpus, span),
                    at.Time
                );
            yield return new MeterOffer(world, Processor, [ComponentNames.Cpu]);
        }

        if (!gpus.Counters.IsEmpty)
        {
            IMeter Counting(MeterWorld at) =>
                new CounterMeter(
                    ComponentNames.Gpu,
                    Measured("gpu-energy"),
                    GpuErrorPerMille,
                    gpus.Counters,
                    // What a GPU draws at rest is not known.
                    _ => default,
                    at.Time
                );
            yield return new MeterOffer(world, Counting, []);
        }

        if (!gpus.Gauges.IsEmpty)
        {
            IMeter Sampling(MeterWorld at) =>
                new PowerSampleMeter(
                    ComponentNames.Gpu,
                    Measured("gpu-power"),
                    GpuErrorPerMille,
                    gpus.Gauges,
                    _ => default,
                    LongestBetweenSamples,
                    at.Time
                );
            yield return new MeterOffer(world, Sampling, []);
        }
    }

    private Evidence Measured(string what) =>
        new(EvidenceGrade.Measured, $"{Method}-{what}", "1", "");
}
