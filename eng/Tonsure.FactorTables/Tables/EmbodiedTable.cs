namespace Tonsure.FactorTables.Tables;

/// <summary>Carbon of making a server, a hardware thread's share of one, and a GPU.</summary>
internal static class EmbodiedTable
{
    private const double BloomServer = 2500;
    private const double BloomGpu = 150;

    // The largest figure known for one accelerator, with its share of the system (see data/README.md).
    private const double LargestGpu = 318;

    public static Table Make(Facts facts)
    {
        var instances = facts
            .Read("hardware/data_aws-instances.csv")
            .ToDictionary(r => r["Instance type"], StringComparer.Ordinal);
        // The total is of the whole platform, so instances of one platform repeat it.
        var platforms = facts
            .Read("hardware/ccf_aws_embodied.csv")
            .Where(r => Figures.Parse(r["additional_gpus"]) == 0)
            .Select(r => (Instance: instances[r["type"]], Total: Figures.Parse(r["total"])))
            .Select(p =>
                (
                    Cpu: p.Instance["Platform CPU Name"],
                    Threads: Figures.Parse(p.Instance["Platform Total Number of vCPU"]),
                    Memory: p.Instance["Platform Memory (in GB)"],
                    p.Total
                )
            )
            .Distinct()
            .ToList();
        List<double> totals = [.. platforms.Select(p => p.Total)];
        List<double> threads = [.. platforms.Select(p => p.Total / p.Threads)];

        return new Table(
            "hardware/embodied.csv",
            "device,name,kg,lower_kg,upper_kg,life_years,life_lower,life_upper,source",
            [
                Row(
                    "gpu",
                    "GPU or other accelerator",
                    BloomGpu,
                    BloomGpu * BloomGpu / LargestGpu,
                    LargestGpu,
                    "bloom"
                ),
                Row(
                    "server",
                    "Server without accelerators",
                    BloomServer,
                    Statistics.Percentile(totals, 0.05),
                    Statistics.Percentile(totals, 0.95),
                    "bloom"
                ),
                Row(
                    "vcpu",
                    "Hardware thread of a server",
                    Statistics.Percentile(threads, 0.5),
                    Statistics.Percentile(threads, 0.05),
                    Statistics.Percentile(threads, 0.95),
                    "ccf-embodied"
                ),
            ]
        );
    }

    // Life: 4 years (Cloud Carbon Footprint) to 6 (BLOOM), and the middle.
    private static string[] Row(
        string device,
        string name,
        double kg,
        double lower,
        double upper,
        string source
    ) =>
        [
            device,
            name,
            Figures.Write(kg, 1),
            Figures.Write(lower, 1),
            Figures.Write(upper, 1),
            "5",
            "4",
            "6",
            source,
        ];
}
