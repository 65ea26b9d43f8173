namespace Tonsure.Estimating;

/// <summary>One request of a trace.</summary>
/// <param name="InputTokens">Tokens of its prompt.</param>
/// <param name="OutputTokens">Tokens that were generated for it.</param>
public readonly record struct TraceRequest(double InputTokens, double OutputTokens);
