using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Tonsure.Disclosing.Envelopes;

/// <summary>An in-toto statement (v1): a predicate about subjects that are known by their SHA-256.</summary>
/// <param name="Subjects">What it is about; at least one.</param>
/// <param name="PredicateType">The URI of the predicate's meaning.</param>
/// <param name="Predicate">The predicate: an object.</param>
public sealed record InTotoStatement(
    ImmutableArray<InTotoSubject> Subjects,
    string PredicateType,
    JsonValue.Members Predicate
)
{
    private const string Type = "https://in-toto.io/Statement/v1";

    /// <summary>The statement as canonical JSON: the body of an envelope of type <see cref="DsseEnvelope.InToto"/>.</summary>
    public byte[] Write() =>
        CanonicalJson.Write(
            JsonValue.Map(
                ("_type", JsonValue.Of(Type)),
                (
                    "subject",
                    JsonValue.List(
                        Subjects.Select(subject =>
                            JsonValue.Map(
                                ("name", JsonValue.Of(subject.Name)),
                                (
                                    "digest",
                                    JsonValue.Map(("sha256", JsonValue.Of(subject.Digest.ToHex())))
                                )
                            )
                        )
                    )
                ),
                ("predicateType", JsonValue.Of(PredicateType)),
                ("predicate", Predicate)
            )
        );

    /// <summary>Reads a statement; names that in-toto does not know are refused.</summary>
    /// <param name="bytes">The JSON.</param>
    /// <param name="statement">The statement; null where it is none.</param>
    public static bool TryRead(
        ReadOnlySpan<byte> bytes,
        [NotNullWhen(true)] out InTotoStatement? statement
    )
    {
        statement = null;
        if (
            !CanonicalJson.TryRead(bytes, out JsonValue? json)
            || json is not JsonValue.Members { Values.Count: 4 }
            || json["_type"]?.AsText != Type
            || json["predicateType"]?.AsText is not { Length: > 0 } type
            || json["predicate"] is not JsonValue.Members predicate
            || json["subject"] is not JsonValue.Array { Items: { Length: > 0 } items }
        )
        {
            return false;
        }

        ImmutableArray<InTotoSubject>.Builder subjects =
            ImmutableArray.CreateBuilder<InTotoSubject>(items.Length);
        foreach (JsonValue item in items)
        {
            if (
                item["name"]?.AsText is not { } name
                || item["digest"]?["sha256"]?.AsText is not { Length: 64 } hex
                || !Digest.TryParse(hex, out Digest digest)
            )
            {
                return false;
            }

            subjects.Add(new InTotoSubject(name, digest));
        }

        statement = new InTotoStatement(subjects.ToImmutable(), type, predicate);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(InTotoStatement? other) =>
        other is not null
        && Subjects.SequenceEqual(other.Subjects)
        && PredicateType == other.PredicateType
        && Predicate == other.Predicate;

    /// <inheritdoc/>
    public override int GetHashCode() => PredicateType.GetHashCode(StringComparison.Ordinal);
}
