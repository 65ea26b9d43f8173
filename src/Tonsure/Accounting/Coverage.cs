using Tonsure.Quantities;

namespace Tonsure.Accounting;

/// <summary>How much of the ledger stands on which evidence. Each of both lists sums to one thousand exactly.</summary>
/// <param name="ByActivities">Per mille of activities by overall grade.</param>
/// <param name="ByEnergy">Per mille of facility energy by overall grade; empty when no energy is known.</param>
public sealed record Coverage(
    IReadOnlyDictionary<EvidenceGrade, int> ByActivities,
    IReadOnlyDictionary<EvidenceGrade, int> ByEnergy
)
{
    /// <summary>The coverage of rows.</summary>
    public static Coverage Of(IReadOnlyList<FootprintRow> rows) =>
        new(
            PerMille(rows.Select(row => (row.Overall, (Int128)row.Activities))),
            PerMille(rows.Select(row => (row.Overall, row.Sums.FacilityMicrojoules.Value)))
        );

    /// <summary>Largest remainders, so that the shares add up to one thousand.</summary>
    private static SortedDictionary<EvidenceGrade, int> PerMille(
        IEnumerable<(EvidenceGrade Grade, Int128 Amount)> amounts
    )
    {
        (EvidenceGrade Grade, Int128 Amount)[] grades =
        [
            .. amounts
                .GroupBy(a => a.Grade)
                .Select(g => (g.Key, g.Aggregate((Int128)0, (sum, a) => checked(sum + a.Amount))))
                .Where(g => g.Item2 > 0),
        ];
        SortedDictionary<EvidenceGrade, int> shares = [];
        Int128 whole = grades.Aggregate((Int128)0, (sum, g) => checked(sum + g.Amount));
        int missing = 1000;
        foreach ((EvidenceGrade grade, Int128 amount) in grades)
        {
            shares[grade] = (int)(amount * 1000 / whole);
            missing -= shares[grade];
        }

        foreach (
            EvidenceGrade grade in grades
                .OrderByDescending(g => g.Amount * 1000 % whole)
                .ThenBy(g => g.Grade)
                .Take(grades.Length == 0 ? 0 : missing)
                .Select(g => g.Grade)
        )
        {
            shares[grade]++;
        }

        return shares;
    }
}
