using Tonsure.Quantities;

namespace Tonsure.Accounting;

/// <summary>Bounds of a product of two independent factors: relative half-widths in quadrature, in parts per million.</summary>
/// <param name="Below">The lower half-width; at most 1,000,000.</param>
/// <param name="Above">The upper half-width.</param>
internal readonly record struct RelativeWidths(long Below, long Above)
{
    /// <summary>The widths of a product.</summary>
    /// <param name="first">A factor whose value is not zero.</param>
    /// <param name="second">Another one.</param>
    public static RelativeWidths Of(Bounded<long> first, Bounded<long> second)
    {
        long below = ExactMath.Quadrature(
            ExactMath.PartsPerMillionCeiling((Int128)first.Value - first.Lower, first.Value),
            ExactMath.PartsPerMillionCeiling((Int128)second.Value - second.Lower, second.Value)
        );
        long above = ExactMath.Quadrature(
            ExactMath.PartsPerMillionCeiling((Int128)first.Upper - first.Value, first.Value),
            ExactMath.PartsPerMillionCeiling((Int128)second.Upper - second.Value, second.Value)
        );
        return new RelativeWidths(Math.Min(below, 1_000_000), above);
    }

    /// <summary>A product with its bounds.</summary>
    public BoundedSum Around(Int128 product) =>
        new(
            product,
            ExactMath.MultiplyDivide(product, 1_000_000 - Below, 1_000_000),
            ExactMath.MultiplyDivide(product, 1_000_000 + Above, 1_000_000)
        );
}
