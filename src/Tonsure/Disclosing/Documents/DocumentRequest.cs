using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Statements;

namespace Tonsure.Disclosing.Documents;

/// <summary>What a document is made from.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Details">What the ledger cannot know.</param>
/// <param name="Words">The language of documents that people read.</param>
public sealed record DocumentRequest(
    Statement Statement,
    DocumentDetails Details,
    IDisclosureWords Words
)
{
    /// <summary>The statement's digest, by which documents name it.</summary>
    public Digest Digest { get; } = StatementEnvelope.DigestOf(Statement);
}
