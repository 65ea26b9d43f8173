namespace Tonsure.Disclosing.Documents;

/// <summary>
/// A form in which a statement is given to others. All figures are the statement's, converted exactly. A new form is one class, listed in
/// <see cref="DisclosureDocuments"/>.
/// </summary>
public interface IDisclosureDocument
{
    /// <summary>What it is called, such as <c>cyclonedx-1.7</c>.</summary>
    string Name { get; }

    /// <summary>Writes the document, or says what is in the way.</summary>
    DocumentOutcome Write(DocumentRequest request);
}
