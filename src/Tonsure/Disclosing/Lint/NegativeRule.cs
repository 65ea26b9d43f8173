namespace Tonsure.Disclosing.Lint;

/// <summary>No quantity is below zero; what is taken off is told apart.</summary>
internal sealed class NegativeRule : ILintRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReadDocument document, LintFacts facts) =>
        document
            .Measures.Where(measure => measure.Value < 0)
            .Select(measure => new Finding.Negative(measure.Path, measure.Value, measure.Unit));
}
