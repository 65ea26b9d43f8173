namespace Tonsure.Disclosing.Lint;

/// <summary>Parts add up to their whole, to a hundredth of it: parts that were rounded to two digits still do.</summary>
internal sealed class SumRule : ILintRule
{
    private const double Tolerance = 0.01;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReadDocument document, LintFacts facts)
    {
        foreach (Total total in document.Totals)
        {
            double sum = total.Parts.Sum(part => part.Value);
            double whole = total.Whole.Value;
            if (Math.Abs(sum - whole) > Tolerance * Math.Max(Math.Abs(sum), Math.Abs(whole)))
            {
                yield return new Finding.NotTheSum(
                    total.Whole.Path,
                    whole,
                    sum,
                    total.Parts.Length,
                    total.Whole.Unit
                );
            }
        }
    }
}
