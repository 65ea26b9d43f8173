using System.Diagnostics;
using System.Globalization;
using Tonsure.Accounting;
using Tonsure.Adapters.Ledgers;

namespace Tonsure.Bench;

/// <summary>One measured question in a process of its own: prints seconds, CPU seconds, peak memory in KiB, rows and a sum.</summary>
internal static class LedgerBenchChild
{
    internal static async Task<int> RunAsync(string question, string home)
    {
        Stopwatch watch = Stopwatch.StartNew();
        (long rows, double sum) = question switch
        {
            "summarise" => await SummariseAsync(home),
            "compact" => await CompactAsync(home),
            "explode" => NaiveExplosion.Run(home, all: false),
            "explode-all" => NaiveExplosion.Run(home, all: true),
            "append" => await AppendAsync(home),
            _ => throw new ArgumentException(question, nameof(question)),
        };
        double seconds = watch.Elapsed.TotalSeconds;
        using Process self = Process.GetCurrentProcess();
        string peak = (await File.ReadAllLinesAsync("/proc/self/status"))
            .First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{seconds:R} {self.TotalProcessorTime.TotalSeconds:R} {peak} {rows} {sum:R}"
            )
        );
        return 0;
    }

    private static async Task<(long Rows, double Grams)> SummariseAsync(string home)
    {
        IReadOnlyList<FootprintRow> rows = await new ParquetActivityLedger(
            home,
            TimeProvider.System
        ).SummariseAsync(
            new FootprintQuery(FootprintKey.SubjectDay, ActivityFilter.All, TimeZoneInfo.Utc),
            LedgerBenchData.Factors,
            CancellationToken.None
        );
        // One row of a subject and day where methods and grades are one, as they are in these activities.
        await File.WriteAllLinesAsync(
            Path.Combine(home, "ledger.tsv"),
            rows.Select(row =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{row.Key}\t{(double)row.Sums.CarbonMicrograms.Value / 1e6:R}"
                )
            )
        );
        return (rows.Count, rows.Sum(row => (double)row.Sums.CarbonMicrograms.Value) / 1e6);
    }

    private static async Task<(long, double)> CompactAsync(string home)
    {
        CompactionReport? report = await new LedgerCompaction(
            home,
            TimeProvider.System
        ).CompactAsync(TimeSpan.Zero, unasked: false, CancellationToken.None);
        return (report!.Activities, report.BytesAfter);
    }

    private static async Task<(long, double)> AppendAsync(string home)
    {
        Accounting.Activity one = LedgerBenchData.One(0, new Random(7));
        await new ParquetActivityLedger(home, TimeProvider.System).AppendAsync(
            Guid.CreateVersion7(),
            [one],
            CancellationToken.None
        );
        return (1, 0);
    }
}
