using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Tonsure.Bench;

/// <summary>The ledger's daily sums by subject against the naive explosion into hours, and the cost of an append.</summary>
internal static class LedgerBench
{
    private const int Repeats = 3;

    private sealed record Measured(
        double Seconds,
        double Cpu,
        double PeakMib,
        long Rows,
        double Grams
    );

    internal static async Task<int> RunAsync(string[] args)
    {
        int most = args is ["--activities", string n]
            ? int.Parse(n, CultureInfo.InvariantCulture)
            : 1_000_000;
        StringBuilder text = new();
        text.AppendLine("# Ledger benchmark").AppendLine();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{DateTimeOffset.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores: `dotnet run -c Release --project bench/Tonsure.Bench -- ledger --activities {most}`. Each figure is from a process of its own, the median of {Repeats}, reading Parquet and building the intensity tables included; start-up of the runtime excluded."
        );
        text.AppendLine()
            .AppendLine(
                "Sums by subject and day of a year's activities, 5 minutes to 4 days long (log-uniform, 13.6 hours on average), 40 subjects, 20 zones with hourly intensities. The ledger sums energy, facility energy, carbon, embodied carbon and water, exactly and with bounds and grades. The explosion into hours is written twice, in doubles: for carbon alone, and for the same fifteen sums with bounds that are only multiplied."
            )
            .AppendLine();
        text.AppendLine(
            "| Activities | Ledger s | Activities/s | Peak MiB | Explosion, carbon alone, s | Peak MiB | Explosion, all sums, s | Peak MiB | Explosion of all ÷ ledger | Result rows | Carbon of a row differs by at most | Compaction s | Peak MiB | Ledger after it s |"
        );
        text.AppendLine("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (
            int count in most > 2_000_000 ? [most / 10, most] : new[] { most / 4, most / 2, most }
        )
        {
            await RowAsync(text, count);
        }

        await TinyAsync(text);
        await AppendAsync(text);
        Console.Write(text);
        string results = Path.Combine("bench", "results");
        Directory.CreateDirectory(results);
        await File.WriteAllTextAsync(Path.Combine(results, "ledger.md"), text.ToString());
        return 0;
    }

    private static async Task RowAsync(StringBuilder text, int count)
    {
        string home = Directory.CreateTempSubdirectory("tonsure-bench-").FullName;
        await LedgerBenchData.WriteAsync(home, count);
        Measured ledger = Child("summarise", home);
        Measured naive = Child("explode", home);
        Measured all = Child("explode-all", home);
        double difference = Difference(home);
        string figures = Path.Combine(home, "ledger.tsv");
        string kept = await File.ReadAllTextAsync(figures);
        Measured compaction = Once("compact", home);
        Measured compacted = Child("summarise", home);
        if (kept != await File.ReadAllTextAsync(figures))
        {
            throw new InvalidOperationException("compaction changed the sums");
        }

        Directory.Delete(home, recursive: true);
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"| {count:n0} | {ledger.Seconds:0.00} | {count / ledger.Seconds:n0} | {ledger.PeakMib:n0} | {naive.Seconds:0.00} | {naive.PeakMib:n0} | {all.Seconds:0.00} | {all.PeakMib:n0} | {all.Seconds / ledger.Seconds:0.00} | {ledger.Rows:n0} | {difference:0.0e0} | {compaction.Seconds:0.0} | {compaction.PeakMib:n0} | {compacted.Seconds:0.00} |"
        );
    }

    /// <summary>The largest relative difference of any subject's day between the ledger and the explosion; it fails where one is more than rounding.</summary>
    private static double Difference(string home)
    {
        Dictionary<string, double> ledger = ByDay(Path.Combine(home, "ledger.tsv"));
        Dictionary<string, double> exploded = ByDay(Path.Combine(home, "exploded.tsv"));
        double most = exploded.Max(row =>
            ledger.TryGetValue(row.Key, out double grams)
                ? Math.Abs(grams - row.Value) / row.Value
                : double.PositiveInfinity
        );
        return most < 1e-6 && ledger.Count == exploded.Count
            ? most
            : throw new InvalidOperationException(
                $"{ledger.Count} and {exploded.Count} rows, one off by {most:0.0e0}"
            );
    }

    private static Dictionary<string, double> ByDay(string path) =>
        File.ReadLines(path)
            .Select(line => line.Split('\t'))
            .ToDictionary(
                words => words[0] + "\t" + words[1],
                words => double.Parse(words[2], CultureInfo.InvariantCulture),
                StringComparer.Ordinal
            );

    /// <summary>Ten thousand runs' segments, before and after compaction.</summary>
    private static async Task TinyAsync(StringBuilder text)
    {
        const int Segments = 10_000;
        string home = Directory.CreateTempSubdirectory("tonsure-bench-").FullName;
        await LedgerBenchData.WriteAsync(home, Segments, segmentRows: 1);
        Measured before = Child("summarise", home);
        Measured compaction = Once("compact", home);
        Measured after = Child("summarise", home);
        Directory.Delete(home, recursive: true);
        text.AppendLine()
            .AppendLine(
                CultureInfo.InvariantCulture,
                $"The same question of {Segments:n0} segments of one activity each: {before.Seconds:0.00} s (peak {before.PeakMib:n0} MiB) before compaction, {after.Seconds:0.00} s (peak {after.PeakMib:n0} MiB) after; compaction itself {compaction.Seconds:0.0} s, once, peak {compaction.PeakMib:n0} MiB."
            );
    }

    private static async Task AppendAsync(StringBuilder text)
    {
        string home = Directory.CreateTempSubdirectory("tonsure-bench-").FullName;
        await LedgerBenchData.WriteAsync(home, 1);
        Measured append = Child("append", home);
        Directory.Delete(home, recursive: true);
        text.AppendLine()
            .AppendLine(
                CultureInfo.InvariantCulture,
                $"Appending one segment of one activity, durable: {append.Seconds * 1000:0} ms in a fresh process ({append.Cpu * 1000:0} ms of CPU for the whole process, runtime included), peak {append.PeakMib:n0} MiB; DuckDB is not loaded."
            );
    }

    private static Measured Child(string question, string home)
    {
        Measured[] all = [.. Enumerable.Range(0, Repeats).Select(_ => Once(question, home))];
        return all.OrderBy(m => m.Seconds).ElementAt(Repeats / 2);
    }

    private static Measured Once(string question, string home)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (string argument in new[] { "ledger-child", question, home })
        {
            start.ArgumentList.Add(argument);
        }

        using Process child = Process.Start(start)!;
        string[] words = child.StandardOutput.ReadToEnd().Trim().Split(' ');
        child.WaitForExit();
        double Number(int i) => double.Parse(words[i], CultureInfo.InvariantCulture);
        return new Measured(Number(0), Number(1), Number(2) / 1024, (long)Number(3), Number(4));
    }
}
