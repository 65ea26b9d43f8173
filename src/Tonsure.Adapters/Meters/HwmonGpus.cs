using System.Collections.Immutable;
using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Meters;

/// <summary>The GPUs that hwmon tells of, each physical one once: by its energy where it counts that, else by its power.</summary>
/// <param name="Counters">GPUs with a counter.</param>
/// <param name="Gauges">GPUs that tell their power alone.</param>
/// <param name="Problems">GPUs that are there and tell neither.</param>
internal sealed record HwmonGpus(
    ImmutableArray<IEnergyCounter> Counters,
    ImmutableArray<IPowerGauge> Gauges,
    ImmutableArray<MeterProblem> Problems
)
{
    /// <summary>The drivers of AMD's and of Intel's GPUs. <c>i915_gt0</c> and its like are tiles of one that is shown whole.</summary>
    public static readonly ImmutableArray<string> Drivers = ["amdgpu", "i915", "xe"];

    // No board draws this much, and no limit is so small.
    private static readonly Power DefaultCap = Power.FromWatts(3000);
    private static readonly Power SmallestLimit = Power.FromWatts(1);

    // As for other GPUs: a driver that is busy takes its time.
    private const long LongestStandMs = 1000;

    // The whole card holds its package; memory and other rails lie inside the card.
    private static readonly ImmutableArray<string> Labels = ["card", "", "pkg", "package"];
    private static readonly ImmutableArray<string> Powers = ["power1_average", "power1_input"];

    private static readonly ImmutableArray<string> Limits =
    [
        "power1_cap",
        "power1_cap_max",
        "power1_max",
        "power1_rated_max",
    ];

    public static HwmonGpus Of(ImmutableArray<HwmonChip> chips)
    {
        ImmutableArray<IEnergyCounter>.Builder counters =
            ImmutableArray.CreateBuilder<IEnergyCounter>();
        ImmutableArray<IPowerGauge>.Builder gauges = ImmutableArray.CreateBuilder<IPowerGauge>();
        ImmutableArray<MeterProblem>.Builder problems =
            ImmutableArray.CreateBuilder<MeterProblem>();
        foreach (HwmonChip chip in chips)
        {
            bool isAlone = chips.Count(other => other.Device == chip.Device) == 1;
            string device = $"gpu-{(isAlone ? chip.Device : Path.GetFileName(chip.Path))}";
            if (chip.Word("in1_label") == "vddnb")
            {
                // Only integrated ones have a north bridge: their power is the package's, which the processors' counters tell.
                problems.Add(Rejected(chip.Path, "inside_the_processor"));
            }
            else if (Counter(chip, device) is { } counter)
            {
                counters.Add(counter);
            }
            else if (Gauge(chip, device) is { } gauge)
            {
                gauges.Add(gauge);
            }
            else
            {
                problems.Add(Silent(chip));
            }
        }

        return new HwmonGpus(counters.ToImmutable(), gauges.ToImmutable(), problems.ToImmutable());
    }

    private static FileCounter? Counter(HwmonChip chip, string device) =>
        Energies(chip)
            .Where(path => CounterFile.ReadOrNull(path) is not null)
            .Select(path => new FileCounter(
                device,
                path,
                new CounterLimits(Range: null, Cap(chip)) { LongestStandMs = LongestStandMs }
            ))
            .FirstOrDefault();

    private static FileGauge? Gauge(HwmonChip chip, string device) =>
        Powers
            .Select(file => new FileGauge(device, chip.At(file), Cap(chip)))
            .FirstOrDefault(gauge => gauge.Read().Power is not null);

    private static IEnumerable<string> Energies(HwmonChip chip)
    {
        ImmutableArray<(string Path, string Label)> shown = chip.Energies();
        return Labels.SelectMany(label =>
            shown.Where(one => one.Label == label).Select(one => one.Path)
        );
    }

    // The second die of a card of two has no power of its own: it reads 0 W, and the first one tells both.
    private static MeterProblem Silent(HwmonChip chip)
    {
        string? file = Energies(chip).Concat(Powers.Select(chip.At)).FirstOrDefault(Path.Exists);
        return file is null ? new MeterProblem(chip.At(Powers[0]), MeterProblemKind.NotThere)
            : CounterFile.TryRead(file, out _, out GapReason reason)
                ? Rejected(file, GapReason.Frozen.Word())
            : MeterProblem.OfFile(file, reason);
    }

    private static MeterProblem Rejected(string path, string why) =>
        new(path, MeterProblemKind.NotUsable) { Detail = why };

    // Twice the largest limit: short peaks exceed it.
    private static Power Cap(HwmonChip chip)
    {
        long largest = Limits.Max(file => CounterFile.ReadOrNull(chip.At(file)) ?? 0) / 1000;
        return largest >= SmallestLimit.Milliwatts && largest <= DefaultCap.Milliwatts / 2
            ? Power.FromMilliwatts(largest * 2)
            : DefaultCap;
    }
}
