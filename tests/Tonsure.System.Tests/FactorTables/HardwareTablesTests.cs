using Tonsure.Estimating;
using Xunit;

namespace Tonsure.System.Tests.FactorTables;

public sealed class HardwareTablesTests
{
    private static readonly string[] Peaks =
    [
        "fp64_tflops",
        "fp32_tflops",
        "tf32_tflops",
        "fp16_tflops",
        "bf16_tflops",
        "fp8_tflops",
        "int8_tops",
        "fp4_tflops",
    ];

    private static readonly ShippedTable Accelerators = ShippedTable.Read(
        "hardware/accelerators.csv"
    );

    private static readonly ShippedTable Instances = ShippedTable.Read("hardware/instances.csv");

    [Fact]
    public void No_name_of_an_accelerator_stands_for_two()
    {
        var names = Accelerators
            .Rows.SelectMany(r => r["aliases"].Split('|').Append(r["name"]))
            .Concat(ShippedTable.Read("hardware/accelerator_defaults.csv").Column("alias"))
            .Where(name => name.Length > 0)
            .Select(HardwareNames.Accelerator)
            .ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_shared_name_is_taken_for_a_model_of_the_table() =>
        Assert.All(
            ShippedTable.Read("hardware/accelerator_defaults.csv").Rows,
            r =>
            {
                Assert.Contains(r["accelerator"], Accelerators.Column("name"));
                Assert.NotEmpty(r["assumed"]);
            }
        );

    [Fact]
    public void The_models_that_matter_are_there() =>
        Assert.Empty(
            new[]
            {
                "K80 P4 P40 P100-SXM2-16GB V100-SXM2-16GB V100-SXM2-32GB V100-PCIe-16GB T4 A10 A10G A30 A40",
                "A100-SXM-40GB A100-SXM-80GB A100-PCIe-40GB A100-PCIe-80GB L4 L40 L40S H100-SXM H100-PCIe H100-NVL",
                "H200-SXM H20 H800-SXM A800-SXM-80GB GH200-96GB B100 B200 GB200-GPU RTX-2080-Ti RTX-3090 RTX-4090",
                "RTX-5090 RTX-A6000 RTX-6000-Ada GTX-1080-Ti MI100 MI210 MI250 MI250X MI300A MI300X MI325X MI355X",
                "TPU-v2 TPU-v3 TPU-v4 TPU-v5e TPU-v5p TPU-v6e Inferentia Inferentia2 Trainium Trainium2 Gaudi2 Gaudi3",
            }
                .SelectMany(line => line.Split(' '))
                .Except(Accelerators.Column("name"), StringComparer.Ordinal)
        );

    [Fact]
    public void An_accelerators_figures_are_plausible() =>
        Assert.All(
            Accelerators.Rows,
            r =>
            {
                In(r, "tdp_w", 20, 1500);
                In(r, "memory_gb", 4, 512);
                In(r, "bandwidth_gb_s", 40, 10_000);
                In(r, "embodied_kg", 70.8, 318);
                Assert.InRange(r.Figure("year"), 2014, 2026);
                Assert.True(Peaks.Append("memory_gb").Any(c => r[c].Length > 0), r.Key);
            }
        );

    [Fact]
    public void A_narrower_format_is_not_slower() =>
        Assert.All(
            Accelerators.Rows,
            r =>
            {
                // FP16 and BF16 differ on MI100; integers and FP4 are left out where a chip has no fast path for them.
                string[] order =
                [
                    "fp64_tflops",
                    "fp32_tflops",
                    "tf32_tflops",
                    "fp16_tflops",
                    "fp8_tflops",
                    "fp4_tflops",
                ];
                double[] known = [.. order.Where(c => r[c].Length > 0).Select(r.Figure)];
                Assert.True(known.Zip(known.Skip(1)).All(p => p.First <= p.Second), r.Key);
            }
        );

    [Fact]
    public void Work_per_watt_is_within_what_its_year_could_build() =>
        Assert.All(
            Accelerators.Rows.Where(r => r["tdp_w"].Length > 0),
            r =>
            {
                var half = r["bf16_tflops"].Length > 0 ? "bf16_tflops" : "fp16_tflops";
                if (r[half].Length > 0)
                {
                    // Tera-operations per joule: 0.03 (Pascal) to 2.5 (a Blackwell is 2.25).
                    Assert.InRange(r.Figure(half) / r.Figure("tdp_w"), 0.03, 2.5);
                }
            }
        );

    [Fact]
    public void A_machine_type_stands_once_and_carries_only_known_accelerators()
    {
        var known = Accelerators.Column("name").ToHashSet(StringComparer.Ordinal);
        var names = Instances.Column("instance").Select(HardwareNames.Instance).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
        Assert.All(
            Instances.Rows,
            r =>
            {
                Assert.Contains(r["provider"], (string[])["aws", "azure", "gcp"]);
                Assert.InRange(r.Figure("vcpus"), 1, 2000);
                Assert.InRange(r.Figure("memory_gib"), 0.4, 33_000);
                var accelerated = r["accelerator"].Length > 0;
                Assert.Equal(accelerated, AcceleratorShare.TryParse(r["accelerator_count"], out _));
                Assert.Equal(accelerated, r["accelerator_source"].Length > 0);
                Assert.True(!accelerated || known.Contains(r["accelerator"]), r.Key);
            }
        );
    }

    [Theory]
    [InlineData("aws", "p", "trn", "inf", "g4", "g5.", "g6")]
    [InlineData("azure", "Standard_NC", "Standard_ND", "Standard_NV", "-", "-", "-")]
    [InlineData("gcp", "a2-", "a3-", "a4", "g2-", "ct5", "ct6")]
    public void A_machine_of_an_accelerated_family_is_never_a_plain_one(
        string provider,
        params string[] families
    )
    {
        var rows = Instances
            .Rows.Where(r =>
                r.Has("provider", provider)
                && families.Any(f => r["instance"].StartsWith(f, StringComparison.Ordinal))
            )
            .ToList();
        Assert.True(rows.Count > 20);
        Assert.All(rows, r => Assert.True(r["accelerator"].Length > 0, r.Key));
    }

    [Fact]
    public void A_processor_stands_once_with_a_plausible_power()
    {
        var processors = ShippedTable.Read("hardware/cpu_tdp.csv");
        var names = processors.Column("name").Select(HardwareNames.Processor).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
        Assert.All(processors.Rows, r => Assert.InRange(r.Figure("tdp_w"), 3, 600));
    }

    private static void In(ShippedRow row, string column, double least, double most)
    {
        if (row[column].Length > 0)
        {
            Assert.InRange(row.Figure(column), least, most);
        }
    }
}
