namespace Tonsure.Estimating;

/// <summary>One step of an estimate, with its numbers put in, so that anyone can follow it.</summary>
/// <param name="Symbol">What the line computes, snake case with its unit.</param>
/// <param name="Expression">The formula in names.</param>
/// <param name="Substituted">The same with its numbers.</param>
/// <param name="Value">What comes out.</param>
/// <param name="Unit">Its unit, or <c>1</c>.</param>
public sealed record FormulaLine(
    string Symbol,
    string Expression,
    string Substituted,
    double Value,
    string Unit
);
