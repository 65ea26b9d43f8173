using System.Numerics;
using System.Security.Cryptography;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Tests.Disclosing;

/// <summary>Signs as RFC 8032, section 5.1.6, says; of no use outside tests, for it takes its time by the key.</summary>
internal sealed class TestSigner : ISigningKey
{
    private readonly BigInteger _scalar;
    private readonly byte[] _prefix;

    public TestSigner(ReadOnlySpan<byte> seed)
    {
        byte[] hash = SHA512.HashData(seed);
        hash[0] &= 248;
        hash[31] &= 127;
        hash[31] |= 64;
        _scalar = new BigInteger(hash.AsSpan(0, 32), isUnsigned: true);
        _prefix = hash[32..];
        PublicKey = EdwardsPoint.Base.Combine(_scalar, EdwardsPoint.Zero, 0).Encode();
    }

    public BigInteger Scalar => _scalar;

    public ReadOnlyMemory<byte> PublicKey { get; }

    public static TestSigner Of(byte number)
    {
        byte[] seed = new byte[32];
        seed[0] = number;
        return new TestSigner(seed);
    }

    public byte[] Sign(ReadOnlySpan<byte> message)
    {
        BigInteger r = Reduced([.. _prefix, .. message]);
        byte[] point = EdwardsPoint.Base.Combine(r, EdwardsPoint.Zero, 0).Encode();
        BigInteger k = Reduced([.. point, .. PublicKey.Span, .. message]);
        return [.. point, .. Bytes((r + (k * _scalar)) % EdwardsPoint.Order)];
    }

    public static BigInteger Reduced(ReadOnlySpan<byte> content) =>
        new BigInteger(SHA512.HashData(content), isUnsigned: true) % EdwardsPoint.Order;

    public static byte[] Bytes(BigInteger number)
    {
        byte[] bytes = new byte[32];
        number.TryWriteBytes(bytes, out _, isUnsigned: true);
        return bytes;
    }
}

/// <summary>A library that agrees with everything, so that our own rule stands alone.</summary>
internal sealed class AgreeingLibrary : IEd25519
{
    public bool Verify(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> message,
        ReadOnlySpan<byte> signature
    ) => true;
}
