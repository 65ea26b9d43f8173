using Tonsure.Planning;
using Xunit;

namespace Tonsure.Tests.Planning.Queues;

public class QueueOptimumTests
{
    [Fact]
    public void Small_queues_cost_what_an_independent_solver_finds_and_the_bound_never_exceeds_it()
    {
        List<string> wrong = [];
        int solved = 0;
        for (int seed = 1; seed <= 40; seed++)
        {
            PlanRequest request = QueueWorlds.Make(seed);
            Plan plan = QueueWorlds.Plan(request);
            if (QueueOracle.Optimum(request, "HIGHS") is not double optimum)
            {
                Assert.NotEmpty(plan.Unplanned);
                continue;
            }

            solved++;
            if (
                plan.Unplanned.Any()
                || plan.Bound.Value > optimum * 1.01
                || plan.Bound.Value < optimum * (1 - 1e-6)
                || plan.Bound.Lower > optimum * (1 + 1e-9)
            )
            {
                wrong.Add($"seed {seed}: optimum {optimum}, plan {plan.Bound}");
            }
        }

        Assert.Empty(wrong);
        Assert.InRange(solved, 30, 40);
    }
}
