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
    internal static PlanRequest Make(string[] zones, int count, double capShare, double slack, bool inter)
    {
        string shared = Environment.GetEnvironmentVariable("TONSURE_SHARED") ?? "../shared";
        var year = IntensityFiles.Load(Path.Combine(shared, "data/grid/ci_lifecycle_average_2022_A.csv.gz"));
        using StreamReader r = new(new GZipStream(File.OpenRead(Path.Combine(shared, "data/jobs/jobs_gaia_pai-100k.csv.gz")), CompressionMode.Decompress));
        r.ReadLine();
        List<(double, double, double)> rows = [];
        while (r.ReadLine() is string line)
        {
            string[] p = line.Split(',');
            rows.Add((double.Parse(p[0], CultureInfo.InvariantCulture), double.Parse(p[1], CultureInfo.InvariantCulture), double.Parse(p[2], CultureInfo.InvariantCulture)));
        }
        int step = rows.Count / count;
        rows = [.. rows.Where((_, i) => i % step == 0).Take(count)];
        double load = rows.Sum(x => x.Item2 * x.Item3) / 8760;
        double cap = Math.Floor(capShare * load);
        var hist = zones.Select(z => year.First(k => k.Key == z).Value).ToArray();
        long first = hist[0].FirstHour;
        PlanSite[] sites = [.. zones.Select(z => new PlanSite { Id = z, Zone = ZoneId.Parse(z), Pue = Pue.FromThousandths(1100), Capacity = HourlySchedule.Always(cap) })];
        Dictionary<string, HourlyHistory> by = zones.Zip(hist).ToDictionary(x => x.First, x => x.Second);
        int hours = 8760 + (int)slack + 80;
        SignalMatrix m = new(sites, first, hours, (s, h) => new HourlyIntensity(Bounded<CarbonIntensity>.Exactly(by[s.Id][first + ((h - first) % 8760)]), IntensityTier.Observed));
        DateTimeOffset t0 = HourIndex.Start(first);
        PlanJob[] jobs = [.. rows.Select((x, i) => new PlanJob { Id = $"j{i}", Submitted = t0.AddHours(x.Item1), LatestEnd = t0.AddHours(x.Item1 + x.Item2 + slack), Work = TimeSpan.FromHours(x.Item2), Curve = ScalingCurve.Fixed(Power.FromWatts(100 * x.Item3)), Devices = x.Item3, Interruptible = inter })];
        return new PlanRequest(jobs, m, TransferEnergy.Free, new PlanObjective.Carbon());
    }

    internal static int Run(string[] args)
    {
        string[] zones = args[0].Split('_');
        PlanRequest q = Make(zones, int.Parse(args[1]), double.Parse(args[2]), double.Parse(args[3]), args[4] == "i");
        CostBoard board = new(q.Signals, 1, 0, false);
        List<JobShape> shapes = [];
        foreach (PlanJob j in q.Jobs)
            if (JobShape.TryCreate(q, j, out JobShape? s, out UnplannedReason why)) shapes.Add(s); else Console.WriteLine(why);
        DeviceLimits limits = new(q.Signals, board);
        shapes = [.. shapes.Where(s => limits.EverHolds(0, s.Devices))];
        QueueJobs jobs = new(board, shapes);
        Console.WriteLine($"{jobs.Count} jobs, cap {limits.Devices(0, 0)}");
        Stopwatch w = Stopwatch.StartNew();
        DualPrices dual = new(jobs, board, limits, 2);
        DualAscent a = new(dual, limits);
        int it = int.Parse(args[6]);
        void Report(int k, double v) { if (k % (it / 20) == 0) Console.WriteLine($"{k} {v:0.0} best {a.Value:0.0} {w.Elapsed.TotalSeconds:0.0}s cpu {Environment.CpuUsage.TotalTime.TotalSeconds:0.0}"); }
        int warm = int.Parse(args[5]);
        a.RunScaled(warm, 1, 0.9, 0.99, (k, v) => { });
        Console.WriteLine($"warm {a.Value:0.0} {w.Elapsed.TotalSeconds:0.0}s");
        a.RunVolume(it, double.PositiveInfinity, Report);
        CostBoard truth = new(q.Signals, 1, 0, false);
        for (int s = 0; s < limits.Sites; s++) board.SetDevicePrices(s, a.Best.AsSpan(s * limits.Hours, limits.Hours));
        {
            QueueSearch x = new(jobs, truth, board, limits, new Occupancy(limits));
            int[] ids = [.. Enumerable.Range(0, jobs.Count)];
            int[] area = [.. ids.OrderByDescending(j => jobs.Devices[j] * jobs.Length[j])];
            double[] prices = [.. a.Best];
            double slope = double.Parse(args[7]);
            int passes = int.Parse(args[8]);
            double grow = double.Parse(args[9]);
            w.Restart();
            for (int k = 0; k < passes; k++)
            {
                var g = x.Pass(k % 2 == 1 ? area : ids, prices, slope, slope * double.Parse(args[10]));
                slope *= grow;
                if (k % Math.Max(1, passes / 20) == 0 || k == passes - 1) Console.WriteLine($"{k} {g.Item1:0} {100 * (g.Item1 - a.Value) / g.Item1:0.000}% over {g.Item2:0} {w.Elapsed.TotalSeconds:0.0}s");
            }
            int[] rev = [.. area.Reverse()];
            int settle = int.Parse(args[11]);
            double hard = double.Parse(args[12]);
            for (int k = 0; k < settle; k++)
            {
                var g = x.Settle(k % 3 == 0 ? rev : k % 3 == 1 ? area : ids, prices, slope, hard, slope * double.Parse(args[14]));
                hard *= double.Parse(args[13]);
                if (k % Math.Max(1, settle / 10) == 0 || k == settle - 1) Console.WriteLine($"settle {k} {g.Item1:0} {100 * (g.Item1 - a.Value) / g.Item1:0.000}% over {g.Item2:0} active {g.Item3} {w.Elapsed.TotalSeconds:0.0}s");
            }
            var f = x.Repair(area);
            Console.WriteLine($"repaired {f} {100 * (f.Item1 - a.Value) / f.Item1:0.000}%");
            for (int k = 0; k < 3; k++) { f = x.Improve(area);
            Console.WriteLine($"improved {f} {100 * (f.Item1 - a.Value) / f.Item1:0.000}% {w.Elapsed.TotalSeconds:0.0}s"); }
        }
        return 0;
    }
}
