using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Adapters.Records;

/// <summary>A restatement names a document that the record does not have of this subject.</summary>
public sealed class UnknownSupersededException(Digest digest, string subject)
    : Exception($"{digest} of {subject}")
{
    /// <summary>The document that is named.</summary>
    public Digest Digest { get; } = digest;

    /// <summary>The subject.</summary>
    public string Subject { get; } = subject;
}
