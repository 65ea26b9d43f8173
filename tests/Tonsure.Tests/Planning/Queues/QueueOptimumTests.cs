using Xunit;
using Tonsure.Planning;

namespace Tonsure.Tests.Planning.Queues;

public class QueueOptimumTests
{
    [Fact]
    public void Small_queues_cost_what_an_independent_solver_finds_and_the_bound_never_exceeds_it()
    {
        List<string> wrong = [];
        int solved = 0;
        int from = int.Parse(Environment.GetEnvironmentVariable("QFROM") ?? "1");
        int count = int.Parse(Environment.GetEnvironmentVariable("QN") ?? "40");
        for (int seed = from; seed < from + count; seed++)
        {
            PlanRequest request = QueueWorlds.Make(seed);
            var w = System.Diagnostics.Stopwatch.StartNew();
            double? optimum = QueueOracle.Optimum(request, "SCIP");
            double t1 = w.Elapsed.TotalSeconds; w.Restart();
            Plan plan = QueueWorlds.Plan(request);
            Console.Error.WriteLine($"{seed} jobs {request.Jobs.Count} sites {request.Sites.Count} oracle {optimum} {t1:0.00}s ours {plan.Bound.Value} gap {plan.Bound.GapPercent:0.00} {w.Elapsed.TotalSeconds:0.00}s unplanned {plan.Unplanned.Count()} over {100 * (plan.Bound.Value - optimum) / optimum:0.000}%");
            if (optimum is not double best)
            {
                Assert.NotEmpty(plan.Unplanned);
                continue;
            }

            solved++;
            if (
                plan.Unplanned.Any()
                || plan.Bound.Value > best * 1.01
                || plan.Bound.Value < best * (1 - 1e-6)
                || plan.Bound.Lower > best * (1 + 1e-9)
            )
            {
                wrong.Add($"seed {seed}: optimum {best}, plan {plan.Bound}");
            }
        }

        Assert.Empty(wrong);
        Assert.True(solved > count / 2);
    }
}
