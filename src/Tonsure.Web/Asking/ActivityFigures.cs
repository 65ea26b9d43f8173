using Tonsure.Accounting;
using Tonsure.Quantities;

namespace Tonsure.Web.Asking;

/// <summary>An activity and what follows from it.</summary>
/// <param name="Activity">The fact.</param>
/// <param name="Sums">Its footprint.</param>
/// <param name="Intensity">The grade of its worst hour's intensity; <see cref="EvidenceGrade.Measured"/> where no energy is known, for then none is used.</param>
public sealed record ActivityFigures(Activity Activity, FootprintSums Sums, EvidenceGrade Intensity)
{
    /// <summary>The worse of both grades.</summary>
    public EvidenceGrade Overall => EvidenceGrades.Worse(Activity.Evidence.Grade, Intensity);
}
