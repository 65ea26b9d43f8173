using System.Numerics;

namespace Tonsure.Disclosing.Statements;

/// <summary>Work that was done; null where no activity says.</summary>
/// <param name="FlopRuns">How many runs say how many operations they made.</param>
/// <param name="Flop">Floating-point operations of those.</param>
/// <param name="InputTokens">Tokens read.</param>
/// <param name="OutputTokens">Tokens written.</param>
public sealed record StatedWork(
    long FlopRuns,
    BigInteger? Flop,
    Int128? InputTokens,
    Int128? OutputTokens
);
