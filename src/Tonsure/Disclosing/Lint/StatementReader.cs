using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Lint;

/// <summary>Reads in-toto statements, bare or in a DSSE envelope; whether the signatures hold is for <c>verify</c> to say.</summary>
internal sealed class StatementReader : IDocumentReader
{
    /// <inheritdoc/>
    public ReadDocument? Read(SourceDocument source)
    {
        if (source.Json is not JsonValue.Members json)
        {
            return null;
        }

        (JsonValue? statement, string path) = json["payload"]?.AsText is { } payload
            ? (Opened(payload), "/payload")
            : (json, "");
        if (
            statement?["_type"]?.AsText is not { } type
            || !type.StartsWith("https://in-toto.io/", StringComparison.Ordinal)
        )
        {
            return null;
        }

        string predicate = statement["predicateType"]?.AsText ?? "";
        JsonValue body = statement["predicate"] ?? JsonValue.Nothing;
        ReadDocument read = KeyedFigures.Read(
            DocumentFormat.Statement,
            predicate,
            body,
            path + "/predicate"
        );
        // Predicates of others have schemas of their own, which are not here.
        return predicate == PredicateTypes.Statement
            ? read with
            {
                SchemaName = "statement-v1",
                Body = body,
                BodyPath = path + "/predicate",
            }
            : read;
    }

    private static JsonValue? Opened(string payload) =>
        Base64.TryDecode(payload, out byte[]? bytes)
        && CanonicalJson.TryRead(bytes, out JsonValue? json)
            ? json
            : null;
}
