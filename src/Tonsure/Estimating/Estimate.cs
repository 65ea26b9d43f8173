using System.Collections.Immutable;
using Tonsure.Quantities;

namespace Tonsure.Estimating;

/// <summary>An energy that was estimated, with all that it stands on.</summary>
/// <param name="Accelerators">Energy of the accelerators.</param>
/// <param name="Host">Energy of the rest of their servers: processors, memory, network, fans, losses of power supplies.</param>
/// <param name="It">Both; what a PUE is applied to.</param>
/// <param name="Parts">What the accelerators' energy was spent on.</param>
/// <param name="Evidence">How <paramref name="It"/> is known.</param>
/// <param name="Formulas">The steps with their numbers.</param>
/// <param name="Assumptions">The figures that it stands on.</param>
/// <param name="Widenings">Why the bounds are wider than for what was measured; empty where they are not.</param>
public sealed record Estimate(
    Bounded<ItEnergy> Accelerators,
    Bounded<ItEnergy> Host,
    Bounded<ItEnergy> It,
    ImmutableArray<EstimatePart> Parts,
    Evidence Evidence,
    ImmutableArray<FormulaLine> Formulas,
    ImmutableArray<Assumption> Assumptions,
    ImmutableArray<Widening> Widenings
)
{
    /// <summary>What a facility drew for it; a PUE has no bounds.</summary>
    public Bounded<FacilityEnergy> Facility(Pue pue) =>
        new(It.Value * pue, It.Lower * pue, It.Upper * pue);
}
