namespace Tonsure.Estimating;

/// <summary>An input that no estimate is made from.</summary>
/// <param name="Field">The input's name, snake case.</param>
/// <param name="Value">What was given.</param>
/// <param name="Least">The least that is accepted; null where there is none.</param>
/// <param name="Most">The most that is accepted; null where there is none.</param>
/// <param name="Mend">In English, what would be accepted; machine output.</param>
public sealed record EstimateRefusal(
    string Field,
    double Value,
    double? Least,
    double? Most,
    string Mend
);
