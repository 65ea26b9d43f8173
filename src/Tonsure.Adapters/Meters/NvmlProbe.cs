using System.Collections.Immutable;
using Tonsure.Adapters.Interop;
using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Meters;

/// <summary>Looks for NVIDIA's GPUs through their management library.</summary>
/// <param name="library">The library's file.</param>
public sealed class NvmlProbe(string library) : IMeterProbe
{
    /// <summary>
    /// Half the width of the 90% bounds in thousandths, our assumption: the boards' sensors are off by several percent and look
    /// at a part of the time only, on A100 and H100 at a quarter (Yang, Adámek and Armour, Part-time Power Measurements,
    /// arXiv:2312.02741).
    /// </summary>
    public const int ErrorPerMille = 100;

    // Where only power is told.
    private static readonly TimeSpan LongestBetweenSamples = TimeSpan.FromMilliseconds(500);

    /// <summary>The library that the driver installs.</summary>
    public NvmlProbe()
        : this("libnvidia-ml.so.1") { }

    /// <inheritdoc/>
    public string Method => "nvml";

    /// <inheritdoc/>
    public MeterFinding Look(MeterWorld world)
    {
        if (NvmlLibrary.TryLoad(library) is not { } nvml)
        {
            return new MeterFinding(
                Method,
                [],
                [new MeterProblem(library, MeterProblemKind.NotThere)]
            );
        }

        NvmlStatus status = nvml.Begin();
        uint count = 0;
        status = status == NvmlStatus.Success ? nvml.Count(out count) : status;
        if (status != NvmlStatus.Success)
        {
            return new MeterFinding(Method, [], [Failed(library, nvml, status)]);
        }

        List<NvmlGpu> counters = [];
        List<NvmlGpu> gauges = [];
        List<MeterProblem> problems = [];
        for (uint i = 0; i < count; i++)
        {
            status = nvml.Device(i, out nint handle);
            if (status != NvmlStatus.Success)
            {
                problems.Add(Failed($"gpu-{i}", nvml, status));
                continue;
            }

            NvmlGpu gpu = new(nvml, i, handle);
            status = nvml.Power(handle, out _);
            if (gpu.Counts)
            {
                counters.Add(gpu);
            }
            else if (status == NvmlStatus.Success)
            {
                gauges.Add(gpu);
            }
            else
            {
                problems.Add(Failed(gpu.Device, nvml, status));
            }
        }

        return new MeterFinding(Method, [.. Offers(nvml, counters, gauges, world)], [.. problems]);
    }

    private IEnumerable<MeterOffer> Offers(
        NvmlLibrary nvml,
        List<NvmlGpu> counters,
        List<NvmlGpu> gauges,
        MeterWorld world
    )
    {
        if (counters.Count > 0)
        {
            IMeter Counting(MeterWorld at) =>
                new NvmlMeter(
                    new CounterMeter(
                        ComponentNames.Gpu,
                        new Evidence(EvidenceGrade.Measured, $"{Method}-energy", "1", ""),
                        ErrorPerMille,
                        [.. counters],
                        // What a GPU draws at rest is not known: it is what it draws while nobody is on it.
                        _ => default,
                        at.Time
                    ),
                    nvml,
                    [.. counters]
                );
            yield return new MeterOffer(world, Counting, []);
        }

        if (gauges.Count > 0)
        {
            IMeter Sampling(MeterWorld at) =>
                new NvmlMeter(
                    new PowerSampleMeter(
                        ComponentNames.Gpu,
                        new Evidence(EvidenceGrade.Measured, $"{Method}-power", "1", ""),
                        ErrorPerMille,
                        [.. gauges],
                        _ => default,
                        LongestBetweenSamples,
                        at.Time
                    ),
                    nvml,
                    [.. gauges]
                );
            yield return new MeterOffer(world, Sampling, []);
        }
    }

    private static MeterProblem Failed(string path, NvmlLibrary nvml, NvmlStatus status) =>
        new(path, MeterProblemKind.NotUsable) { Detail = nvml.Describe(status) };
}
