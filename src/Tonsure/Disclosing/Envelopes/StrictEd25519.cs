using System.Numerics;
using System.Security.Cryptography;

namespace Tonsure.Disclosing.Envelopes;

/// <summary>
/// The rule for signatures: RFC 8032 at its strictest, so that whatever holds here holds for every other verifier. Key and point are
/// the one encoding of a point that is not of small order, the number is below the group's order, and
/// <c>R = [S]B − [k]A</c> byte by byte, without the cofactor. It is the rule of <c>verify_strict</c> in ed25519-dalek, and not ZIP 215.
/// </summary>
public static class StrictEd25519
{
    /// <summary>Bytes of a public key.</summary>
    public const int KeyLength = 32;

    /// <summary>Bytes of a signature.</summary>
    public const int SignatureLength = 64;

    /// <summary>Says whether a signature holds.</summary>
    /// <param name="ed25519">The library, which has to agree.</param>
    /// <param name="key">The public key; any number of bytes is answered.</param>
    /// <param name="message">The message.</param>
    /// <param name="signature">The signature; any number of bytes is answered.</param>
    public static SignatureVerdict Verify(
        IEd25519 ed25519,
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> message,
        ReadOnlySpan<byte> signature
    )
    {
        if (key.Length != KeyLength)
        {
            return SignatureVerdict.KeyLength;
        }

        if (signature.Length != SignatureLength)
        {
            return SignatureVerdict.SignatureLength;
        }

        if (EdwardsPoint.Decode(key) is not { } a)
        {
            return SignatureVerdict.KeyEncoding;
        }

        if (a.IsOfSmallOrder)
        {
            return SignatureVerdict.KeySmallOrder;
        }

        if (EdwardsPoint.Decode(signature[..32]) is not { } r)
        {
            return SignatureVerdict.PointEncoding;
        }

        if (r.IsOfSmallOrder)
        {
            return SignatureVerdict.PointSmallOrder;
        }

        BigInteger s = new(signature[32..], isUnsigned: true);
        if (s >= EdwardsPoint.Order)
        {
            return SignatureVerdict.NumberTooLarge;
        }

        BigInteger k = Challenge(signature[..32], key, message);
        return
            ed25519.Verify(key, message, signature)
            && EdwardsPoint.Base.Combine(s, -a, k).IsSameAs(r)
            ? SignatureVerdict.Holds
            : SignatureVerdict.Mismatch;
    }

    /// <summary>Whether 32 bytes can be a key at all.</summary>
    /// <param name="key">Any number of bytes.</param>
    public static bool IsKey(ReadOnlySpan<byte> key) =>
        key.Length == KeyLength && EdwardsPoint.Decode(key) is { IsOfSmallOrder: false };

    /// <summary>SHA-512(R ‖ A ‖ M) below the group's order.</summary>
    private static BigInteger Challenge(
        ReadOnlySpan<byte> point,
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> message
    )
    {
        byte[] all = [.. point, .. key, .. message];
        Span<byte> hash = stackalloc byte[SHA512.HashSizeInBytes];
        SHA512.HashData(all, hash);
        return new BigInteger(hash, isUnsigned: true) % EdwardsPoint.Order;
    }
}
