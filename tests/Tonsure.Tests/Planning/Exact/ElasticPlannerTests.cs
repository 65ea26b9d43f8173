using CsCheck;
using Tonsure.Planning;
using Tonsure.Planning.Exact;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Planning.Exact;

public sealed class ElasticPlannerTests
{
    private static readonly ScalingCurve Curve = Of((1, 1, 1000), (2, 1.8, 1900), (3, 2.4, 3100));

    /// <summary>Curves whose marginal costs need not ascend.</summary>
    private static readonly Gen<ScalingCurve> Curves = Gen.Select(Gen.Int[1, 8], Gen.Int[100, 2000])
        .Array[2, 4]
        .Select(steps =>
            Of([
                .. steps.Select(
                    (_, i) =>
                        (
                            i + 1.0,
                            steps.Take(i + 1).Sum(step => step.Item1) / 4.0,
                            (double)steps.Take(i + 1).Sum(step => step.Item2)
                        )
                ),
            ])
        );

    [Fact]
    public void A_clean_hour_is_worked_at_a_larger_scale()
    {
        Placement placement = PlanWorlds.Plan(
            PlanWorlds.World([100, 10, 100]),
            PlanWorlds.Job(0, 3, 2.4) with
            {
                Curve = Curve,
                Interruptible = true,
            }
        );
        Assert.Equal([new PlacedRun(1, 2, 2, 0)], placement.Runs.ToArray());
        Assert.Equal(31, placement.Cost, 9);
    }

    [Fact]
    public void A_job_that_must_not_stop_runs_on_at_its_lowest_scale()
    {
        Placement placement = PlanWorlds.Plan(
            PlanWorlds.World([10, 500, 10]),
            PlanWorlds.Job(0, 3, 5.8) with
            {
                Curve = Curve,
            }
        );
        Assert.Equal(
            [new PlacedRun(0, 1, 2, 0), new PlacedRun(1, 2, 0, 0), new PlacedRun(2, 3, 2, 0)],
            placement.Runs.ToArray()
        );
    }

    [Fact]
    public void It_costs_as_much_as_no_plan_can_cost_less_than() =>
        Gen.Select(PlanWorlds.Grams(6), PlanWorlds.Windows(6), Curves, Gen.Bool)
            .Sample(
                (grams, window, curve, stops) =>
                {
                    PlanRequest request = PlanWorlds.World(grams);
                    PlanJob job = PlanWorlds.Job(window.Start, window.End, window.Work) with
                    {
                        Curve = curve,
                        Interruptible = stops,
                    };
                    if (!JobShape.TryCreate(request, job, out JobShape? shape, out _))
                    {
                        return;
                    }

                    Placement placement = new();
                    new JobPlanner(PlanWorlds.Board(request)).Plan(shape, placement);
                    double bound = stops
                        ? Dual(shape, grams, 0, shape.Cells - 1, unbroken: false)
                        : Unbroken(shape, grams);
                    Assert.Equal(bound, placement.Cost, 1e-6);
                }
            );

    private static ScalingCurve Of(params (double Scale, double Rate, double Watts)[] points) =>
        new([.. points.Select(p => new ScalePoint(p.Scale, p.Rate, Power.FromWatts(p.Watts)))]);

    private static double Unbroken(JobShape shape, double[] grams) =>
        (
            from first in Enumerable.Range(0, shape.Cells)
            from last in Enumerable.Range(first, shape.Cells - first)
            select Dual(shape, grams, first, last, unbroken: true)
        ).Min();

    /// <summary>
    /// The linear programme's dual, by looking at every price of work that may be the best one. Where the work cannot be done in these
    /// hours it has no bound.
    /// </summary>
    private static double Dual(JobShape shape, double[] grams, int first, int last, bool unbroken)
    {
        IReadOnlyList<ScalePoint> points = shape.Job.Curve.Points;
        double most = 0;
        double least = 0;
        List<double> prices = [0];
        for (int cell = first; cell <= last; cell++)
        {
            bool must = unbroken && cell != first && cell != last;
            most += shape.Width(cell) * points[^1].Rate;
            least += must ? shape.Width(cell) * points[0].Rate : 0;
            (double, double)[] choices =
            [
                (0, 0),
                .. points.Select(p =>
                    (p.Rate, p.Power.Watts / 1000 * grams[shape.FirstCell + cell])
                ),
            ];
            prices.AddRange(
                from low in choices
                from high in choices
                where high.Item1 > low.Item1
                select (high.Item2 - low.Item2) / (high.Item1 - low.Item1)
            );
        }

        if (shape.Work > most + 1e-9 || shape.Work < least - 1e-9)
        {
            return double.PositiveInfinity;
        }

        return prices.Max(price =>
        {
            double value = price * shape.Work;
            for (int cell = first; cell <= last; cell++)
            {
                bool must = unbroken && cell != first && cell != last;
                double best = points.Min(p =>
                    (p.Power.Watts / 1000 * grams[shape.FirstCell + cell]) - (price * p.Rate)
                );
                value += shape.Width(cell) * (must ? best : Math.Min(0, best));
            }

            return value;
        });
    }
}
