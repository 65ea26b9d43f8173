using System.Collections.Immutable;

namespace Tonsure.Estimating;

/// <summary>All figures that estimates are made of, as they are shipped in <c>data/inference</c>.</summary>
/// <param name="Roofline">The regression.</param>
/// <param name="PowerFraction">Power of devices that serve, over their limit.</param>
/// <param name="Parameters">Joules a token where only the model is known.</param>
/// <param name="RooflineWide">Interval of the regression for weights of 16 bits and more.</param>
/// <param name="RooflineQuantised">Interval of the regression for weights of fewer bits.</param>
/// <param name="PowerInterval">Interval of the power fraction.</param>
/// <param name="ParametersInterval">Interval of joules by parameters.</param>
/// <param name="Range">Where measurements were made.</param>
/// <param name="Defaults">Assumptions by name that hold where nothing is given.</param>
/// <param name="Vintage">The date of the data.</param>
public sealed record InferenceTables(
    RooflineCoefficients Roofline,
    PowerFractionCoefficients PowerFraction,
    ParameterCoefficients Parameters,
    LogInterval RooflineWide,
    LogInterval RooflineQuantised,
    LogInterval PowerInterval,
    LogInterval ParametersInterval,
    MeasuredRange Range,
    ImmutableDictionary<string, Assumption> Defaults,
    string Vintage
)
{
    /// <summary>The regression's interval for weights of this precision.</summary>
    public LogInterval IntervalOf(WeightPrecision precision) =>
        precision.IsQuantised ? RooflineQuantised : RooflineWide;

    /// <summary>An assumption that has to be in the table.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public Assumption Default(string name) =>
        Defaults.GetValueOrDefault(name)
        ?? throw new ArgumentException($"no assumption '{name}'", nameof(name));
}
