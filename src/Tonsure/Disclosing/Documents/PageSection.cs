using System.Collections.Immutable;

namespace Tonsure.Disclosing.Documents;

/// <summary>A part of a page.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Sentences">What is said before its tables.</param>
/// <param name="Chart">Its chart, of what the first table says; empty where it has none.</param>
/// <param name="ChartTitle">What the bars are of.</param>
/// <param name="Tables">Its tables.</param>
internal sealed record PageSection(
    string Heading,
    ImmutableArray<string> Sentences,
    ImmutableArray<PageBar> Chart,
    string ChartTitle,
    ImmutableArray<PageTable> Tables
);
