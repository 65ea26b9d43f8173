namespace Tonsure.Planning.Exact;

/// <summary>Finds up to which price to buy: the least price at which all that is offered up to it is enough. Linear time, in place.</summary>
internal static class WeightedThreshold
{
    /// <summary>The threshold; infinity where all offers together are not enough.</summary>
    /// <param name="prices">Not NaN; reordered.</param>
    /// <param name="amounts">Positive; reordered alike.</param>
    /// <param name="wanted">How much.</param>
    public static double Find(Span<double> prices, Span<double> amounts, double wanted)
    {
        int from = 0;
        int until = prices.Length;
        while (from < until)
        {
            double pivot = Middle(
                prices[from],
                prices[from + ((until - from) / 2)],
                prices[until - 1]
            );
            int less = from;
            int at = from;
            int more = until;
            double below = 0;
            double equal = 0;
            while (at < more)
            {
                double price = prices[at];
                if (price < pivot)
                {
                    below += amounts[at];
                    Swap(prices, amounts, less++, at++);
                }
                else if (price > pivot)
                {
                    Swap(prices, amounts, at, --more);
                }
                else
                {
                    equal += amounts[at++];
                }
            }

            if (below >= wanted)
            {
                until = less;
            }
            else if (below + equal >= wanted)
            {
                return pivot;
            }
            else
            {
                wanted -= below + equal;
                from = more;
            }
        }

        return double.PositiveInfinity;
    }

    private static double Middle(double a, double b, double c) =>
        Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));

    private static void Swap(Span<double> prices, Span<double> amounts, int i, int j)
    {
        (prices[i], prices[j]) = (prices[j], prices[i]);
        (amounts[i], amounts[j]) = (amounts[j], amounts[i]);
    }
}
