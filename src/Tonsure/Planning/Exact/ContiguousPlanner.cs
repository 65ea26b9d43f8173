namespace Tonsure.Planning.Exact;

/// <summary>
/// The cheapest start of work that is not interrupted, at any instant: between hours the cost of a start is linear, so that only
/// those starts need a look at which the run begins or ends on an hour or on the window's edge. Prefix sums; O(hours).
/// </summary>
internal static class ContiguousPlanner
{
    // A later start must be better than by the rounding of sums.
    private const double Notable = 1e-12;

    /// <summary>The least cost; infinity where there is no room.</summary>
    /// <param name="costs">The cost of an hour, by hour; infinity where it cannot be used.</param>
    /// <param name="start">The window's start in hours from the first cost; below 1.</param>
    /// <param name="end">The window's end, in the last hour or at its end.</param>
    /// <param name="work">Hours, positive.</param>
    /// <param name="sums">Room for one figure more than there are costs.</param>
    /// <param name="at">The earliest of the best starts.</param>
    public static double Best(
        ReadOnlySpan<double> costs,
        double start,
        double end,
        double work,
        Span<double> sums,
        out double at
    )
    {
        double best = double.PositiveInfinity;
        at = start;
        int cell = 0;
        while (cell < costs.Length)
        {
            if (double.IsPositiveInfinity(costs[cell]))
            {
                cell++;
                continue;
            }

            int first = cell;
            sums[first] = 0;
            while (cell < costs.Length && !double.IsPositiveInfinity(costs[cell]))
            {
                sums[cell + 1] = sums[cell] + costs[cell];
                cell++;
            }

            Search(
                costs,
                sums,
                Math.Max(start, first),
                Math.Min(end, cell),
                work,
                ref best,
                ref at
            );
        }

        return best;
    }

    /// <summary>The cost of a span; it lies in hours that have a cost.</summary>
    public static double Between(ReadOnlySpan<double> costs, double from, double until)
    {
        double cost = 0;
        for (int cell = (int)from; cell < until; cell++)
        {
            cost += (Math.Min(until, cell + 1) - Math.Max(from, cell)) * costs[cell];
        }

        return cost;
    }

    private static void Search(
        ReadOnlySpan<double> costs,
        ReadOnlySpan<double> sums,
        double start,
        double end,
        double work,
        ref double best,
        ref double at
    )
    {
        double last = end - work;
        if (last < start)
        {
            if (last < start - JobShape.Slip)
            {
                return;
            }

            last = start;
        }

        Try(costs, sums, start, work, end, ref best, ref at);
        int whole = (int)work;
        double rest = work - whole;
        double lead = 1 - rest;
        for (int k = (int)start; k <= last; k++)
        {
            if (k >= start)
            {
                int tail = k + whole;
                double cost =
                    sums[tail]
                    + (rest > 0 && tail < costs.Length ? rest * costs[tail] : 0)
                    - sums[k];
                Better(cost, k, ref best, ref at);
            }

            if (rest > 0 && k + lead >= start && k + lead <= last)
            {
                Better(
                    sums[k + whole + 1] - sums[k] - (lead * costs[k]),
                    k + lead,
                    ref best,
                    ref at
                );
            }
        }

        Try(costs, sums, last, work, end, ref best, ref at);
    }

    private static void Try(
        ReadOnlySpan<double> costs,
        ReadOnlySpan<double> sums,
        double start,
        double work,
        double end,
        ref double best,
        ref double at
    )
    {
        double until = Math.Min(start + work, end);
        Better(Until(costs, sums, until) - Until(costs, sums, start), start, ref best, ref at);
    }

    private static double Until(
        ReadOnlySpan<double> costs,
        ReadOnlySpan<double> sums,
        double instant
    )
    {
        int cell = (int)instant;
        return instant > cell ? sums[cell] + ((instant - cell) * costs[cell]) : sums[cell];
    }

    private static void Better(double cost, double start, ref double best, ref double at)
    {
        if (cost < best - (Notable * Math.Abs(best)) || double.IsPositiveInfinity(best))
        {
            (best, at) = (cost, start);
        }
    }
}
