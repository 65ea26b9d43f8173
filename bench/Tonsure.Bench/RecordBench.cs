using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Tonsure.Bench;

/// <summary>The public record on files beside a plain RFC 6962 tree in memory: rate, proofs, size and memory.</summary>
internal static class RecordBench
{
    private const int Entries = 100_000;
    private const int Batch = 1_000;

    internal static async Task<int> RunAsync()
    {
        StringBuilder text = new();
        text.AppendLine("# The public record").AppendLine();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{DateTimeOffset.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores: `dotnet run -c Release --project bench/Tonsure.Bench -- record`. Batches of {Batch:n0} entries, each appended, put into the log and signed; the record makes everything durable with fsync, the plain tree keeps every hash in memory and writes nothing. Proofs are of 1,000 entries at random: the record looks the document up by its digest, reads entry and tiles from files and checks the proof before it gives it; the plain tree is asked by index. Each row is a process of its own, start-up excluded."
        );
        text.AppendLine()
            .AppendLine(
                "| What | Entries | Entries/s | Slowest batch ms | Proof, median ms | 99 % of proofs, ms | Proof, slowest ms | On disk, bytes an entry | Peak MiB |"
            )
            .AppendLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (int count in (int[])[Entries / 10, Entries])
        {
            text.AppendLine(Child("record-files", count, "record on files"));
            text.AppendLine(Child("record-plain", count, "plain tree in memory"));
        }

        Console.Write(text);
        Directory.CreateDirectory(Path.Combine("bench", "results"));
        await File.WriteAllTextAsync(
            Path.Combine("bench", "results", "record.md"),
            text.ToString()
        );
        return 0;
    }

    internal static async Task<int> ChildAsync(string kind, string count)
    {
        int entries = int.Parse(count, CultureInfo.InvariantCulture);
        await (
            kind == "record-files"
                ? RecordBenchChild.FilesAsync(entries, Batch)
                : RecordBenchChild.PlainAsync(entries, Batch)
        );
        return 0;
    }

    private static string Child(string kind, int count, string what)
    {
        using Process process = Process.Start(
            new ProcessStartInfo(
                Environment.ProcessPath!,
                [kind, count.ToString(CultureInfo.InvariantCulture)]
            )
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        string row = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0
            ? string.Create(CultureInfo.InvariantCulture, $"| {what} | {count:n0} | {row} |")
            : throw new InvalidOperationException($"{kind} failed");
    }
}
