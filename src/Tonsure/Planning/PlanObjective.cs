using Tonsure.Quantities;

namespace Tonsure.Planning;

/// <summary>What a plan makes small. Closed: one of its three cases.</summary>
public abstract record PlanObjective
{
    private PlanObjective() { }

    /// <summary>Emissions, in grams.</summary>
    public sealed record Carbon : PlanObjective;

    /// <summary>The price of energy plus a price on carbon, in the sites' currency.</summary>
    /// <param name="PerTonne">Price of a tonne of CO₂e, not negative.</param>
    public sealed record CarbonAndPrice(double PerTonne) : PlanObjective;

    /// <summary>The price of energy, with emissions of the whole plan at most a cap.</summary>
    /// <param name="Cap">The most that the plan may emit.</param>
    public sealed record PriceUnderCap(CarbonMass Cap) : PlanObjective;
}
