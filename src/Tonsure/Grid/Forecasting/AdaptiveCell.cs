namespace Tonsure.Grid.Forecasting;

/// <summary>
/// The interval of one lead day and six-hour block by adaptive conformal inference: quantiles of the last ninety days' errors, whose
/// level is moved after each day by what the interval has missed.
/// </summary>
internal sealed class AdaptiveCell
{
    private const double Target = 0.1;
    private const double Step = 0.03;
    private const int Days = 90;
    private const double LargestLevel = 0.5;

    private readonly Queue<double[]> _days = new();

    // The same errors in order: a day comes and a day goes, and the rest is not sorted again.
    private readonly List<double> _sorted = [];

    // The share that the interval leaves outside of the errors known, half of it on either side.
    private double _level = Target;

    /// <summary>How many days' errors are known.</summary>
    public int Known => _days.Count;

    /// <summary>What to add to the forecast's logarithm for the lower and the upper bound.</summary>
    public (double Lower, double Upper) Offsets() =>
        (Quantile(_sorted, _level / 2), Quantile(_sorted, 1 - (_level / 2)));

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
            double missed =
                (double)errors.Count(e => e < offsets.Lower || e > offsets.Upper) / errors.Length;
            _level = Math.Clamp(_level + (Step * (Target - missed)), 0, LargestLevel);
        }

        _days.Enqueue(errors);
        foreach (double error in errors)
        {
            int at = _sorted.BinarySearch(error);
            _sorted.Insert(at < 0 ? ~at : at, error);
        }

        if (_days.Count > Days)
        {
            foreach (double error in _days.Dequeue())
            {
                _sorted.RemoveAt(_sorted.BinarySearch(error));
            }
        }
    }

    /// <summary>Finite-sample: of n errors the one at rank ⌈share × (n + 1)⌉ from outside.</summary>
    private static double Quantile(List<double> sorted, double share)
    {
        int n = sorted.Count;
        double rank = (share * (n + 1)) - 1;
        int index = share < 0.5 ? (int)Math.Floor(rank) : (int)Math.Ceiling(rank);
        return sorted[Math.Clamp(index, 0, n - 1)];
    }
}
