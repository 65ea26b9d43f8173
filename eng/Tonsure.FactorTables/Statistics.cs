namespace Tonsure.FactorTables;

internal static class Statistics
{
    /// <summary>Linear interpolation between the order statistics (Hyndman and Fan's type 7).</summary>
    public static double Percentile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        var position = share * (sorted.Length - 1);
        var below = (int)Math.Floor(position);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /// <summary>The smallest value at which the cumulated weight reaches the share.</summary>
    public static double WeightedPercentile(
        IEnumerable<(double Value, double Weight)> values,
        double share
    )
    {
        var sorted = values.OrderBy(v => v.Value).ToArray();
        var wanted = share * sorted.Sum(v => v.Weight);
        var cumulated = 0.0;
        foreach (var (value, weight) in sorted)
        {
            cumulated += weight;
            if (cumulated >= wanted)
            {
                return value;
            }
        }

        return sorted[^1].Value;
    }

    /// <summary>Of a whole population.</summary>
    public static double StandardDeviation(IReadOnlyCollection<double> values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / values.Count);
    }
}
