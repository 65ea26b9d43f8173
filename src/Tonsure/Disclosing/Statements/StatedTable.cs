using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Statements;

/// <summary>A table of factors.</summary>
/// <param name="Name">Its path in the data folder, such as <c>grid/profiles.csv</c>.</param>
/// <param name="Digest">SHA-256 of the file.</param>
public sealed record StatedTable(string Name, Digest Digest);
