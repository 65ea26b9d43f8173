using Tonsure.Quantities;

namespace Tonsure.Accounting;

/// <summary>Relative half-widths of a figure's bounds, in parts per million, rounded up.</summary>
/// <param name="Below">The lower half-width; at most 1,000,000.</param>
/// <param name="Above">The upper half-width.</param>
internal readonly record struct RelativeWidths(long Below, long Above)
{
    private const long Whole = 1_000_000;

    /// <summary>The widths of a figure whose value is not zero.</summary>
    public static RelativeWidths Of(Bounded<long> figure) =>
        new(
            ExactMath.PartsPerMillionCeiling((Int128)figure.Value - figure.Lower, figure.Value),
            ExactMath.PartsPerMillionCeiling((Int128)figure.Upper - figure.Value, figure.Value)
        );

    /// <summary>The widths of a product of two independent factors: in quadrature.</summary>
    public static RelativeWidths operator *(RelativeWidths left, RelativeWidths right) =>
        new(
            Math.Min(ExactMath.Quadrature(left.Below, right.Below), Whole),
            ExactMath.Quadrature(left.Above, right.Above)
        );

    /// <summary>A figure with its bounds.</summary>
    public BoundedSum Around(Int128 figure) =>
        new(
            figure,
            ExactMath.MultiplyDivide(figure, Whole - Below, Whole),
            ExactMath.MultiplyDivide(figure, Whole + Above, Whole)
        );
}
