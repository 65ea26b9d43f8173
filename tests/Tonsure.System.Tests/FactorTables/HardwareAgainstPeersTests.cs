using System.Globalization;
using Tonsure.Adapters.Hardware;
using Tonsure.Estimating;
using Xunit;

namespace Tonsure.System.Tests.FactorTables;

/// <summary>Our accelerators beside other people's lists; where we differ on purpose the reason stands here.</summary>
public sealed class HardwareAgainstPeersTests
{
    private static readonly Lazy<AcceleratorCatalogue> Known = new(() =>
        ShippedHardware.Load(Path.Combine(ShippedTable.Repository, "data")).Accelerators
    );

    // Names of lists that are not ours, or rows of theirs that are wrong.
    private static readonly Dictionary<string, string> Differ = new(StringComparer.Ordinal)
    {
        ["TPUv2 Chip"] = "a mean power that was measured, not the design power",
        ["TPUv3 Chip"] = "a mean power that was measured, not the design power",
        ["TPU v3"] = "a mean power that was measured, not the design power",
        ["TPU v4"] = "the mean of what was measured; ours is the largest",
        ["Tesla V100-PCIE-16GB"] = "300 W; the sheet of the PCIe card says 250",
        ["Tesla V100-SXM2-16GB"] = "250 W; the sheet of the module says 300",
        ["A100 PCIe 40/80GB"] = "one row for two cards of 250 and 300 W",
    };

    [Theory]
    [InlineData("gpu_specs_seed.csv", 2, 15)]
    [InlineData("mlco2_gpus.csv", 2, 20)]
    [InlineData("greenalgorithms_tdp_gpu.csv", 1, 10)]
    public void Power_agrees_with_a_peers_list(string file, int watts, int least)
    {
        int compared = 0;
        foreach (string[] row in Peers(file))
        {
            if (
                !Differ.ContainsKey(row[0])
                && Find(row[0]) is { Tdp: { } ours }
                && Number(row[watts]) is { } theirs
            )
            {
                compared++;
                Assert.True(
                    Math.Abs(ours.Watts - theirs) <= 0.02 * theirs,
                    $"{row[0]}: {ours} here, {theirs} W in {file}"
                );
            }
        }

        Assert.True(compared >= least, $"{compared} of {file} compared");
    }

    [Fact]
    public void Memory_bandwidth_and_peak_agree_with_the_list_that_ours_began_with()
    {
        // name, vendor, W, dense TFLOP/s in 16 bits, GB, TB/s
        foreach (string[] row in Peers("gpu_specs_seed.csv").Skip(1))
        {
            Accelerator ours = Find(row[0]) ?? throw new InvalidDataException(row[0]);
            Near(row[0], ours.SixteenBitPeak / 1e12, Number(row[3])!.Value);
            Near(row[0], ours.MemoryBytes / 1e9, Number(row[4])!.Value);
            Near(row[0], ours.BandwidthBytesPerSecond / 1e12, Number(row[5])!.Value);
        }
    }

    [Fact]
    public void No_difference_is_listed_that_is_none()
    {
        string[][] rows =
        [
            .. Peers("mlco2_gpus.csv").Select(row => (string[])[row[0], row[2]]),
            .. Peers("greenalgorithms_tdp_gpu.csv").Select(row => (string[])[row[0], row[1]]),
            .. Peers("gpu_specs_seed.csv").Select(row => (string[])[row[0], row[2]]),
        ];
        foreach (string name in Differ.Keys)
        {
            double theirs = Number(Assert.Single(rows, row => row[0] == name)[1])!.Value;
            Assert.True(
                Find(name) is not { Tdp: { } ours }
                    || Math.Abs(ours.Watts - theirs) > 0.02 * theirs,
                $"{name} agrees"
            );
        }
    }

    private static void Near(string name, double? ours, double theirs) =>
        Assert.True(
            ours is { } known && Math.Abs(known - theirs) <= 0.03 * theirs,
            $"{name}: {ours} here, {theirs} there"
        );

    private static Accelerator? Find(string name) =>
        Known.Value.Find(name) is HardwareMatch<Accelerator>.Found found ? found.Item : null;

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            ? number
            : null;

    // Their rows differ in width, and none has a quote before the columns that are read.
    private static IEnumerable<string[]> Peers(string file)
    {
        string shared =
            Environment.GetEnvironmentVariable("TONSURE_SHARED")
            ?? Path.Combine(ShippedTable.Repository, "..", "shared");
        string path = Path.Combine(shared, "data", "hardware", file);
        Assert.SkipUnless(
            File.Exists(path),
            "The collection of facts is not here (TONSURE_SHARED)."
        );
        return File.ReadLines(path)
            .Select(line => line.Split(',', StringSplitOptions.TrimEntries))
            .Where(row => row.Length > 2);
    }
}
