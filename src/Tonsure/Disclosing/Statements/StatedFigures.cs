using Tonsure.Accounting;

namespace Tonsure.Disclosing.Statements;

/// <summary>
/// What is stated of a part or of the whole, in whole units, each with its 90% bounds; null where nothing is known. Values of parts add
/// up to the whole's exactly; bounds do not, since errors of different methods are independent.
/// </summary>
/// <param name="ItMicrowattHours">Energy at the equipment.</param>
/// <param name="FacilityMicrowattHours">Energy at the facility's meter.</param>
/// <param name="CarbonMicrograms">Location-based operational emissions.</param>
/// <param name="EmbodiedMicrograms">Embodied carbon of the hardware reserved.</param>
/// <param name="WaterMicrolitres">Water at the site and where electricity is made.</param>
public sealed record StatedFigures(
    BoundedSum? ItMicrowattHours,
    BoundedSum? FacilityMicrowattHours,
    BoundedSum? CarbonMicrograms,
    BoundedSum? EmbodiedMicrograms,
    BoundedSum? WaterMicrolitres
)
{
    /// <summary>Parts put together as if their errors were of one cause: bounds add, which is never too narrow.</summary>
    public static StatedFigures Together(IEnumerable<StatedFigures> parts) =>
        parts.Aggregate(
            new StatedFigures(null, null, null, null, null),
            (sum, part) =>
                new StatedFigures(
                    Plus(sum.ItMicrowattHours, part.ItMicrowattHours),
                    Plus(sum.FacilityMicrowattHours, part.FacilityMicrowattHours),
                    Plus(sum.CarbonMicrograms, part.CarbonMicrograms),
                    Plus(sum.EmbodiedMicrograms, part.EmbodiedMicrograms),
                    Plus(sum.WaterMicrolitres, part.WaterMicrolitres)
                )
        );

    private static BoundedSum? Plus(BoundedSum? one, BoundedSum? other) =>
        one is { } left && other is { } right ? left + right : one ?? other;
}
