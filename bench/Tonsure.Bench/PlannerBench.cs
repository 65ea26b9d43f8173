using System.Diagnostics;
using System.Globalization;
using System.Text;
using Tonsure.Planning;
using Tonsure.Planning.Queues;

namespace Tonsure.Bench;

/// <summary>The queue's planner on a year of jobs: time, memory, bound and gap as the queue grows, and its bound against HiGHS.</summary>
internal static class PlannerBench
{
    private const int Whole = 99_998;

    private static readonly int[] Sizes = [1_000, 3_000, 10_000, 30_000, Whole];

    internal static int Run()
    {
        if (!PlannerInstance.IsThere(out string shared))
        {
            Console.Error.WriteLine($"{shared} is not there: set TONSURE_SHARED");
            return 3;
        }

        StringBuilder text = new();
        text.AppendLine("# The planner of a queue").AppendLine();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{DateTimeOffset.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores: `dotnet run -c Release --project bench/Tonsure.Bench -- planner`. Each row is from a process of its own; time is that of planning, from the request to the plan with its reasons, files already read; peak memory is that of the whole process."
        );
        text.AppendLine().AppendLine(PlannerInstance.Story).AppendLine();
        Head(text);
        foreach (int count in Sizes)
        {
            text.AppendLine(Row(count, PlannerVariant.Plain));
        }

        text.AppendLine().AppendLine("All jobs, otherwise:").AppendLine();
        Head(text);
        foreach (PlannerVariant variant in PlannerVariant.All.Skip(1))
        {
            text.AppendLine(Row(Whole, variant));
        }

        text.AppendLine();
        foreach (PlannerVariant variant in PlannerVariant.All.Skip(1))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- {variant.Name}: {variant.What}.");
        }

        text.AppendLine().AppendLine(PlannerRelaxation.Compare(shared, Sizes[0]));
        Console.Write(text);
        Directory.CreateDirectory(Path.Combine("bench", "results"));
        File.WriteAllText(Path.Combine("bench", "results", "planner.md"), text.ToString());
        return 0;
    }

    /// <summary>Plans once and prints a row of the table.</summary>
    internal static int Child(string count, string name)
    {
        PlannerInstance.IsThere(out string shared);
        PlannerVariant variant = PlannerVariant.All.Single(v => v.Name == name);
        PlanRequest request = PlannerInstance.Make(
            shared,
            int.Parse(count, CultureInfo.InvariantCulture),
            variant
        );
        double cpu = Environment.CpuUsage.TotalTime.TotalSeconds;
        long began = Stopwatch.GetTimestamp();
        Plan plan = QueuePlanner.Plan(request, null, null, CancellationToken.None);
        double took = Stopwatch.GetElapsedTime(began).TotalSeconds;
        cpu = Environment.CpuUsage.TotalTime.TotalSeconds - cpu;
        long peak = Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {(name == "plain" ? "" : name + ", ")}{request.Jobs.Count:n0} | {plan.Unplanned.Count():n0} | {plan.Unplanned.Count(job => job.Reason == UnplannedReason.NoCapacity):n0} | {took:0.0} | {cpu:0.0} | {cpu / request.Jobs.Count * 1e3:0.00} | {peak:n0} | {plan.Bound.Value / 1e6:0.0000} | {plan.Bound.Lower / 1e6:0.0000} | {plan.Bound.GapPercent:0.00} | {plan.SavingPercent:0.0} |"
            )
        );
        return 0;
    }

    /// <summary>Plans once and prints what bound and plan were on the way.</summary>
    internal static int Trace(string count, string name)
    {
        PlannerInstance.IsThere(out string shared);
        PlanRequest request = PlannerInstance.Make(
            shared,
            int.Parse(count, CultureInfo.InvariantCulture),
            PlannerVariant.All.Single(v => v.Name == name)
        );
        QueuePlanner.Plan(request, null, new Traced(), CancellationToken.None);
        return 0;
    }

    private sealed class Traced : IProgress<QueueProgress>
    {
        private int _told;

        public void Report(QueueProgress value)
        {
            if (_told++ % 20 == 0 || value.Stage == QueueStage.Writing)
            {
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{Environment.CpuUsage.TotalTime.TotalSeconds, 6:0.0} CPU s  {value.Stage, -8}  bound {value.Lower / 1e6:0.00000}  plan {value.Value / 1e6:0.00000}"
                    )
                );
            }
        }
    }

    private static void Head(StringBuilder text) =>
        text.AppendLine(
                "| Jobs | without a place | of them wider than any site | Seconds | CPU s | CPU ms a job | Peak MiB | Plan t CO₂e | Bound t CO₂e | Gap % | Saved of running at once in DE % |"
            )
            .AppendLine("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");

    private static string Row(int count, PlannerVariant variant)
    {
        using Process child = Process.Start(
            new ProcessStartInfo(
                Environment.ProcessPath!,
                ["planner-child", count.ToString(CultureInfo.InvariantCulture), variant.Name]
            )
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        string row = child.StandardOutput.ReadToEnd().Trim();
        child.WaitForExit();
        return child.ExitCode == 0
            ? row
            : throw new InvalidOperationException($"{variant.Name} at {count} jobs failed");
    }
}
