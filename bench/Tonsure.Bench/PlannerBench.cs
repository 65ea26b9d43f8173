using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Tonsure.Adapters.Grids;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;
using Tonsure.Planning;
using Tonsure.Planning.Exact;
using Tonsure.Planning.Queues;
using Tonsure.Quantities;

namespace Tonsure.Bench;

internal static class PlannerBench
{
    internal static PlanRequest Make(
        string[] zones,
        int count,
        double capShare,
        double slack,
        bool inter
    )
    {
        string shared = Environment.GetEnvironmentVariable("TONSURE_SHARED") ?? "../shared";
        var year = IntensityFiles.Load(
            Path.Combine(shared, "data/grid/ci_lifecycle_average_2022_A.csv.gz")
        );
        using StreamReader r = new(
            new GZipStream(
                File.OpenRead(Path.Combine(shared, "data/jobs/jobs_gaia_pai-100k.csv.gz")),
                CompressionMode.Decompress
            )
        );
        r.ReadLine();
        List<(double, double, double)> rows = [];
        while (r.ReadLine() is string line)
        {
            string[] p = line.Split(',');
            rows.Add(
                (
                    double.Parse(p[0], CultureInfo.InvariantCulture),
                    double.Parse(p[1], CultureInfo.InvariantCulture),
                    double.Parse(p[2], CultureInfo.InvariantCulture)
                )
            );
        }
        int step = rows.Count / count;
        rows = [.. rows.Where((_, i) => i % step == 0).Take(count)];
        double load = rows.Sum(x => x.Item2 * x.Item3) / 8760;
        double cap = Math.Floor(capShare * load);
        var hist = zones.Select(z => year.First(k => k.Key == z).Value).ToArray();
        long first = hist[0].FirstHour;
        PlanSite[] sites =
        [
            .. zones.Select(z => new PlanSite
            {
                Id = z,
                Zone = ZoneId.Parse(z),
                Pue = Pue.FromThousandths(1100),
                Capacity = HourlySchedule.Always(cap),
            }),
        ];
        Dictionary<string, HourlyHistory> by = zones
            .Zip(hist)
            .ToDictionary(x => x.First, x => x.Second);
        int hours = 8760 + (int)slack + 80;
        SignalMatrix m = new(
            sites,
            first,
            hours,
            (s, h) =>
                new HourlyIntensity(
                    Bounded<CarbonIntensity>.Exactly(by[s.Id][first + ((h - first) % 8760)]),
                    IntensityTier.Observed
                )
        );
        DateTimeOffset t0 = HourIndex.Start(first);
        PlanJob[] jobs =
        [
            .. rows.Select(
                (x, i) =>
                    new PlanJob
                    {
                        Id = $"j{i}",
                        Submitted = t0.AddHours(x.Item1),
                        LatestEnd = t0.AddHours(x.Item1 + x.Item2 + slack),
                        Work = TimeSpan.FromHours(x.Item2),
                        Curve = ScalingCurve.Fixed(Power.FromWatts(100 * x.Item3)),
                        Devices = x.Item3,
                        Interruptible = inter,
                    }
            ),
        ];
        return new PlanRequest(jobs, m, TransferEnergy.Free, new PlanObjective.Carbon());
    }

    private sealed class Show(Stopwatch w) : IProgress<QueueProgress>
    {
        private int _n;

        public void Report(QueueProgress p)
        {
            if (_n++ % 50 == 0 || p.Stage == QueueStage.Writing)
                Console.WriteLine(
                    $"{p} {w.Elapsed.TotalSeconds:0.0}s cpu {Environment.CpuUsage.TotalTime.TotalSeconds:0.0}"
                );
        }
    }

    internal static int Run(string[] args)
    {
        PlanRequest q = Make(
            args[0].Split('_'),
            int.Parse(args[1]),
            double.Parse(args[2]),
            double.Parse(args[3]),
            args[4] == "i"
        );
        Stopwatch w = Stopwatch.StartNew();
        double c0 = Environment.CpuUsage.TotalTime.TotalSeconds;
        Plan p = QueuePlanner.Plan(q, null, new Show(w), CancellationToken.None);
        Console.WriteLine(
            $"{p.Planned.Count()} planned, {p.Carbon.Grams:0} g, base {p.Baseline.Grams:0}, {p.Bound} gap {p.Bound.GapPercent:0.000}% {w.Elapsed.TotalSeconds:0.0}s cpu {Environment.CpuUsage.TotalTime.TotalSeconds - c0:0.0} peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB"
        );
        foreach (var g in p.Unplanned.GroupBy(u => u.Reason))
            Console.WriteLine($"{g.Key} {g.Count()}");
        return 0;
    }
}
