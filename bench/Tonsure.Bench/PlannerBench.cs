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
        DualPrices dual = new(jobs, new CostBoard(q.Signals, 1, 0, false), limits);
        DualAscent a = new(dual, limits);
        a.Climb(int.Parse(args[5]), 1, k => true);
        Console.WriteLine($"climb {a.Value:0.0} {w.Elapsed.TotalSeconds:0.0}s");
        a.Volume(int.Parse(args[6]), k => true);
        Console.WriteLine($"volume {a.Value:0.0} {w.Elapsed.TotalSeconds:0.0}s cpu {Environment.CpuUsage.TotalTime.TotalSeconds:0.0}");
        QueueSearch x = new(jobs, board, limits, () => new CostBoard(q.Signals, 1, 0, false));
        double slope = double.Parse(args[7]); int passes = int.Parse(args[8]); double grow = double.Parse(args[9]);
        double charge = double.Parse(args[10]); int settle = int.Parse(args[11]); double cgrow = double.Parse(args[12]);
        int cycles = int.Parse(args[13]);
        DevicePressure p = new(limits, x.State.Occupancy, a.Best) { Slope = slope };
        for (int c = 0; c < cycles; c++) {
        if (c > 0) { passes = 10; p.Slope = slope * 4; }
        p.Charge = 0;
        for (int k = 0; k < passes; k++) { double o = x.Press(p, p.Slope, k % 2); p.Slope *= grow; if (k == passes - 1) Console.WriteLine($"press {k} {Gap(x.Cost())} over {o:0} {w.Elapsed.TotalSeconds:0.0}s"); }
        p.Charge = charge;
        for (int k = 0; k < settle; k++) { double o = x.Settle(p, p.Slope, 2 - (k % 3)); p.Charge *= cgrow; if (o == 0 || k == settle - 1) Console.WriteLine($"settle {k} {Gap(x.Cost())} over {o:0} {w.Elapsed.TotalSeconds:0.0}s"); if (o == 0) break; }
        x.Repair();
        Console.WriteLine($"repair {Gap(x.BestCost)} missing {x.BestMissing} {w.Elapsed.TotalSeconds:0.0}s");
        for (int k = 0; k < 4; k++) x.Improve(k);
        Console.WriteLine($"improve {Gap(x.BestCost)} {w.Elapsed.TotalSeconds:0.0}s cpu {Environment.CpuUsage.TotalTime.TotalSeconds:0.0}");
        }
        return 0;
        string Gap(double v) => $"{v:0} {100 * (v - a.Value) / v:0.000}%";
    }
}
