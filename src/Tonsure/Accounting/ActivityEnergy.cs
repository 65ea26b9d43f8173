using Tonsure.Quantities;

namespace Tonsure.Accounting;

/// <summary>
/// An activity's energy as a fact: whole millijoules with 90% bounds, at a boundary. Being typed by the boundary it was taken at,
/// it is read as IT or as facility energy only through the site's PUE.
/// </summary>
/// <param name="Millijoules">The figure; its bounds; at most 2.56 TWh.</param>
/// <param name="Boundary">Where it was taken.</param>
public sealed record ActivityEnergy(Bounded<long> Millijoules, EnergyBoundary Boundary)
{
    /// <summary>Energy taken at the equipment.</summary>
    public static ActivityEnergy AtEquipment(Bounded<ItEnergy> energy) =>
        new(
            new Bounded<long>(
                energy.Value.Millijoules,
                energy.Lower.Millijoules,
                energy.Upper.Millijoules
            ),
            EnergyBoundary.It
        );
}
