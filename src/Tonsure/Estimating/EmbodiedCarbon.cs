using Tonsure.Quantities;

namespace Tonsure.Estimating;

/// <summary>The carbon of making a thing, and how long the thing is used.</summary>
/// <param name="Mass">Of one whole device.</param>
/// <param name="LifeYears">Years from first to last use.</param>
/// <param name="MassSource">The source of the mass, a key of the table of sources.</param>
public sealed record EmbodiedCarbon(
    Bounded<CarbonMass> Mass,
    Bounded<double> LifeYears,
    string MassSource
);
