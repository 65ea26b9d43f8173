using Tonsure.Quantities;

namespace Tonsure.Disclosing.Statements;

/// <summary>What is stated of what stands on evidence of one grade, the worse of the energy's and the intensity's.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Activities">How many activities.</param>
/// <param name="ActivitiesPerMille">Their share of all; shares add up to one thousand.</param>
/// <param name="EnergyPerMille">Their share of facility energy; 0 where they have none.</param>
/// <param name="Figures">The figures.</param>
public sealed record StatedGrade(
    EvidenceGrade Grade,
    long Activities,
    int ActivitiesPerMille,
    int EnergyPerMille,
    StatedFigures Figures
);
