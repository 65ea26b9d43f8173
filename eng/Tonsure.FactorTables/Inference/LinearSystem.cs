namespace Tonsure.FactorTables.Inference;

internal static class LinearSystem
{
    /// <summary>Solves A x = b by elimination with row pivots; both are overwritten.</summary>
    public static double[] Solve(double[,] a, double[] b)
    {
        var n = b.Length;
        for (var i = 0; i < n; i++)
        {
            var pivot = Enumerable.Range(i, n - i).MaxBy(k => Math.Abs(a[k, i]));
            for (var j = 0; j < n; j++)
            {
                (a[i, j], a[pivot, j]) = (a[pivot, j], a[i, j]);
            }

            (b[i], b[pivot]) = (b[pivot], b[i]);
            for (var k = i + 1; k < n; k++)
            {
                var factor = a[k, i] / a[i, i];
                for (var j = i; j < n; j++)
                {
                    a[k, j] -= factor * a[i, j];
                }

                b[k] -= factor * b[i];
            }
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var j = i + 1; j < n; j++)
            {
                b[i] -= a[i, j] * b[j];
            }

            b[i] /= a[i, i];
        }

        return b;
    }
}
