using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Records;

/// <summary>Which earlier document an entry replaces, and why.</summary>
/// <param name="Supersedes">The earlier document's SHA-256.</param>
/// <param name="Reason">Why: a line of up to 8192 characters.</param>
public sealed record Restatement(Digest Supersedes, string Reason);
