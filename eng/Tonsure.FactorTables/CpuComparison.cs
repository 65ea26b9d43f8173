using Tonsure.FactorTables.Tables;

namespace Tonsure.FactorTables;

/// <summary>What was classified as what, and our watts beside those of Cloud Carbon Footprint.</summary>
internal static class CpuComparison
{
    private static readonly string[] Peers = ["aws", "azure", "gcp"];

    public static void Write(
        TextWriter output,
        Facts facts,
        IReadOnlyList<CpuPowerTable.Server> servers,
        Table ours
    )
    {
        foreach (
            var group in servers
                .GroupBy(s => s.Microarchitecture ?? "(none)")
                .OrderBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            var names = group.Select(s => s.Description).Distinct().Order(StringComparer.Ordinal);
            output.WriteLine($"{group.Key}: {string.Join("; ", names)}");
        }

        var mine = ours.Rows.ToDictionary(r => r[0], StringComparer.Ordinal);
        output.WriteLine();
        output.WriteLine(
            $"{"peer", -6} {"microarchitecture", -16} {"idle", 7} {"ours", 7} {"full", 7} {"ours", 7}  ratio"
        );
        foreach (var peer in Peers)
        {
            foreach (var row in facts.Read($"hardware/ccf_{peer}_use.csv"))
            {
                var name = row["Architecture"];
                var (idle, full) = (
                    Figures.Parse(row["Min Watts"]),
                    Figures.Parse(row["Max Watts"])
                );
                var line = mine.TryGetValue(name, out var own)
                    ? $"{idle, 7:0.000} {own[1], 7} {full, 7:0.000} {own[4], 7}  {full / Figures.Parse(own[4]):0.00}"
                    : $"{idle, 7:0.000} {"-", 7} {full, 7:0.000} {"-", 7}";
                output.WriteLine($"{peer, -6} {name, -16} {line}");
            }
        }
    }
}
