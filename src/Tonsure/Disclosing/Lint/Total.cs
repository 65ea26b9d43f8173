using System.Collections.Immutable;

namespace Tonsure.Disclosing.Lint;

/// <summary>A whole and the parts that a document splits it into.</summary>
internal sealed record Total(Measure Whole, ImmutableArray<Measure> Parts);
