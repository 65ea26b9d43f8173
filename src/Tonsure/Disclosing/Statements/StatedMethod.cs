using Tonsure.Quantities;

namespace Tonsure.Disclosing.Statements;

/// <summary>What is stated of the activities that a method told of.</summary>
/// <param name="Evidence">How their energy, or their declared carbon, is known.</param>
/// <param name="Activities">How many.</param>
/// <param name="Figures">The figures.</param>
public sealed record StatedMethod(Evidence Evidence, long Activities, StatedFigures Figures)
{
    /// <summary>The grade that most of the energy is known by, or most activities where no energy is; of equal ones the better.</summary>
    /// <param name="methods">At least one; of several groups, a method may stand more than once.</param>
    public static EvidenceGrade MainGrade(IEnumerable<StatedMethod> methods) =>
        methods
            .GroupBy(method => method.Evidence.Grade)
            .OrderBy(group => group.Key)
            .Select(group =>
                (
                    Grade: group.Key,
                    Energy: group.Aggregate(
                        (Int128)0,
                        (sum, method) =>
                            checked(sum + (method.Figures.FacilityMicrowattHours?.Value ?? 0))
                    ),
                    Activities: group.Sum(method => method.Activities)
                )
            )
            .OrderByDescending(group => group.Energy)
            .ThenByDescending(group => group.Activities)
            .First()
            .Grade;
}
