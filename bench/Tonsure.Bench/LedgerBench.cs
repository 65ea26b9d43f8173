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
            "| Activities | Ledger s | Activities/s | Peak MiB | Explosion, carbon alone, s | Peak MiB | Explosion, all sums, s | Peak MiB | Explosion of all ÷ ledger | Result rows | Carbon differs by |"
        );
        text.AppendLine("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (int count in new[] { most / 4, most / 2, most })
        {
            await RowAsync(text, count);
        }

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
        Directory.Delete(home, recursive: true);
        double difference = Math.Abs(ledger.Grams - naive.Grams) / naive.Grams;
        if (difference > 1e-6 || ledger.Rows != naive.Rows)
        {
            throw new InvalidOperationException(
                $"the two disagree: {ledger.Grams} g in {ledger.Rows} rows, {naive.Grams} g in {naive.Rows}"
            );
        }

        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"| {count:n0} | {ledger.Seconds:0.00} | {count / ledger.Seconds:n0} | {ledger.PeakMib:n0} | {naive.Seconds:0.00} | {naive.PeakMib:n0} | {all.Seconds:0.00} | {all.PeakMib:n0} | {all.Seconds / ledger.Seconds:0.00} | {ledger.Rows:n0} | {difference:0.0e0} |"
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
