using System.Diagnostics.CodeAnalysis;

namespace Tonsure.Quantities;

/// <summary>The grades' words on the wire and their order.</summary>
public static class EvidenceGrades
{
    /// <summary>All grades, best first.</summary>
    public static IReadOnlyList<EvidenceGrade> All { get; } = Enum.GetValues<EvidenceGrade>();

    /// <summary>The grade's word on the wire: lower case English.</summary>
    public static string Word(this EvidenceGrade grade) =>
        grade switch
        {
            EvidenceGrade.Measured => "measured",
            EvidenceGrade.Calibrated => "calibrated",
            EvidenceGrade.Modelled => "modelled",
            EvidenceGrade.Declared => "declared",
            EvidenceGrade.Proxy => "proxy",
            EvidenceGrade.Uncovered => "uncovered",
            _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "no grade"),
        };

    /// <summary>Reads a grade's word.</summary>
    public static bool TryParse([NotNullWhen(true)] string? word, out EvidenceGrade grade)
    {
        foreach (EvidenceGrade candidate in All)
        {
            if (string.Equals(candidate.Word(), word, StringComparison.Ordinal))
            {
                grade = candidate;
                return true;
            }
        }

        grade = EvidenceGrade.Uncovered;
        return false;
    }

    /// <summary>The worse of the two.</summary>
    public static EvidenceGrade Worse(EvidenceGrade first, EvidenceGrade second) =>
        first > second ? first : second;
}
