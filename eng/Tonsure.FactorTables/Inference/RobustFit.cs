namespace Tonsure.FactorTables.Inference;

/// <summary>
/// Fits log y by a curve of some parameters: Huber's loss, so that a few absurd points do not bend it, and a weak
/// pull to where the parameters start, so that one that the data do not tell stays there. Damped Gauss–Newton.
/// </summary>
internal sealed class RobustFit(
    Func<double[], InferencePoint, double> curve,
    Func<InferencePoint, double> target,
    double[] start,
    double huber,
    double pull
)
{
    private const int MostSteps = 60;
    private const int MostDampings = 12;
    private const double Step = 1e-5;
    private const double Enough = 1e-12;

    public double[] Of(IReadOnlyList<InferencePoint> points)
    {
        var theta = start.ToArray();
        var cost = Cost(points, theta);
        var damping = 1e-3;
        for (var step = 0; step < MostSteps; step++)
        {
            var (a, b) = Equations(points, theta);
            var moved = false;
            var gain = 0.0;
            for (var attempt = 0; attempt < MostDampings && !moved; attempt++)
            {
                var next = Add(theta, LinearSystem.Solve(Damped(a, damping), [.. b]));
                var nextCost = Cost(points, next);
                moved = nextCost < cost;
                damping = moved ? Math.Max(damping / 5, 1e-9) : damping * 5;
                if (moved)
                {
                    gain = (cost - nextCost) / cost;
                    (theta, cost) = (next, nextCost);
                }
            }

            if (!moved || gain < Enough)
            {
                break;
            }
        }

        return theta;
    }

    private double Residual(double[] theta, InferencePoint point) =>
        Math.Log(target(point)) - curve(theta, point);

    private double Cost(IReadOnlyList<InferencePoint> points, double[] theta)
    {
        var cost = 0.0;
        foreach (var point in points)
        {
            var e = Math.Abs(Residual(theta, point));
            cost += e < huber ? e * e : 2 * huber * e - huber * huber;
        }

        return cost + pull * points.Count * start.Zip(theta, (s, t) => (t - s) * (t - s)).Sum();
    }

    private (double[,] A, double[] B) Equations(
        IReadOnlyList<InferencePoint> points,
        double[] theta
    )
    {
        var n = theta.Length;
        var (a, b) = (new double[n, n], new double[n]);
        var slopes = new double[n];
        foreach (var point in points)
        {
            var here = curve(theta, point);
            for (var k = 0; k < n; k++)
            {
                var moved = theta.ToArray();
                moved[k] += Step;
                slopes[k] = (curve(moved, point) - here) / Step;
            }

            var e = Math.Log(target(point)) - here;
            var weight = Math.Abs(e) < huber ? 1 : huber / Math.Abs(e);
            for (var i = 0; i < n; i++)
            {
                b[i] += weight * slopes[i] * e;
                for (var j = 0; j < n; j++)
                {
                    a[i, j] += weight * slopes[i] * slopes[j];
                }
            }
        }

        for (var i = 0; i < n; i++)
        {
            a[i, i] += pull * points.Count;
            b[i] += pull * points.Count * (start[i] - theta[i]);
        }

        return (a, b);
    }

    private static double[,] Damped(double[,] a, double damping)
    {
        var copy = (double[,])a.Clone();
        for (var i = 0; i < copy.GetLength(0); i++)
        {
            copy[i, i] *= 1 + damping;
        }

        return copy;
    }

    private static double[] Add(double[] one, double[] other) =>
        [.. one.Zip(other, (a, b) => a + b)];
}
