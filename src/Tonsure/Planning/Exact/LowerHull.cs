namespace Tonsure.Planning.Exact;

/// <summary>
/// The scales worth using in an hour: the lower convex hull of cost over work. Time in the hour may be shared between two scales,
/// so that every mixture on the hull can be run.
/// </summary>
internal static class LowerHull
{
    /// <summary>Not running, as a vertex.</summary>
    public const int Off = -1;

    /// <summary>The hull's vertices in ascending order of rate.</summary>
    /// <param name="rates">Work in an hour, ascending.</param>
    /// <param name="costs">What an hour costs, one every <paramref name="stride"/>; infinity where it cannot be used.</param>
    /// <param name="stride">The distance from one scale's cost to the next one's.</param>
    /// <param name="mayStop">Whether not running is one of the choices.</param>
    /// <param name="vertices">Room for one more than there are rates.</param>
    public static int Find(
        ReadOnlySpan<double> rates,
        ReadOnlySpan<double> costs,
        int stride,
        bool mayStop,
        Span<int> vertices
    )
    {
        int count = 0;
        if (mayStop)
        {
            vertices[count++] = Off;
        }

        for (int point = 0; point < rates.Length; point++)
        {
            if (double.IsPositiveInfinity(costs[point * stride]))
            {
                continue;
            }

            while (
                count >= 2
                && Slope(rates, costs, stride, vertices[count - 2], vertices[count - 1])
                    >= Slope(rates, costs, stride, vertices[count - 1], point)
            )
            {
                count--;
            }

            vertices[count++] = point;
        }

        return count;
    }

    /// <summary>The cost of a unit of work between two vertices.</summary>
    public static double Slope(
        ReadOnlySpan<double> rates,
        ReadOnlySpan<double> costs,
        int stride,
        int from,
        int until
    )
    {
        double rate = from == Off ? 0 : rates[from];
        double cost = from == Off ? 0 : costs[from * stride];
        return (costs[until * stride] - cost) / (rates[until] - rate);
    }
}
