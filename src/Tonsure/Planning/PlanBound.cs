namespace Tonsure.Planning;

/// <summary>How good a plan is: what it costs and what no plan of the same jobs can cost less than, in the objective's unit.</summary>
/// <param name="Value">What the plan costs: grams for carbon, else the sites' currency.</param>
/// <param name="Lower">A certified lower bound, at most the value.</param>
public readonly record struct PlanBound(double Value, double Lower)
{
    /// <summary>(Value − lower) ÷ value, in percent; 0 where the value is 0.</summary>
    public double GapPercent => Value > 0 ? 100 * (Value - Lower) / Value : 0;
}
