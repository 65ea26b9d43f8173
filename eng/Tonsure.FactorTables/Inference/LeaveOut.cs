namespace Tonsure.FactorTables.Inference;

/// <summary>A formula fitted on all points, and once without each group, so that each point is told by a fit that never saw its group.</summary>
internal sealed class LeaveOut
{
    private readonly Dictionary<string, double[]> _without;
    private readonly Func<InferencePoint, string> _group;

    public LeaveOut(
        RobustFit fit,
        IReadOnlyList<InferencePoint> points,
        Func<InferencePoint, string> group
    )
    {
        _group = group;
        All = fit.Of(points);
        _without = points
            .Select(group)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(
                g => g,
                g => fit.Of([.. points.Where(p => group(p) != g)]),
                StringComparer.Ordinal
            );
    }

    public double[] All { get; }

    /// <summary>The fit that has not seen the point's group; where no fit has, the one of all points.</summary>
    public double[] For(InferencePoint point) => _without.GetValueOrDefault(_group(point), All);

    /// <summary>Standard error of each parameter by the jackknife over groups.</summary>
    public double[] StandardErrors()
    {
        var fits = _without.Values.ToList();
        return
        [
            .. All.Select(
                (_, k) =>
                {
                    var mean = fits.Average(f => f[k]);
                    return Math.Sqrt(
                        (fits.Count - 1.0)
                            / fits.Count
                            * fits.Sum(f => (f[k] - mean) * (f[k] - mean))
                    );
                }
            ),
        ];
    }
}
