using Tonsure.Planning.Exact;
using Tonsure.Quantities;

namespace Tonsure.Planning.Queues;

/// <summary>
/// The least price with carbon at most a cap. A price on carbon is a Lagrange multiplier: at any, the bound of price plus priced carbon
/// less the priced cap bounds the price from below. The multiplier is narrowed down between a plan that keeps the cap and one that does
/// not; jobs of the one then take the cheaper seats of the other as long as the cap is kept.
/// </summary>
internal sealed class CapSearch(
    PlanRequest request,
    CarbonMass cap,
    Plan? standing,
    Action<QueueProgress> progress,
    CancellationToken cancellation
)
{
    private const int Halvings = 10;
    private const int Decades = 12;
    private const int FewJobs = 2000;

    private readonly double _cap = cap.Grams;
    private QueueSolution? _kept;
    private QueueSolution? _broken;
    private double _price = double.PositiveInfinity;
    private double _lower;

    internal QueueSolution Solve(IReadOnlyList<JobShape> shapes, QueueAnswers answers)
    {
        (shapes, QueueSolution least) = WithinCap(shapes, answers);
        Keep(least, Prices(least).Price);
        QueueEffort effort = shapes.Count <= FewJobs ? QueueEffort.Trial : QueueEffort.Quick;
        double price = 0;
        if (!Try(shapes, price, effort))
        {
            (double floor, double ceiling) = Bracket(shapes, effort);
            for (int i = 0; i < Halvings && !cancellation.IsCancellationRequested; i++)
            {
                double middle = floor > 0 ? Math.Sqrt(floor * ceiling) : ceiling / 4;
                (floor, ceiling) = Try(shapes, middle, effort)
                    ? (floor, middle)
                    : (middle, ceiling);
            }

            price = ceiling;
        }

        if (!cancellation.IsCancellationRequested)
        {
            Try(shapes, price, QueueEffort.Full);
        }

        QueueSolution kept = _kept ?? least;
        CapFill fill = new(request, kept, _cap);
        Seat[] seats = _broken is null ? kept.Seats : fill.With(_broken);
        double value = Math.Min(_price, Prices(kept with { Seats = seats }).Price);
        return kept with { Seats = seats, Value = value, Lower = Math.Min(value, _lower) };
    }

    // Jobs go, lowest priority and then greatest emissions first, until the plan of least carbon keeps the cap.
    private (IReadOnlyList<JobShape>, QueueSolution) WithinCap(
        IReadOnlyList<JobShape> shapes,
        QueueAnswers answers
    )
    {
        QueueSolution least = Solver(1, 0, QueueEffort.Trial).Solve(shapes);
        while (least.Value > _cap)
        {
            double over = least.Value - _cap;
            HashSet<JobShape> dropped = [];
            PlacementPrices prices = Pricing(least);
            foreach (
                (JobShape shape, double grams) in Enumerable
                    .Range(0, least.Jobs.Count)
                    .Where(job => least.Seats[job].IsTaken)
                    .Select(job => (least.Jobs.Shapes[job], prices.Of(job, least.Seats[job]).Grams))
                    .OrderBy(job => job.Item1.Job.Priority)
                    .ThenByDescending(job => job.Grams)
                    .TakeWhile(_ => over > 0)
            )
            {
                over -= grams;
                dropped.Add(shape);
                answers.Refuse(shape.Job, UnplannedReason.OverCap);
            }

            shapes = [.. shapes.Where(shape => !dropped.Contains(shape))];
            least = Solver(1, 0, QueueEffort.Trial).Solve(shapes);
        }

        // Whoever found no devices at least carbon is not waited for.
        return ([.. least.Jobs.Shapes.Where((_, job) => least.Seats[job].IsTaken)], least);
    }

    // Some price on carbon outweighs every price of energy: it is looked for by factors of ten.
    private (double Floor, double Ceiling) Bracket(
        IReadOnlyList<JobShape> shapes,
        QueueEffort effort
    )
    {
        (double price, double grams) = Prices(_broken!);
        (double floor, double ceiling) = (0, grams > 0 && price > 0 ? price / grams : 1e-6);
        for (int i = 0; i < Decades && !cancellation.IsCancellationRequested; i++)
        {
            if (Try(shapes, ceiling, effort))
            {
                break;
            }

            (floor, ceiling) = (ceiling, ceiling * 10);
        }

        return (floor, ceiling);
    }

    private bool Try(IReadOnlyList<JobShape> shapes, double perGram, QueueEffort effort)
    {
        QueueSolution solution = Solver(perGram, 1, effort).Solve(shapes);
        bool whole =
            solution.Jobs.Count == shapes.Count && solution.Seats.All(seat => seat.IsTaken);
        (double price, double grams) = Prices(solution);
        if (solution.Jobs.Count == shapes.Count)
        {
            _lower = Math.Max(_lower, solution.Lower - (perGram * _cap));
        }

        if (!whole || grams > _cap)
        {
            _broken = whole ? solution : _broken ?? solution;
            return false;
        }

        Keep(solution, price);
        return true;
    }

    private void Keep(QueueSolution solution, double price)
    {
        if (price < _price)
        {
            (_kept, _price) = (solution, price);
        }
    }

    private (double Price, double Grams) Prices(QueueSolution solution)
    {
        PlacementPrices prices = Pricing(solution);
        (double price, double grams) sum = (0, 0);
        for (int job = 0; job < solution.Jobs.Count; job++)
        {
            if (solution.Seats[job].IsTaken)
            {
                (double price, double grams) = prices.Of(job, solution.Seats[job]);
                sum = (sum.price + price, sum.grams + grams);
            }
        }

        return sum;
    }

    private PlacementPrices Pricing(QueueSolution solution) => new(request, solution.Jobs);

    private QueueSolver Solver(double perGram, double perPrice, QueueEffort effort) =>
        new(request, perGram, perPrice, standing, effort, progress, cancellation);
}
