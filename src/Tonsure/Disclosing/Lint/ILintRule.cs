namespace Tonsure.Disclosing.Lint;

/// <summary>Holds a document to one rule.</summary>
internal interface ILintRule
{
    /// <summary>What does not keep the rule.</summary>
    IEnumerable<Finding> Check(ReadDocument document, LintFacts facts);
}
