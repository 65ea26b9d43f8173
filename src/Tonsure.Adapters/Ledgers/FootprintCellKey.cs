using Tonsure.Quantities;

namespace Tonsure.Adapters.Ledgers;

/// <summary>What the activities of one row of an answer have in common.</summary>
/// <param name="Label">The subject, owner, run or site that is asked for; empty otherwise.</param>
/// <param name="Span">The index of the day or hour.</param>
/// <param name="Method">The method's id and version.</param>
/// <param name="Energy">The grade of the energy.</param>
/// <param name="Intensity">The grade of the worst hour's intensity.</param>
internal readonly record struct FootprintCellKey(
    string Label,
    int Span,
    string Method,
    EvidenceGrade Energy,
    EvidenceGrade Intensity
);
