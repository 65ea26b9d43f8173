using System.Diagnostics;
using System.Globalization;
using Google.OrTools.LinearSolver;
using Tonsure.Planning;
using Tonsure.Planning.Exact;
using Tonsure.Planning.Queues;

namespace Tonsure.Bench;

/// <summary>
/// The linear relaxation of the queue, written out for HiGHS: a job starts in parts at any of the moments at which its cost can be least
/// whatever devices are worth. Its optimum is the largest bound that prices on devices can give.
/// </summary>
internal static class PlannerRelaxation
{
    internal static string Compare(string shared, int count)
    {
        PlanRequest request = PlannerInstance.Make(shared, count, PlannerVariant.Plain);
        Stopwatch watch = Stopwatch.StartNew();
        double cpu = Cpu();
        Plan plan = QueuePlanner.Plan(request, null, null, CancellationToken.None);
        (double ours, double oursCpu) = (watch.Elapsed.TotalSeconds, Cpu() - cpu);

        (watch, cpu) = (Stopwatch.StartNew(), Cpu());
        (double optimum, int columns, int rows) = Solve(plan, request);
        (double theirs, double theirsCpu) = (watch.Elapsed.TotalSeconds, Cpu() - cpu);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Against HiGHS (Google.OrTools 9.15) on the linear relaxation of the same {plan.Planned.Count():n0} jobs, {columns:n0} columns and {rows:n0} rows: its optimum is {optimum / 1e6:0.0000} t after {theirs:0.0} s ({theirsCpu:0.0} CPU s), ours a bound of {plan.Bound.Lower / 1e6:0.0000} t, {100 * (optimum - plan.Bound.Lower) / optimum:0.000} % below it, and a plan within {plan.Bound.GapPercent:0.00} % of the bound, after {ours:0.0} s ({oursCpu:0.0} CPU s): {theirs / ours:0.0} times as fast, {theirsCpu / oursCpu:0.0} times in CPU seconds."
        );
    }

    private static double Cpu() => Environment.CpuUsage.TotalTime.TotalSeconds;

    private static (double Optimum, int Columns, int Rows) Solve(Plan plan, PlanRequest request)
    {
        CostBoard board = new(request.Signals, 1, 0, false);
        using Solver solver = Solver.CreateSolver("HIGHS");
        Objective objective = solver.Objective();
        Dictionary<(int, int), Constraint> cells = [];
        foreach (JobPlan.Planned planned in plan.Planned)
        {
            if (!JobShape.TryCreate(request, planned.Job, out JobShape? job, out _))
            {
                continue;
            }

            Constraint once = solver.MakeConstraint(1, 1);
            for (int i = 0; i < job.SiteCount; i++)
            {
                int site = job.SiteAt(i);
                foreach (double start in Starts(job))
                {
                    Variable part = solver.MakeNumVar(0, double.PositiveInfinity, "");
                    once.SetCoefficient(part, 1);
                    double end = Math.Min(start + job.Work, job.End);
                    objective.SetCoefficient(
                        part,
                        PlacementCost.Of(job, board, [new PlacedRun(start, end, 0, site)])
                    );
                    for (int hour = (int)start; hour < end; hour++)
                    {
                        double width = Math.Min(end, hour + 1) - Math.Max(start, hour);
                        Cell(site, hour).SetCoefficient(part, job.Devices * width);
                    }
                }
            }
        }

        Solver.ResultStatus status = solver.Solve();
        return status == Solver.ResultStatus.OPTIMAL
            ? (objective.Value(), solver.NumVariables(), solver.NumConstraints())
            : throw new InvalidOperationException($"HiGHS says {status}");

        Constraint Cell(int site, int hour)
        {
            if (!cells.TryGetValue((site, hour), out Constraint? cell))
            {
                double devices = request.Sites[site].Capacity!.At(board.FirstHour + hour) ?? 0;
                cell = solver.MakeConstraint(double.NegativeInfinity, devices);
                cells.Add((site, hour), cell);
            }

            return cell;
        }
    }

    /// <summary>The ends of the range of starts, and where the job starts or ends on the hour.</summary>
    private static SortedSet<double> Starts(JobShape job)
    {
        double last = Math.Max(job.Start, job.End - job.Work);
        SortedSet<double> starts = [job.Start, last];
        for (int hour = (int)job.Start; hour <= job.End; hour++)
        {
            foreach (double start in new[] { hour, hour - job.Work })
            {
                if (start > job.Start && start < last)
                {
                    starts.Add(start);
                }
            }
        }

        return starts;
    }
}
