using System.Diagnostics.CodeAnalysis;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Statements;

/// <summary>A statement in an in-toto statement in a DSSE envelope. What the statement is about is known by the digest of its facts.</summary>
public static class StatementEnvelope
{
    /// <summary>The in-toto statement.</summary>
    public static InTotoStatement InToto(Statement statement) =>
        new(
            [new InTotoSubject(statement.Scope.Name, statement.Facts)],
            PredicateTypes.Statement,
            StatementPredicate.Of(statement)
        );

    /// <summary>The digest of the statement itself, whoever signs it: SHA-256 of its predicate as canonical JSON.</summary>
    public static Digest DigestOf(JsonValue predicate) => Digest.Of(CanonicalJson.Write(predicate));

    /// <summary>The digest of a statement, see <see cref="DigestOf(JsonValue)"/>.</summary>
    public static Digest DigestOf(Statement statement) =>
        DigestOf(StatementPredicate.Of(statement));

    /// <summary>Signs a statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="keyId">The hint that goes with the signature.</param>
    /// <param name="key">The key.</param>
    public static DsseEnvelope Sign(Statement statement, string keyId, ISigningKey key) =>
        DsseEnvelope.Sign(DsseEnvelope.InToto, InToto(statement).Write(), (keyId, key));

    /// <summary>Reads the predicate of an envelope, whoever signed it.</summary>
    /// <param name="bytes">The envelope.</param>
    /// <param name="statement">What it holds; null where it holds no statement of ours.</param>
    public static bool TryRead(
        ReadOnlySpan<byte> bytes,
        [NotNullWhen(true)] out InTotoStatement? statement
    )
    {
        statement = null;
        return DsseEnvelope.TryRead(bytes, out DsseEnvelope? envelope)
            && envelope.PayloadType == DsseEnvelope.InToto
            && InTotoStatement.TryRead(envelope.Payload.AsSpan(), out statement)
            && statement.PredicateType == PredicateTypes.Statement;
    }
}
