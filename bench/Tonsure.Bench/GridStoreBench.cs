using System.Diagnostics;
using System.Globalization;
using System.Text;
using Tonsure.Adapters.Grids;
using Tonsure.Adapters.Grids.Files;
using Tonsure.Adapters.Grids.Stores;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Bench;

/// <summary>What ten thousand zone-hours cost from the local store, asked as every command asks: by the chain, offline.</summary>
internal static class GridStoreBench
{
    private const string Year = "data/grid/ci_lifecycle_average_2022_A.csv.gz";
    private const int Runs = 21;
    private const int WarmUp = 40;
    private const int Processes = 5;

    private const long HoursOfYear = 8_760;

    // 2021-01-05T00Z: no shape begins where a file begins.
    private const long First = 455_832 - HoursOfYear + 96;

    private static readonly (string Name, int Zones, int Hours)[] Shapes =
    [
        ("one zone, 10,000 hours", 1, 10_000),
        ("ten zones, 1,000 hours each", 10, 1_000),
        ("123 zones, 82 hours each", 123, 82),
    ];

    internal static async Task<int> RunAsync()
    {
        string shared = Environment.GetEnvironmentVariable("TONSURE_SHARED") ?? "../shared";
        string path = Path.Combine(shared, Year);
        if (!File.Exists(path))
        {
            Console.Error.WriteLine($"{path} is not there: set TONSURE_SHARED");
            return 3;
        }

        string folder = Directory.CreateTempSubdirectory("tonsure-bench-").FullName;
        long kept = Stopwatch.GetTimestamp();
        await KeepAsync(folder, path);
        double keeping = Stopwatch.GetElapsedTime(kept).TotalSeconds;
        long bytes = Directory
            .EnumerateFiles(folder, "*.parquet", SearchOption.AllDirectories)
            .Sum(file => new FileInfo(file).Length);

        StringBuilder text = new();
        text.AppendLine("# Stored intensities").AppendLine();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{DateTimeOffset.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores: `dotnet run -c Release --project bench/Tonsure.Bench -- grid-store`. The hours of 2022 of 123 zones, and the same again as 2021, kept in {keeping:0.0} s as {bytes / 1e6:0.0} MB, asked offline through the chain: each answer has its figure, bounds, source, vintage and licence. Files are in the page cache. *Cold*: the first question of a process, code still to be compiled; median of {Processes} processes, start-up of the runtime and reading the shipped tables excluded. *Warm*: a new store each time, every file read and decoded again; median of {Runs}; *CPU* is the mean of the whole process meanwhile, background compilation and collection included."
        );
        text.AppendLine()
            .AppendLine("| Question | Zone-hours | Cold | Warm | CPU, warm | Target, warm |")
            .AppendLine("|---|---:|---:|---:|---:|---:|");
        for (int shape = 0; shape < Shapes.Length; shape++)
        {
            (double warm, double cpu) = await WarmAsync(folder, shape);
            double cold = Cold(folder, shape);
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {Shapes[shape].Name} | {Shapes[shape].Zones * Shapes[shape].Hours:n0} | {cold:0} ms | {warm:0.0} ms | {cpu:0.0} ms | ≤ 50 ms |"
            );
        }

        Directory.Delete(folder, recursive: true);
        Console.Write(text);
        Directory.CreateDirectory(Path.Combine("bench", "results"));
        await File.WriteAllTextAsync(
            Path.Combine("bench", "results", "grid-store.md"),
            text.ToString()
        );
        return 0;
    }

    /// <summary>One question in a process of its own: prints milliseconds.</summary>
    internal static async Task<int> ChildAsync(string folder, string shape)
    {
        Asking asking = new(folder);
        Console.WriteLine(
            (await asking.AskAsync(int.Parse(shape, CultureInfo.InvariantCulture))).ToString(
                "R",
                CultureInfo.InvariantCulture
            )
        );
        return 0;
    }

    private static async Task KeepAsync(string folder, string path)
    {
        IntensityFile file = await IntensityFile.ReadAsync(
            path,
            FileTerms.Plain,
            CancellationToken.None
        );
        ParquetIntensityStore store = new(folder, TimeProvider.System);
        foreach (SourcedSeries series in file.Series(FileTerms.Plain, "bench", 1_700_000_000_000))
        {
            await store.AppendAsync(series, CancellationToken.None);
            await store.AppendAsync(
                series with
                {
                    Points = [.. series.Points.Select(YearBefore)],
                },
                CancellationToken.None
            );
        }
    }

    private static IntensityPoint YearBefore(IntensityPoint point) =>
        point with
        {
            Period = Interval.FromMilliseconds(
                point.Period.StartMs - (HoursOfYear * HourIndex.Milliseconds),
                point.Period.EndMs - (HoursOfYear * HourIndex.Milliseconds)
            ),
        };

    private static async Task<(double Median, double Cpu)> WarmAsync(string folder, int shape)
    {
        double[] times = new double[Runs];
        double cpu = 0;
        for (int i = -WarmUp; i < Runs; i++)
        {
            Asking asking = new(folder);
            TimeSpan before = Environment.CpuUsage.TotalTime;
            times[Math.Max(i, 0)] = await asking.AskAsync(shape);
            cpu += i < 0 ? 0 : (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Runs;
        }

        Array.Sort(times);
        return (times[Runs / 2], cpu);
    }

    private static double Cold(string folder, int shape)
    {
        double[] times = new double[Processes];
        for (int i = 0; i < Processes; i++)
        {
            ProcessStartInfo start = new(Environment.ProcessPath!)
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            };
            foreach (
                string argument in new[]
                {
                    "grid-store-child",
                    folder,
                    shape.ToString(CultureInfo.InvariantCulture),
                }
            )
            {
                start.ArgumentList.Add(argument);
            }

            using Process child = Process.Start(start)!;
            times[i] = double.Parse(child.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
            child.WaitForExit();
        }

        Array.Sort(times);
        return times[Processes / 2];
    }

    /// <summary>A chain that asks nobody, and the zones of the store.</summary>
    private sealed class Asking
    {
        private readonly IntensityChain _chain;
        private readonly ZoneId[] _zones;

        public Asking(string folder)
        {
            GridTables tables = ShippedGridTables.Load("data", []);
            _zones =
            [
                .. Directory
                    .GetDirectories(folder)
                    .Order(StringComparer.Ordinal)
                    .Select(zone => ZoneId.Parse(Path.GetFileName(zone))),
            ];
            _chain = new IntensityChain(
                new SourceBook(
                    [],
                    SourceOrder.None,
                    new SourceStateFiles(Path.Combine(folder, "sources"), TimeProvider.System),
                    TimeProvider.System,
                    _ => { }
                ),
                new ParquetIntensityStore(folder, TimeProvider.System),
                tables,
                new Forecaster(tables, null),
                TimeProvider.System,
                _ => { }
            );
        }

        public async Task<double> AskAsync(int shape)
        {
            (string _, int zones, int hours) = Shapes[shape];
            Interval interval = Interval.FromMilliseconds(
                First * HourIndex.Milliseconds,
                (First + hours) * HourIndex.Milliseconds
            );
            long began = Stopwatch.GetTimestamp();
            int observed = 0;
            foreach (ZoneId zone in _zones.Take(zones))
            {
                SourcedHours answer = await _chain.HistoryAsync(
                    zone,
                    interval,
                    CancellationToken.None
                );
                observed += answer.Hours.Count(hour => hour.Figure.Tier == IntensityTier.Observed);
            }

            double took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            return observed == zones * hours
                ? took
                : throw new InvalidOperationException($"{observed} hours are there");
        }
    }
}
