namespace Tonsure.Disclosing.Envelopes;

/// <summary>What a statement is about.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Digest">Its SHA-256.</param>
public sealed record InTotoSubject(string Name, Digest Digest);
