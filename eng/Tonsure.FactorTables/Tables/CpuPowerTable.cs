namespace Tonsure.FactorTables.Tables;

/// <summary>Watts per hardware thread of a whole server, at active idle and at full load, by microarchitecture.</summary>
internal static class CpuPowerTable
{
    private const int FewServers = 5;
    private const double FewServersWidening = 0.30;
    private const int UnknownSince = 2017;

    public sealed record Server(
        string Description,
        string? Microarchitecture,
        int Year,
        double Idle,
        double Full
    );

    public static Table Make(IReadOnlyList<Server> servers)
    {
        var groups = servers
            .Where(s => s.Microarchitecture is not null)
            .GroupBy(s => s.Microarchitecture!, StringComparer.Ordinal)
            .Select(g => Row(g.Key, [.. g]));
        var unknown = Row("unknown", [.. servers.Where(s => s.Year >= UnknownSince)]);
        return new Table(
            "hardware/cpu_power.csv",
            "microarchitecture,idle_w,idle_lower_w,idle_upper_w,full_w,full_lower_w,full_upper_w,servers,source",
            [.. groups.Append(unknown).OrderBy(r => r[0], StringComparer.Ordinal)]
        );
    }

    /// <summary>The benchmarked servers whose thread counts do not contradict one another.</summary>
    public static List<Server> ReadServers(Facts facts)
    {
        var servers = new List<Server>();
        foreach (var row in facts.Read("hardware/specpower_2026.csv"))
        {
            var threads = Figures.Parse(row["Total Threads"]);
            if (threads != Figures.Parse(row["# Cores"]) * Figures.Parse(row["# Threads Per Core"]))
            {
                continue;
            }

            var description = row["CPU Description"];
            servers.Add(
                new Server(
                    description,
                    CpuClassifier.Classify(description),
                    (int)Figures.Parse(row["Published"][^4..]),
                    Figures.Parse(row["avg. watts @ active idle"]) / threads,
                    Figures.Parse(row["avg. watts @ 100%"]) / threads
                )
            );
        }

        return servers;
    }

    private static string[] Row(string microarchitecture, IReadOnlyList<Server> servers) =>
        [
            microarchitecture,
            .. Bounds([.. servers.Select(s => s.Idle)]),
            .. Bounds([.. servers.Select(s => s.Full)]),
            Figures.Write(servers.Count),
            "specpower",
        ];

    private static IEnumerable<string> Bounds(double[] watts)
    {
        var few = watts.Length < FewServers;
        yield return Figures.Write(Statistics.Percentile(watts, 0.5), 3);
        yield return Figures.Write(
            few ? watts.Min() * (1 - FewServersWidening) : Statistics.Percentile(watts, 0.05),
            3
        );
        yield return Figures.Write(
            few ? watts.Max() * (1 + FewServersWidening) : Statistics.Percentile(watts, 0.95),
            3
        );
    }
}
