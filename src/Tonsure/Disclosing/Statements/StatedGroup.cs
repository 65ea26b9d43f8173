using System.Collections.Immutable;
using Tonsure.Quantities;

namespace Tonsure.Disclosing.Statements;

/// <summary>What is stated of the activities of a part of a model's life, or of all.</summary>
/// <param name="Figures">Energy, carbon and water.</param>
/// <param name="Methods">By method; adds up to the figures.</param>
/// <param name="Activities">How many activities.</param>
/// <param name="Uncovered">How many of them have neither energy nor declared carbon.</param>
/// <param name="Runs">How many runs; those that failed and those of sweeps too.</param>
/// <param name="IncompleteRuns">How many runs whose measurement was cut short.</param>
/// <param name="ActiveMs">How long at least one of them ran, in milliseconds.</param>
/// <param name="Hardware">What they reserved.</param>
/// <param name="Work">What they did.</param>
public sealed record StatedGroup(
    StatedFigures Figures,
    ImmutableArray<StatedMethod> Methods,
    long Activities,
    long Uncovered,
    long Runs,
    long IncompleteRuns,
    long ActiveMs,
    StatedHardware Hardware,
    StatedWork Work
)
{
    /// <inheritdoc cref="StatedMethod.MainGrade"/>
    public EvidenceGrade MainGrade => StatedMethod.MainGrade(Methods);
}
