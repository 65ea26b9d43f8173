namespace Tonsure.Disclosing.Documents;

/// <summary>A document, or why there is none.</summary>
public abstract record DocumentOutcome
{
    private DocumentOutcome() { }

    /// <summary>The document.</summary>
    /// <param name="Text">The whole text.</param>
    public sealed record Written(string Text) : DocumentOutcome;

    /// <summary>The form demands what nobody has said.</summary>
    /// <param name="Details">What is lacking; at least one.</param>
    public sealed record Lacks(IReadOnlyList<DocumentDetail> Details) : DocumentOutcome;

    /// <summary>The form is about a model, and the statement about an owner.</summary>
    public sealed record NeedsSubject : DocumentOutcome;

    /// <summary>The form is about an undertaking, and the statement about a model.</summary>
    public sealed record NeedsOwner : DocumentOutcome;

    /// <summary>The form cannot say that a figure is not known, and it is not.</summary>
    /// <param name="Figure">Which figure.</param>
    public sealed record NotKnown(FigureName Figure) : DocumentOutcome;
}
