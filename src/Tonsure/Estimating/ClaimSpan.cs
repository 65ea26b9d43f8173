using Tonsure.Quantities;

namespace Tonsure.Estimating;

/// <summary>What the stated inputs allow, lower ≤ upper, in whole base units.</summary>
/// <param name="Lower">With every missing input at the end that makes it least.</param>
/// <param name="Upper">With every missing input at the end that makes it most.</param>
public readonly record struct ClaimSpan(Int128 Lower, Int128 Upper)
{
    /// <summary>Nothing is missing.</summary>
    public bool IsExact => Lower == Upper;

    /// <summary>A figure that nothing is missing for.</summary>
    public static ClaimSpan Exactly(Int128 value) => new(value, value);

    /// <summary>Whether a figure is inside, or off by no more than its tolerance.</summary>
    /// <param name="figure">As it was published.</param>
    /// <param name="tolerancePpm">In millionths of the figure.</param>
    public bool Holds(Int128 figure, int tolerancePpm)
    {
        Int128 slack = ExactMath.MultiplyDivide(figure, tolerancePpm, 1_000_000);
        return Lower <= checked(figure + slack) && figure - slack <= Upper;
    }
}
