namespace Tonsure.FactorTables.Tables;

/// <summary>GPUs and other accelerators as their makers describe them, kept by hand, and the names that several of them share.</summary>
internal static class AcceleratorsTable
{
    private static readonly string[] Columns =
    [
        "name",
        "aliases",
        "vendor",
        "tdp_w",
        "fp64_tflops",
        "fp32_tflops",
        "tf32_tflops",
        "fp16_tflops",
        "bf16_tflops",
        "fp8_tflops",
        "int8_tops",
        "fp4_tflops",
        "memory_gb",
        "bandwidth_gb_s",
        "year",
        "source",
    ];

    // Makers' figures of one device; within the interval of the row of a GPU in general.
    private static readonly Dictionary<string, (string Kilograms, string Source)> Embodied = new(
        StringComparer.Ordinal
    )
    {
        ["H100-SXM"] = ("164", "nvidia-hgx-h100-pcf"),
    };

    public static Table Make() =>
        new(
            "hardware/accelerators.csv",
            string.Join(',', Columns) + ",embodied_kg,embodied_source",
            [
                .. Facts
                    .ReadNames("accelerators.csv")
                    .OrderBy(r => r["name"], StringComparer.Ordinal)
                    .Select(r =>
                    {
                        var (kilograms, source) = Embodied.GetValueOrDefault(r["name"], ("", ""));
                        return (string[])[.. Columns.Select(c => r[c]), kilograms, source];
                    }),
            ]
        );

    public static Table MakeDefaults() =>
        new(
            "hardware/accelerator_defaults.csv",
            "alias,accelerator,assumed,source",
            [
                .. Facts
                    .ReadNames("accelerator_defaults.csv")
                    .OrderBy(r => r["alias"], StringComparer.Ordinal)
                    .Select(r =>
                        new[] { r["alias"], r["accelerator"], r["assumed"], "tonsure-defaults" }
                    ),
            ]
        );
}
