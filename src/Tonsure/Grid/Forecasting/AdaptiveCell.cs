namespace Tonsure.Grid.Forecasting;

/// <summary>
/// The interval of one lead day and six-hour block by adaptive conformal inference: quantiles of the last ninety days' errors, whose
/// level is moved after each day by what the interval has missed.
/// </summary>
internal sealed class AdaptiveCell
{
    /// <summary>The share that may lie outside on either side.</summary>
    public const double Tail = 0.05;

    private const double Step = 0.03;
    private const int Days = 90;
    private const double LargestTail = 0.25;

    private readonly Queue<double[]> _days = new();
    private double _below = Tail;
    private double _above = Tail;

    /// <summary>How many days' errors are known.</summary>
    public int Known => _days.Count;

    /// <summary>What to add to the forecast's logarithm for the lower and the upper bound.</summary>
    public (double Lower, double Upper) Offsets()
    {
        double[] errors = [.. _days.SelectMany(day => day).Order()];
        return (Quantile(errors, _below), Quantile(errors, 1 - _above));
    }

    /// <summary>Takes in the errors of a day whose hours are known now.</summary>
    /// <param name="errors">Logarithm of what came less that of what was forecast.</param>
    /// <param name="issued">The offsets that the day was issued with; null where there were none.</param>
    public void Settle(double[] errors, (double Lower, double Upper)? issued)
    {
        if (errors.Length == 0)
        {
            return;
        }

        if (issued is { } offsets)
        {
            double below = (double)errors.Count(e => e < offsets.Lower) / errors.Length;
            double above = (double)errors.Count(e => e > offsets.Upper) / errors.Length;
            _below = Math.Clamp(_below + (Step * (Tail - below)), 0, LargestTail);
            _above = Math.Clamp(_above + (Step * (Tail - above)), 0, LargestTail);
        }

        _days.Enqueue(errors);
        if (_days.Count > Days)
        {
            _days.Dequeue();
        }
    }

    /// <summary>Finite-sample: of n errors the one at rank ⌈share × (n + 1)⌉ from outside.</summary>
    private static double Quantile(double[] sorted, double share)
    {
        int n = sorted.Length;
        double rank = (share * (n + 1)) - 1;
        int index = share < 0.5 ? (int)Math.Floor(rank) : (int)Math.Ceiling(rank);
        return sorted[Math.Clamp(index, 0, n - 1)];
    }
}
