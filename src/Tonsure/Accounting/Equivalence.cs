using Tonsure.Quantities;

namespace Tonsure.Accounting;

/// <summary>What one of a kind stands for.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="Each">Carbon of one; more than nothing.</param>
/// <param name="Source">Who says so; a key of the table of sources.</param>
/// <param name="Version">The year or the name of what they say.</param>
public sealed record Equivalence(
    EquivalenceKind Kind,
    Bounded<CarbonMass> Each,
    string Source,
    string Version
)
{
    /// <summary>How many of it are as much as a mass: the lower bound has the lower mass and the dirtier kind.</summary>
    public Bounded<double> Count(Bounded<CarbonMass> mass) =>
        Count(new BoundedSum(mass.Value.Micrograms, mass.Lower.Micrograms, mass.Upper.Micrograms));

    /// <summary>The same for a sum in micrograms, which may be more than a mass can hold.</summary>
    public Bounded<double> Count(BoundedSum micrograms) =>
        Bounded<double>.Around(
            (double)micrograms.Value / Each.Value.Micrograms,
            (double)micrograms.Lower / Each.Upper.Micrograms,
            (double)micrograms.Upper / Each.Lower.Micrograms
        );
}
