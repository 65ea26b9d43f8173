using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Tonsure.Disclosing.Envelopes;

/// <summary>A body with its type and its signatures (DSSE v1), written as canonical JSON.</summary>
public sealed record DsseEnvelope
{
    /// <summary>The media type of an in-toto statement.</summary>
    public const string InToto = "application/vnd.in-toto+json";

    private const int MostSignatures = 64;

    /// <summary>An envelope; nothing is signed by making one.</summary>
    /// <param name="payloadType">The media type of the body.</param>
    /// <param name="payload">The body.</param>
    /// <param name="signatures">The signatures.</param>
    public DsseEnvelope(
        string payloadType,
        ImmutableArray<byte> payload,
        ImmutableArray<DsseSignature> signatures
    ) => (PayloadType, Payload, Signatures) = (payloadType, payload, signatures);

    /// <summary>The media type of the body.</summary>
    public string PayloadType { get; }

    /// <summary>The body.</summary>
    public ImmutableArray<byte> Payload { get; }

    /// <summary>The signatures; whether they hold is for <see cref="SignedBy"/> to say.</summary>
    public ImmutableArray<DsseSignature> Signatures { get; }

    /// <summary>Signs a body.</summary>
    /// <param name="payloadType">Its media type.</param>
    /// <param name="payload">The body.</param>
    /// <param name="keys">Each key with the hint that goes with its signature.</param>
    public static DsseEnvelope Sign(
        string payloadType,
        ReadOnlySpan<byte> payload,
        params IEnumerable<(string? KeyId, ISigningKey Key)> keys
    )
    {
        byte[] message = Dsse.PreAuthentication(payloadType, payload);
        return new DsseEnvelope(
            payloadType,
            [.. payload],
            [.. keys.Select(key => new DsseSignature(key.KeyId, [.. key.Key.Sign(message)]))]
        );
    }

    /// <summary>Whether one of the signatures is the key's.</summary>
    /// <param name="ed25519">The library.</param>
    /// <param name="key">A public key.</param>
    public bool SignedBy(IEd25519 ed25519, ReadOnlyMemory<byte> key)
    {
        byte[] message = Dsse.PreAuthentication(PayloadType, Payload.AsSpan());
        return Signatures.Any(signature =>
            StrictEd25519.Verify(ed25519, key.Span, message, signature.Signature.AsSpan())
            == SignatureVerdict.Holds
        );
    }

    /// <summary>The envelope as canonical JSON.</summary>
    public byte[] Write() =>
        CanonicalJson.Write(
            JsonValue.Map(
                ("payload", JsonValue.Of(Convert.ToBase64String(Payload.AsSpan()))),
                ("payloadType", JsonValue.Of(PayloadType)),
                ("signatures", JsonValue.List(Signatures.Select(Write)))
            )
        );

    /// <summary>Reads an envelope of any layout; names beyond the standard's are refused, for nothing would sign them.</summary>
    /// <param name="bytes">The JSON.</param>
    /// <param name="envelope">The envelope; null where it is none.</param>
    public static bool TryRead(
        ReadOnlySpan<byte> bytes,
        [NotNullWhen(true)] out DsseEnvelope? envelope
    )
    {
        envelope = null;
        if (
            !CanonicalJson.TryRead(bytes, out JsonValue? json)
            || json is not JsonValue.Members { Values.Count: 3 }
            || json["payloadType"]?.AsText is not { } type
            || !Base64.TryDecode(json["payload"]?.AsText ?? "?", out byte[]? payload)
            || json["signatures"] is not JsonValue.Array { Items: var items }
            || items.Length is < 1 or > MostSignatures
        )
        {
            return false;
        }

        ImmutableArray<DsseSignature>.Builder signatures =
            ImmutableArray.CreateBuilder<DsseSignature>(items.Length);
        foreach (JsonValue item in items)
        {
            if (Read(item) is not { } signature)
            {
                return false;
            }

            signatures.Add(signature);
        }

        envelope = new DsseEnvelope(type, [.. payload], signatures.ToImmutable());
        return true;
    }

    private static DsseSignature? Read(JsonValue item)
    {
        string? id = item["keyid"]?.AsText;
        int known = id is null ? 1 : 2;
        return
            item is JsonValue.Members members
            && members.Values.Count == known
            && Base64.TryDecode(item["sig"]?.AsText ?? "?", out byte[]? bytes)
            ? new DsseSignature(id, [.. bytes])
            : null;
    }

    private static JsonValue Write(DsseSignature signature)
    {
        JsonValue bytes = JsonValue.Of(Convert.ToBase64String(signature.Signature.AsSpan()));
        return signature.KeyId is { } id
            ? JsonValue.Map(("keyid", JsonValue.Of(id)), ("sig", bytes))
            : JsonValue.Map(("sig", bytes));
    }
}
