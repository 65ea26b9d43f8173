using Tonsure.Estimating;
using Tonsure.Quantities;

namespace Tonsure.Cli.Estimates;

/// <summary>An estimate with its footprint, ready to be written.</summary>
/// <param name="Kind"><c>training</c>, <c>inference</c> or <c>embodied</c>.</param>
/// <param name="Title">What was estimated, for people.</param>
/// <param name="Energy">The energy; null where only embodied carbon was asked for.</param>
/// <param name="Place">Where the work is; null with the former.</param>
/// <param name="Footprint">Energy, emissions, embodied carbon and water.</param>
/// <param name="Details">Figures of this kind of estimate, by their JSON names.</param>
/// <param name="Formulas">The steps with their numbers.</param>
/// <param name="Assumptions">All figures that it stands on.</param>
internal sealed record EstimateResult(
    string Kind,
    string Title,
    Estimate? Energy,
    EstimatePlace? Place,
    EstimatedFootprint Footprint,
    IReadOnlyList<EstimateDetail> Details,
    IReadOnlyList<FormulaLine> Formulas,
    IReadOnlyList<Assumption> Assumptions
)
{
    /// <summary>The grade of the emissions: the worse of energy and intensity.</summary>
    public EvidenceGrade? Grade =>
        Energy is { } energy && Place is { } place
            ? (EvidenceGrade)Math.Max((int)energy.Evidence.Grade, (int)place.Grade)
            : null;

    /// <summary>Puts an energy, its place and what was reserved together.</summary>
    public static EstimateResult Of(
        string kind,
        string title,
        Estimate energy,
        EstimatePlace place,
        EmbodiedEstimate embodied,
        IReadOnlyList<EstimateDetail> details,
        IEnumerable<Assumption> named
    )
    {
        EstimatedFootprint footprint = EstimatedFootprint.Of(
            energy.It,
            place.Factors,
            place.Intensity,
            embodied.Micrograms
        );
        return new EstimateResult(
            kind,
            title,
            energy,
            place,
            footprint,
            details,
            [.. energy.Formulas, .. footprint.Formulas, .. embodied.Formulas],
            [
                .. named,
                .. energy.Assumptions.Where(known => named.All(n => n.Name != known.Name)),
                .. place.Assumptions,
                .. embodied.Assumptions,
            ]
        );
    }
}
