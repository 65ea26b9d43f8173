namespace Tonsure.FactorTables.Inference;

/// <summary>How far points lie from fits that have not seen their family: the 5th and 95th percentile of log errors.</summary>
internal sealed class Spread(
    IReadOnlyList<InferencePoint> points,
    Func<InferencePoint, double> logError
)
{
    private const double Tail = 0.05;

    private readonly List<(InferencePoint Point, double Error)> _errors =
    [
        .. points.Select(p => (p, logError(p))),
    ];

    /// <summary>Of all points but those of a model; a point is inside from −lower to upper.</summary>
    public (double Lower, double Upper) Pooled(string? without = null) =>
        Ends(p => p.Model != without);

    /// <summary>
    /// Half-way between all points and those whose weights are alike. Quantised models are few and differ much:
    /// their own percentiles alone would hang on two of them.
    /// </summary>
    public (double Lower, double Upper) Of(bool quantised, string? without = null)
    {
        var all = Pooled(without);
        var alike = Ends(p =>
            p.Model != without && p.Decode.Model.Precision.IsQuantised == quantised
        );
        return ((all.Lower + alike.Lower) / 2, (all.Upper + alike.Upper) / 2);
    }

    private (double Lower, double Upper) Ends(Func<InferencePoint, bool> some)
    {
        var errors = _errors.Where(e => some(e.Point)).Select(e => e.Error).ToList();
        return (
            Math.Max(0, -Statistics.Percentile(errors, Tail)),
            Math.Max(0, Statistics.Percentile(errors, 1 - Tail))
        );
    }
}
