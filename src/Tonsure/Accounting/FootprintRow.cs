using Tonsure.Quantities;

namespace Tonsure.Accounting;

/// <summary>The exact sums of activities that share a key, a method and a grade: within a row errors are fully correlated.</summary>
/// <param name="Key">The key's text: a subject, <c>2026-11-22</c>, <c>2026-11-22T10:00</c> (with its offset where the time zone is not UTC), or two parts joined by a tab; empty for the total.</param>
/// <param name="Method">The method's id and version joined by a space.</param>
/// <param name="Energy">The grade of the energy (or of the declared carbon).</param>
/// <param name="Intensity">The grade of the worst hour's intensity; <see cref="EvidenceGrade.Measured"/> where no energy is known, for then none is used.</param>
/// <param name="Activities">How many activities have a part in the row.</param>
/// <param name="Uncovered">How many of them have neither energy nor declared carbon.</param>
/// <param name="Sums">The sums.</param>
public sealed record FootprintRow(
    string Key,
    string Method,
    EvidenceGrade Energy,
    EvidenceGrade Intensity,
    long Activities,
    long Uncovered,
    FootprintSums Sums
)
{
    /// <summary>The worse of both grades; uncovered energy has no use for an intensity.</summary>
    public EvidenceGrade Overall => EvidenceGrades.Worse(Energy, Intensity);
}
