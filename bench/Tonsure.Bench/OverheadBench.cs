using System.Diagnostics;
using System.Globalization;
using System.Text;
using Tonsure.Adapters.Engines;

namespace Tonsure.Bench;

/// <summary>What measuring costs: CPU in steady state, and of start-up and exit, as the kernel accounts it.</summary>
internal static class OverheadBench
{
    private const int Warm = 5;

    internal static async Task<int> RunAsync(string[] args)
    {
        int seconds = args is ["--seconds", string n]
            ? int.Parse(n, CultureInfo.InvariantCulture)
            : 60;
        string program = Path.GetFullPath(Path.Combine("artifacts", "program", "tonsure"));
        if (!File.Exists(program))
        {
            await Console.Error.WriteLineAsync("build it first: ./tonsure --help");
            return 3;
        }

        string home = Directory.CreateTempSubdirectory("tonsure-bench-").FullName;
        double steady = await SteadyAsync(program, home, seconds);
        List<double> startAndExit = [];
        for (int i = 0; i < 11; i++)
        {
            startAndExit.Add(await WholeAsync(program, home));
        }

        startAndExit.Sort();
        Directory.Delete(home, recursive: true);

        StringBuilder text = new();
        text.AppendLine("# Overhead of `tonsure run`").AppendLine();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{DateTimeOffset.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores: `./tonsure --help && dotnet run -c Release --project bench/Tonsure.Bench -- overhead --seconds {seconds}`. User and system time of the tonsure process, from the kernel's accounting; the child's is not in it."
        );
        text.AppendLine().AppendLine("| What | Figure | Target |").AppendLine("|---|---:|---:|");
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"| steady state, 1 s interval, over {seconds} s, share of one core | {steady * 100:0.000} % | ≤ 0.5 % |"
        );
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"| start-up and exit, CPU, median of {startAndExit.Count} (min … max) | {startAndExit[5]:0} ms ({startAndExit[0]:0} … {startAndExit[^1]:0}) | ≤ 400 ms |"
        );
        Console.Write(text);
        Directory.CreateDirectory(Path.Combine("bench", "results"));
        await File.WriteAllTextAsync(
            Path.Combine("bench", "results", "overhead.md"),
            text.ToString()
        );
        return 0;
    }

    /// <summary>CPU per second of wall time between two readings while nothing but the interval passes.</summary>
    private static async Task<double> SteadyAsync(string program, string home, int seconds)
    {
        using Process process = Start(
            program,
            home,
            "sleep",
            (seconds + (2 * Warm)).ToString(CultureInfo.InvariantCulture)
        );
        await Task.Delay(TimeSpan.FromSeconds(Warm));
        double before = CpuSeconds(process.Id);
        Stopwatch watch = Stopwatch.StartNew();
        await Task.Delay(TimeSpan.FromSeconds(seconds));
        double used = CpuSeconds(process.Id) - before;
        double elapsed = watch.Elapsed.TotalSeconds;
        await process.WaitForExitAsync();
        return used / elapsed;
    }

    /// <summary>CPU milliseconds of a whole measurement of a command that does nothing, its summary included.</summary>
    private static async Task<double> WholeAsync(string program, string home)
    {
        ChildProcess child = ChildProcess.Start([
            "sh",
            "-c",
            $"TONSURE_HOME={home} exec {program} run --zone DE -- true 2>/dev/null",
        ]);
        return (await child.Exit).CpuTime.TotalMilliseconds;
    }

    private static Process Start(string program, string home, params string[] command)
    {
        ProcessStartInfo start = new(program)
        {
            RedirectStandardError = false,
            UseShellExecute = false,
        };
        foreach (
            string word in (string[])
                ["run", "--quiet", "--zone", "DE", "--interval", "1s", "--", .. command]
        )
        {
            start.ArgumentList.Add(word);
        }

        start.Environment["TONSURE_HOME"] = home;
        return Process.Start(start)!;
    }

    /// <summary>Nanosecond accounting of the scheduler where the kernel has it, else clock ticks.</summary>
    private static double CpuSeconds(int pid)
    {
        double seconds = 0;
        foreach (string task in Directory.GetDirectories($"/proc/{pid}/task"))
        {
            string stat = File.ReadAllText(Path.Combine(task, "schedstat"));
            seconds += long.Parse(stat.Split(' ')[0], CultureInfo.InvariantCulture) / 1e9;
        }

        return seconds;
    }
}
