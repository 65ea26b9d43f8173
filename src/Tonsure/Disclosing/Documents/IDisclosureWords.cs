using Tonsure.Accounting;
using Tonsure.Quantities;

namespace Tonsure.Disclosing.Documents;

/// <summary>The language of documents that people read. Figures are rounded for them to what the bounds allow.</summary>
public interface IDisclosureWords
{
    /// <summary>The language's code: <c>en</c>, <c>ko</c>.</summary>
    string Language { get; }

    /// <summary>A heading, a column or a sentence.</summary>
    string Of(DisclosureWord word);

    /// <summary>The name of a figure.</summary>
    string Of(FigureName figure);

    /// <summary>The name of a part of a model's life.</summary>
    string Of(ActivityKind kind);

    /// <summary>The name of a grade of evidence.</summary>
    string Of(EvidenceGrade grade);

    /// <summary>A figure with its unit, such as <c>93 g CO₂e</c>.</summary>
    string Amount(FigureName figure, BoundedSum amount);

    /// <summary>Its 90% bounds in the same unit, such as <c>58 … 98</c>.</summary>
    string Bounds(FigureName figure, BoundedSum amount);

    /// <summary>Where and in which year: <c>gcp:europe-west1, BE, 2026</c>.</summary>
    string Place(string? site, string zone, int year);

    /// <summary>How many runs, and how many of them were cut short.</summary>
    string Runs(long runs, long incomplete);

    /// <summary>How many activities have no figure, and why.</summary>
    string Uncovered(long activities, long all, string reasons);
}
