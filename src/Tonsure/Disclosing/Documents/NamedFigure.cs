using Tonsure.Accounting;
using Tonsure.Disclosing.Statements;

namespace Tonsure.Disclosing.Documents;

/// <summary>A figure of a statement with its name and the unit that it is stated in.</summary>
/// <param name="Name">Which figure.</param>
/// <param name="Wire">Its name in machine-readable documents, with its unit.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Amount">Whole units; null where it is not known.</param>
internal sealed record NamedFigure(
    FigureName Name,
    string Wire,
    StatedUnit Unit,
    BoundedSum? Amount
)
{
    /// <summary>All figures, in the order in which they are read.</summary>
    internal static IReadOnlyList<NamedFigure> Of(StatedFigures figures) =>
        [
            new(
                FigureName.FacilityEnergy,
                "facility_energy_kwh",
                StatedUnit.KilowattHour,
                figures.FacilityMicrowattHours
            ),
            new(
                FigureName.ItEnergy,
                "it_energy_kwh",
                StatedUnit.KilowattHour,
                figures.ItMicrowattHours
            ),
            new(
                FigureName.LocationBased,
                "location_based_g",
                StatedUnit.Gram,
                figures.CarbonMicrograms
            ),
            new(FigureName.Embodied, "embodied_g", StatedUnit.Gram, figures.EmbodiedMicrograms),
            new(FigureName.Water, "water_l", StatedUnit.Litre, figures.WaterMicrolitres),
        ];
}
