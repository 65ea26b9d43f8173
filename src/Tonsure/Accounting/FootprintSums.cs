using Tonsure.Quantities;

namespace Tonsure.Accounting;

/// <summary>Three sums that belong together: a figure and its bounds, all with fully correlated errors.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Lower">Its lower bound.</param>
/// <param name="Upper">Its upper bound.</param>
public readonly record struct BoundedSum(Int128 Value, Int128 Lower, Int128 Upper)
{
    /// <summary>Sums of one method: bounds add.</summary>
    public static BoundedSum operator +(BoundedSum left, BoundedSum right) =>
        checked(new(left.Value + right.Value, left.Lower + right.Lower, left.Upper + right.Upper));

    /// <summary>What lies between two cumulative figures.</summary>
    public static BoundedSum operator -(BoundedSum left, BoundedSum right) =>
        checked(new(left.Value - right.Value, left.Lower - right.Lower, left.Upper - right.Upper));

    /// <summary>A multiple.</summary>
    public static BoundedSum operator *(BoundedSum sum, int factor) =>
        checked(new(sum.Value * factor, sum.Lower * factor, sum.Upper * factor));

    /// <summary>The same factor on all three.</summary>
    public BoundedSum Scale(Int128 numerator, Int128 denominator) =>
        new(
            ExactMath.MultiplyDivide(Value, numerator, denominator),
            ExactMath.MultiplyDivide(Lower, numerator, denominator),
            ExactMath.MultiplyDivide(Upper, numerator, denominator)
        );
}

/// <summary>The exact sums of a footprint: order-independent integers.</summary>
/// <param name="ItMillijoules">IT energy.</param>
/// <param name="FacilityMicrojoules">Facility energy.</param>
/// <param name="CarbonMicrograms">Location-based operational emissions.</param>
/// <param name="EmbodiedMicrograms">Embodied carbon of the reserved hardware.</param>
/// <param name="WaterMicrolitres">Water at the site and in the grid.</param>
public readonly record struct FootprintSums(
    BoundedSum ItMillijoules,
    BoundedSum FacilityMicrojoules,
    BoundedSum CarbonMicrograms,
    BoundedSum EmbodiedMicrograms,
    BoundedSum WaterMicrolitres
)
{
    /// <summary>Both together.</summary>
    public static FootprintSums operator +(FootprintSums left, FootprintSums right) =>
        new(
            left.ItMillijoules + right.ItMillijoules,
            left.FacilityMicrojoules + right.FacilityMicrojoules,
            left.CarbonMicrograms + right.CarbonMicrograms,
            left.EmbodiedMicrograms + right.EmbodiedMicrograms,
            left.WaterMicrolitres + right.WaterMicrolitres
        );

    /// <summary>What lies between two cumulative footprints.</summary>
    public static FootprintSums operator -(FootprintSums left, FootprintSums right) =>
        new(
            left.ItMillijoules - right.ItMillijoules,
            left.FacilityMicrojoules - right.FacilityMicrojoules,
            left.CarbonMicrograms - right.CarbonMicrograms,
            left.EmbodiedMicrograms - right.EmbodiedMicrograms,
            left.WaterMicrolitres - right.WaterMicrolitres
        );
}
