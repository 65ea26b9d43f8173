using System.Collections.Immutable;

namespace Tonsure.Disclosing.Documents;

/// <summary>A table of a page.</summary>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, as wide as there are columns.</param>
internal sealed record PageTable(
    ImmutableArray<PageColumn> Columns,
    ImmutableArray<ImmutableArray<string>> Rows
);
