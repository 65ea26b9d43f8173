namespace Tonsure.FactorTables.Tables;

/// <summary>Machine types of the clouds: processors and memory from a peer's lists, accelerators by hand.</summary>
internal static class InstancesTable
{
    private const string Lists = "ccf-instances";

    // Families with an accelerator that has no row of its own: without it the machine would pass for a plain one.
    private static readonly string[] LeftOut =
    [
        "aws:dl2q.",
        "aws:f1.",
        "aws:f2.",
        "aws:g2.",
        "aws:g5g.",
        "aws:vt1.",
        "azure:Standard_NP",
        // Not a machine type: a2-megagpu-16g is.
        "gcp:a2-highgpu-16g",
    ];

    private static readonly string[] AcceleratedFamilies = ["gcp:a2-", "gcp:a3-", "gcp:g2-"];

    private sealed record Machine(
        string Provider,
        string Name,
        string Vcpus,
        string Memory,
        bool Accelerated,
        string Source
    )
    {
        public string Id => $"{Provider}:{Name}";
    }

    public static Table Make(Facts facts)
    {
        var accelerators = Facts
            .ReadNames("instance_accelerators.csv")
            .ToDictionary(r => $"{r["provider"]}:{r["instance"]}", StringComparer.Ordinal);
        var machines = ReadAws(facts)
            .Concat(ReadAzure(facts))
            .Concat(ReadGcp(facts))
            .Concat(ReadExtra())
            .Where(m => !LeftOut.Any(f => m.Id.StartsWith(f, StringComparison.Ordinal)))
            // A newer list comes first.
            .DistinctBy(m => m.Id, StringComparer.Ordinal)
            .OrderBy(m => m.Id, StringComparer.Ordinal)
            .ToList();

        var plain = machines.FirstOrDefault(m => m.Accelerated && !accelerators.ContainsKey(m.Id));
        if (plain is not null)
        {
            throw new InvalidDataException($"{plain.Id} has accelerators; say which.");
        }

        var unused = accelerators.Keys.Except(machines.Select(m => m.Id), StringComparer.Ordinal);
        if (unused.FirstOrDefault() is { } lost)
        {
            throw new InvalidDataException($"{lost} has accelerators, but no processors.");
        }

        return new Table(
            "hardware/instances.csv",
            "provider,instance,vcpus,memory_gib,accelerator,accelerator_count,accelerator_source,source",
            [.. machines.Select(m => Row(m, accelerators.GetValueOrDefault(m.Id)))]
        );
    }

    private static string[] Row(Machine machine, CsvRow? accelerator) =>
        [
            machine.Provider,
            machine.Name,
            machine.Vcpus,
            machine.Memory,
            accelerator?["accelerator"] ?? "",
            accelerator?["count"] ?? "",
            accelerator is null ? "" : $"{machine.Provider}-instances",
            machine.Source,
        ];

    // Other services' names (db., cache., .elasticsearch, Redshift's) are not machine types of EC2.
    private static IEnumerable<Machine> ReadAws(Facts facts) =>
        facts
            .Read("hardware/data_aws-instances-latest-2026.csv")
            .Select(r => new Machine(
                "aws",
                r["Instance Type"],
                r["vCPUs"],
                r["Memory (GiB)"],
                r["Category"] == "Accelerated Computing",
                Lists
            ))
            .Concat(
                facts
                    .Read("hardware/data_aws-instances.csv")
                    .Where(r =>
                        r["Instance type"].Count(c => c == '.') == 1
                        && !r["Instance type"].StartsWith("dc2.", StringComparison.Ordinal)
                        && !r["Instance type"].StartsWith("ds2.", StringComparison.Ordinal)
                        && !r["Instance type"].StartsWith("ra3.", StringComparison.Ordinal)
                    )
                    .Select(r => new Machine(
                        "aws",
                        r["Instance type"],
                        r["Instance vCPU"],
                        r["Instance Memory (in GB)"],
                        Figures.TryParse(r["Platform GPU Quantity"], out var gpus) && gpus > 0,
                        Lists
                    ))
            );

    private static IEnumerable<Machine> ReadAzure(Facts facts) =>
        facts
            .Read("hardware/data_azure-instances.csv")
            .Where(r =>
                !r["Series"].Contains("Promo", StringComparison.OrdinalIgnoreCase)
                && !r["Series"].StartsWith("SAP", StringComparison.Ordinal)
                // Their processors stand as shares of a machine, such as 0.25.
                && !r["Series"].StartsWith("Constrained", StringComparison.Ordinal)
            )
            .Select(r => new Machine(
                "azure",
                AzureName(r["Virtual Machine"]),
                r["Instance vCPUs"],
                r["Instance Memory"],
                r["Instance GPUs"].Length > 0,
                Lists
            ));

    // "E64i v3 1" ends with the mark of a footnote.
    private static string AzureName(string name) =>
        "Standard_"
        + (name.EndsWith(" 1", StringComparison.Ordinal) ? name[..^2] : name).Replace(' ', '_');

    private static IEnumerable<Machine> ReadGcp(Facts facts) =>
        Gcp(
                facts.Read("hardware/data_gcp-instances-latest-2026.csv"),
                "Instance Type",
                "Instance vCPU"
            )
            .Concat(
                Gcp(facts.Read("hardware/data_gcp-instances.csv"), "Machine type", "Instance vCPUs")
            );

    private static IEnumerable<Machine> Gcp(List<CsvRow> rows, string name, string vcpus) =>
        rows.Select(r => new Machine(
            "gcp",
            r[name],
            r[vcpus],
            r["Instance Memory"],
            AcceleratedFamilies.Any(f => $"gcp:{r[name]}".StartsWith(f, StringComparison.Ordinal)),
            Lists
        ));

    private static IEnumerable<Machine> ReadExtra() =>
        Facts
            .ReadNames("extra_instances.csv")
            .Select(r => new Machine(
                r["provider"],
                r["instance"],
                r["vcpus"],
                r["memory_gib"],
                true,
                $"{r["provider"]}-instances"
            ));
}
