using Tonsure.Grid;
using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Queues;

internal sealed class QueueSearch
{
    private readonly QueueJobs _jobs;
    private readonly Placer _true;
    private readonly Placer _priced;
    private readonly CostBoard _board;
    private readonly DeviceLimits _limits;
    private readonly HourCosts _hours = new();

    internal QueueSearch(QueueJobs jobs, CostBoard truth, CostBoard priced, DeviceLimits limits, Occupancy occ)
    {
        (_jobs, _board, _limits, Occ) = (jobs, truth, limits, occ);
        _true = new Placer(jobs, truth, limits, occ);
        _priced = new Placer(jobs, priced, limits, occ);
        Site = new int[jobs.Count];
        Array.Fill(Site, -1);
        Start = new long[jobs.Count];
        Cost = new double[jobs.Count];
    }

    internal Occupancy Occ { get; }
    internal int[] Site { get; }
    internal long[] Start { get; }
    internal double[] Cost { get; }

    internal double TrueCost(int job)
    {
        _hours.Read(_jobs, job, _board, _limits, Site[job]);
        double placing = 0;
        for (int o = _jobs.FirstOption(job); o < _jobs.FirstOption(job + 1); o++)
            if (_jobs.OptionSite[o] == Site[job]) placing = _jobs.OptionPlacing[o];
        return placing + _hours.At(Start[job], _jobs.Length[job]);
    }

    internal bool Insert(int job, bool priced)
    {
        if (!(priced ? _priced : _true).TryPlace(job, double.PositiveInfinity, out int site, out long start, out _))
        {
            return false;
        }

        Set(job, site, start);
        return true;
    }

    internal void Set(int job, int site, long start)
    {
        (Site[job], Start[job]) = (site, start);
        Occ.Add(site, start, start + _jobs.Length[job], _jobs.Devices[job]);
        Cost[job] = TrueCost(job);
    }

    internal void Remove(int job)
    {
        Occ.Add(Site[job], Start[job], Start[job] + _jobs.Length[job], -_jobs.Devices[job]);
        Site[job] = -1;
    }

    internal (double, int) Greedy(IEnumerable<int> order, bool priced)
    {
        int failed = 0;
        foreach (int job in order)
            if (!Insert(job, priced)) failed++;
        return (Cost.Sum(), failed);
    }

    internal void Move(int job, double[] prices, double slope, double hard = 0)
    {
        if (Site[job] >= 0) Occ.Add(Site[job], Start[job], Start[job] + _jobs.Length[job], -_jobs.Devices[job]);
        double best = double.PositiveInfinity;
        long length = _jobs.Length[job];
        for (int o = _jobs.FirstOption(job); o < _jobs.FirstOption(job + 1); o++)
        {
            int site = _jobs.OptionSite[o];
            _hours.Read(_jobs, job, _board, _limits, site);
            _hours.AddPressure(_jobs, job, site * _limits.Hours + _jobs.FirstHour(job), prices, Occ.Used, _limits.All, slope, hard);
            double c = _jobs.OptionPlacing[o] + _hours.BestStart(_jobs.Start[job], _jobs.End[job] - length, length, out long at);
            if (c < best) { best = c; Site[job] = site; Start[job] = at; }
        }
        Occ.Add(Site[job], Start[job], Start[job] + length, _jobs.Devices[job]);
    }

    internal (double, double) Pass(int[] order, double[] prices, double slope, double step)
    {
        foreach (int j in order) Move(j, prices, slope);
        double over = 0;
        ReadOnlySpan<double> cap = _limits.All;
        for (int i = 0; i < cap.Length; i++)
        {
            if (double.IsInfinity(cap[i])) continue;
            over += Math.Max(0, Occ.Used[i] - cap[i]);
            prices[i] = Math.Max(0, prices[i] + step * (Occ.Used[i] - cap[i]));
        }
        double total = 0;
        foreach (int j in order) total += Cost[j] = TrueCost(j);
        return (total, over);
    }

    internal (double, double, int) Settle(int[] order, double[] prices, double slope, double hard, double step)
    {
        ReadOnlySpan<double> cap = _limits.All;
        List<int> active = [];
        foreach (int j in order)
        {
            long e = Start[j] + _jobs.Length[j];
            for (long h = Start[j] / 3600000; h * 3600000 < e; h++)
            {
                int c = Site[j] * _limits.Hours + (int)h;
                if (Occ.Used[c] > cap[c] + 1e-6) { active.Add(j); break; }
            }
        }
        foreach (int j in active) Move(j, prices, slope, hard);
        double over = 0;
        for (int i = 0; i < cap.Length; i++)
        {
            if (double.IsInfinity(cap[i])) continue;
            double o = Occ.Used[i] - cap[i];
            if (o > 1e-6) { over += o; prices[i] += step * o; }
        }
        double total = 0;
        foreach (int j in order) total += Cost[j] = TrueCost(j);
        return (total, over, active.Count);
    }

    internal (double, int) Repair(IEnumerable<int> order)
    {
        int[] site = [.. Site]; long[] start = [.. Start];
        foreach (int j in order) Remove(j);
        int failed = 0;
        List<int> left = [];
        foreach (int j in order)
        {
            if (Occ.Fits(site[j], start[j], start[j] + _jobs.Length[j], _jobs.Devices[j])) Set(j, site[j], start[j]);
            else left.Add(j);
        }
        foreach (int j in left) if (!Insert(j, false)) { failed++; Cost[j] = 0; }
        Console.Write($"[{left.Count} misfit] ");
        return (Cost.Sum(), failed);
    }

    internal (double, int) Improve(IEnumerable<int> order)
    {
        int moved = 0;
        foreach (int job in order)
        {
            if (Site[job] < 0) { continue; }
            (int site, long start, double cost) = (Site[job], Start[job], Cost[job]);
            Remove(job);
            if (_true.TryPlace(job, cost - 1e-9, out int to, out long at, out _)) { moved++; Set(job, to, at); }
            else Set(job, site, start);
        }
        return (Cost.Sum(), moved);
    }
}
internal sealed class Ruin(QueueJobs jobs, QueueSearch plan, DeviceLimits limits, double[] least, int[] wishSite, long[] wishStart)
{
    private readonly List<int>[] _at = Make(plan, jobs, limits);
    private static List<int>[] Make(QueueSearch plan, QueueJobs jobs, DeviceLimits limits)
    {
        List<int>[] at = new List<int>[limits.Sites * limits.Hours];
        for (int i = 0; i < at.Length; i++) at[i] = [];
        return at;
    }
    private void Index(int job, bool add)
    {
        long e = plan.Start[job] + jobs.Length[job];
        for (long h = plan.Start[job] / 3600000; h * 3600000 < e; h++)
        {
            List<int> l = _at[plan.Site[job] * limits.Hours + (int)h];
            if (add) l.Add(job);
            else { int i = l.IndexOf(job); l[i] = l[^1]; l.RemoveAt(l.Count - 1); }
        }
    }
    internal void Run(int rounds, Random r, Action<int> report)
    {
        for (int j = 0; j < jobs.Count; j++) Index(j, true);
        List<int> bad = [.. Enumerable.Range(0, jobs.Count).Where(j => plan.Cost[j] > least[j] * 1.02)];
        Console.WriteLine($"{bad.Count} regretful");
        HashSet<int> set = [];
        List<(int job, int site, long start)> old = [];
        for (int k = 0; k < rounds; k++)
        {
            if (k % (rounds / 10) == 0) { report(k); bad = [.. Enumerable.Range(0, jobs.Count).Where(j => plan.Cost[j] > least[j] * 1.02)]; }
            int seed = bad[r.Next(bad.Count)];
            if (plan.Cost[seed] <= least[seed] * 1.02) continue;
            set.Clear(); old.Clear();
            set.Add(seed);
            long mid = r.Next(3) == 0 ? wishStart[seed] : jobs.Start[seed] + (long)(r.NextDouble() * (jobs.End[seed] - jobs.Length[seed] - jobs.Start[seed]));
            long end = mid + jobs.Length[seed];
            double share = 0.2 + 0.8 * r.NextDouble();
            for (long h = mid / 3600000; h * 3600000 < end && set.Count < 60; h++)
                foreach (int j in _at[wishSite[seed] * limits.Hours + (int)h])
                    if (r.NextDouble() < share) set.Add(j);
            double before = 0;
            foreach (int j in set) { old.Add((j, plan.Site[j], plan.Start[j])); before += plan.Cost[j]; Index(j, false); plan.Remove(j); }
            double noise = r.NextDouble() < 0.3 ? 2 : 0.5;
            int[] ids = [.. set];
            double[] keys = [.. ids.Select(j => -Math.Log(jobs.Devices[j] * jobs.Length[j]) - noise * r.NextDouble())];
            Array.Sort(keys, ids);
            double after = 0; int n = 0; bool ok = true;
            foreach (int j in ids) { if (!plan.Insert(j, false)) { ok = false; break; } n++; after += plan.Cost[j]; if (after > before) { ok = false; break; } }
            if (ok && after < before) { foreach (int j in ids) Index(j, true); continue; }
            for (int i = 0; i < n; i++) plan.Remove(ids[i]);
            foreach (var (j, s, t) in old) { plan.Set(j, s, t); Index(j, true); }
        }
    }
}
