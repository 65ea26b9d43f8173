using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Tonsure.Bench;

/// <summary>The server under fifty readers who never pause, on a ledger of so many activities: time to the first byte, and memory.</summary>
internal static class ServeBench
{
    private const int Readers = 50;
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(30);

    internal static async Task<int> RunAsync(string[] args)
    {
        int activities = Number(args, "--activities", 1_000_000);
        int minutes = Number(args, "--soak-minutes", 0);
        string home = Directory.CreateTempSubdirectory("tonsure-bench-").FullName;
        await LedgerBenchData.WriteRealAsync(home, activities);
        using ServedProcess server = await ServedProcess.StartAsync(home);
        Stopwatch warming = Stopwatch.StartNew();
        string[] paths = await ServeReaders.WarmAsync(server.Client);
        double warm = warming.Elapsed.TotalSeconds;
        double before = server.ResidentMib();
        List<double> memory = [before];
        ServeReaders readers = new(server.Client, paths);
        await readers.ReadAsync(
            Readers,
            minutes > 0 ? TimeSpan.FromMinutes(minutes) : Short,
            () => memory.Add(server.ResidentMib())
        );
        bool flat = IsFlat(memory);
        string text = Report(activities, minutes, warm, memory, server.PeakMib(), flat, readers);
        Console.Write(text);
        string results = Path.Combine("bench", "results");
        Directory.CreateDirectory(results);
        await File.WriteAllTextAsync(
            Path.Combine(results, minutes > 0 ? "serve-soak.md" : "serve.md"),
            text
        );
        Directory.Delete(home, recursive: true);
        return readers.Failed == 0 && (minutes == 0 || flat) ? 0 : 1;
    }

    /// <summary>Whether the last third of a soak holds no more than the second one, within a tenth: the first one fills what is kept.</summary>
    private static bool IsFlat(List<double> memory)
    {
        int third = memory.Count / 3;
        return third == 0
            || memory.Skip(2 * third).Average() <= 1.1 * memory.Skip(third).Take(third).Average();
    }

    private static string Report(
        int activities,
        int minutes,
        double warm,
        List<double> memory,
        double peak,
        bool flat,
        ServeReaders readers
    )
    {
        StringBuilder text = new();
        text.AppendLine(minutes > 0 ? "# Server soak" : "# Server benchmark").AppendLine();
        string soak = minutes > 0 ? $" --soak-minutes {minutes}" : "";
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{DateTimeOffset.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores, readers among them: `dotnet run -c Release --project bench/Tonsure.Bench -- serve --activities {activities}{soak}`. {Readers} readers ask without a pause over loopback; the first byte is that of the answer's body."
        );
        text.AppendLine()
            .AppendLine(
                CultureInfo.InvariantCulture,
                $"{activities:n0} activities. All first questions were answered {warm:0.0} s after the start. {readers.Answered:n0} answers, {readers.Failed} failed, {readers.Answered / readers.Seconds:n0} a second. Memory {memory[0]:n0} MiB before, {memory[^1]:n0} MiB after, {peak:n0} MiB at most{(minutes > 0 ? flat ? ", flat" : ", NOT flat" : "")}."
            );
        text.AppendLine()
            .AppendLine("| Path | Answers | p50 ms | p99 ms | Largest ms | Bytes |")
            .AppendLine("|---|---:|---:|---:|---:|---:|");
        foreach (ServeReaders.Line line in readers.Lines())
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {line.Path} | {line.Count:n0} | {line.Median:0.0} | {line.P99:0.0} | {line.Most:0.0} | {line.Bytes:n0} |"
            );
        }

        if (minutes > 0)
        {
            text.AppendLine()
                .AppendLine(
                    $"Memory each 10 s, MiB: {string.Join(' ', memory.Select(mib => mib.ToString("0", CultureInfo.InvariantCulture)))}"
                );
        }

        return text.ToString();
    }

    private static int Number(string[] args, string name, int otherwise)
    {
        int at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length
            ? int.Parse(args[at + 1], CultureInfo.InvariantCulture)
            : otherwise;
    }
}
