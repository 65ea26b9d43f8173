using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Queues;

/// <summary>
/// The least price with carbon at most a cap. A price on carbon is a Lagrange multiplier: at any, the bound of price plus priced carbon
/// less the priced cap bounds the price from below; the multiplier is narrowed down until the plan keeps the cap at little cost.
/// </summary>
internal sealed class CapSearch(
    PlanRequest request,
    Quantities.CarbonMass cap,
    Plan? standing,
    Action<QueueProgress> progress,
    CancellationToken cancellation
)
{
    private const int Halvings = 12;
    private const double Dear = 1e12;

    private readonly double _cap = cap.Grams;
    private QueueSolution? _best;
    private double _lower = double.NegativeInfinity;

    internal QueueSolution Solve(IReadOnlyList<JobShape> shapes, QueueAnswers answers)
    {
        shapes = WithinCap(shapes, answers);
        double floor = 0;
        double ceiling = 0;
        if (!Try(shapes, 0))
        {
            // Some price on carbon outweighs every price of energy: it is looked for by factors of ten.
            ceiling = Start(shapes);
            while (!Try(shapes, ceiling) && ceiling < Dear && !cancellation.IsCancellationRequested)
            {
                (floor, ceiling) = (ceiling, ceiling * 10);
            }

            for (int i = 0; i < Halvings && !cancellation.IsCancellationRequested; i++)
            {
                double middle = floor > 0 ? Math.Sqrt(floor * ceiling) : ceiling / 4;
                (floor, ceiling) = Try(shapes, middle) ? (floor, middle) : (middle, ceiling);
            }
        }

        QueueSolution best = _best ?? CarbonFirst(shapes);
        return best with { Lower = Math.Min(best.Value, Math.Max(0, _lower)) };
    }

    // Jobs go, lowest priority and then greatest emissions first, until the plan of least carbon keeps the cap.
    private List<JobShape> WithinCap(IReadOnlyList<JobShape> shapes, QueueAnswers answers)
    {
        List<JobShape> kept = [.. shapes];
        QueueSolution least = Solver(1, 0).Solve(kept);
        while (Grams(least) > _cap && kept.Count > 0)
        {
            double over = Grams(least) - _cap;
            CarbonReckoner reckoner = new(request, least.Jobs);
            foreach (
                (JobShape shape, double grams) in Enumerable
                    .Range(0, least.Jobs.Count)
                    .Where(job => least.Seats[job].IsTaken)
                    .Select(job => (least.Jobs.Shapes[job], reckoner.Grams(job, least.Seats[job])))
                    .OrderBy(job => job.Item1.Job.Priority)
                    .ThenByDescending(job => job.Item2)
            )
            {
                if (over <= 0)
                {
                    break;
                }

                over -= grams;
                kept.Remove(shape);
                answers.Refuse(shape.Job, UnplannedReason.OverCap);
            }

            least = Solver(1, 0).Solve(kept);
        }

        return kept;
    }

    private double Start(IReadOnlyList<JobShape> shapes)
    {
        QueueSolution cheap = Solver(0, 1).Solve(shapes);
        double grams = Grams(cheap);
        return grams > 0 ? Math.Max(1e-9, cheap.Value / grams) : 1e-6;
    }

    private bool Try(IReadOnlyList<JobShape> shapes, double perGram)
    {
        QueueSolution solution = Solver(perGram, 1).Solve(shapes);
        double grams = Grams(solution);
        double price = solution.Value - (perGram * grams);
        if (solution.Jobs.Count == shapes.Count)
        {
            _lower = Math.Max(_lower, solution.Lower - (perGram * _cap));
        }

        if (grams > _cap)
        {
            return false;
        }

        if (_best is null || price < _best.Value)
        {
            _best = solution with { Value = price };
        }

        return true;
    }

    private QueueSolution CarbonFirst(IReadOnlyList<JobShape> shapes)
    {
        QueueSolution least = Solver(1, 0).Solve(shapes);
        return least with { Value = new CarbonReckoner(request, least.Jobs).Price(least) };
    }

    private double Grams(QueueSolution solution) =>
        new CarbonReckoner(request, solution.Jobs).Total(solution);

    private QueueSolver Solver(double perGram, double perPrice) =>
        new(request, perGram, perPrice, standing, progress, cancellation);
}
