using System.Numerics;
using Tonsure.Disclosing.Envelopes;
using Xunit;

namespace Tonsure.Tests.Disclosing;

public sealed class StrictEd25519Tests
{
    private static readonly BigInteger P = BigInteger.Pow(2, 255) - 19;
    private static readonly byte[] Message = "a statement"u8.ToArray();
    private static readonly TestSigner Signer = TestSigner.Of(7);

    // y of the eight points of small order, and every other way to write them.
    private static readonly string[] SmallOrder =
    [
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    ];

    [Theory]
    [InlineData(
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    )]
    [InlineData(
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )]
    [InlineData(
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    )]
    public void The_standards_own_vectors_hold(
        string seed,
        string key,
        string message,
        string signature
    )
    {
        TestSigner signer = new(Convert.FromHexString(seed));
        Assert.Equal(key, Convert.ToHexStringLower(signer.PublicKey.Span));
        byte[] bytes = Convert.FromHexString(message);
        Assert.Equal(signature, Convert.ToHexStringLower(signer.Sign(bytes)));
        Assert.Equal(
            SignatureVerdict.Holds,
            Verify(signer.PublicKey.Span, bytes, signer.Sign(bytes))
        );
    }

    [Fact]
    public void Each_bit_of_a_signature_or_a_key_that_is_flipped_breaks_it()
    {
        byte[] signature = Signer.Sign(Message);
        byte[] key = Signer.PublicKey.ToArray();
        for (int bit = 0; bit < 512; bit += 3)
        {
            signature[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.NotEqual(SignatureVerdict.Holds, Verify(key, Message, signature));
            signature[bit / 8] ^= (byte)(1 << (bit % 8));
            key[bit / 16] ^= (byte)(1 << (bit % 8));
            Assert.NotEqual(SignatureVerdict.Holds, Verify(key, Message, signature));
            key[bit / 16] ^= (byte)(1 << (bit % 8));
        }

        Assert.Equal(SignatureVerdict.Holds, Verify(key, Message, signature));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void Another_length_is_no_key_and_no_signature(int length)
    {
        byte[] signature = Signer.Sign(Message);
        Assert.Equal(SignatureVerdict.KeyLength, Verify(new byte[length], Message, signature));
        Assert.Equal(
            SignatureVerdict.SignatureLength,
            Verify(Signer.PublicKey.Span, Message, new byte[length * 2])
        );
    }

    [Fact]
    public void The_number_plus_the_order_is_the_same_signature_and_refused()
    {
        byte[] signature = Signer.Sign(Message);
        BigInteger s = new(signature.AsSpan(32), isUnsigned: true);
        byte[] other = [.. signature[..32], .. TestSigner.Bytes(s + EdwardsPoint.Order)];
        Assert.Equal(
            SignatureVerdict.NumberTooLarge,
            Verify(Signer.PublicKey.Span, Message, other)
        );
    }

    [Fact]
    public void Keys_and_points_of_small_order_are_refused_though_the_equation_holds()
    {
        Assert.All(
            SmallOrder,
            hex =>
            {
                byte[] small = Convert.FromHexString(hex);
                Assert.False(StrictEd25519.IsKey(small));
                // For the neutral element R = [S]B whatever the message.
                byte[] any =
                [
                    .. Signer.PublicKey.Span,
                    .. TestSigner.Bytes(Signer.Scalar % EdwardsPoint.Order),
                ];
                Assert.Equal(SignatureVerdict.KeySmallOrder, Verify(small, Message, any));
                Assert.Equal(
                    SignatureVerdict.PointSmallOrder,
                    Verify(Signer.PublicKey.Span, Message, [.. small, .. new byte[32]])
                );
            }
        );
    }

    [Fact]
    public void Another_encoding_of_a_point_is_none()
    {
        List<byte[]> others = [];
        for (int y = 0; y < 19; y++)
        {
            byte[] bytes = TestSigner.Bytes(P + y);
            others.Add(bytes);
            others.Add([.. bytes[..31], (byte)(bytes[31] | 0x80)]);
        }

        // x = 0 has no odd twin.
        others.Add(Convert.FromHexString(SmallOrder[0][..62] + "80"));
        others.Add(Convert.FromHexString(SmallOrder[1][..62] + "ff"));
        byte[] signature = Signer.Sign(Message);
        Assert.All(
            others,
            bytes =>
            {
                Assert.Equal(SignatureVerdict.KeyEncoding, Verify(bytes, Message, signature));
                Assert.Equal(
                    SignatureVerdict.PointEncoding,
                    Verify(Signer.PublicKey.Span, Message, [.. bytes, .. signature[32..]])
                );
            }
        );
    }

    [Fact]
    public void A_key_with_a_part_of_small_order_signs_only_what_every_verifier_accepts()
    {
        EdwardsPoint torsion = EdwardsPoint.Decode(Convert.FromHexString(SmallOrder[4]))!.Value;
        byte[] key = (EdwardsPoint.Decode(Signer.PublicKey.Span)!.Value + torsion).Encode();
        int holds = 0;
        for (byte nonce = 1; nonce <= 32; nonce++)
        {
            TestSigner point = TestSigner.Of(nonce);
            BigInteger k = TestSigner.Reduced([.. point.PublicKey.Span, .. key, .. Message]);
            byte[] signature =
            [
                .. point.PublicKey.Span,
                .. TestSigner.Bytes((point.Scalar + (k * Signer.Scalar)) % EdwardsPoint.Order),
            ];
            // With the cofactor all of them hold; without it only those whose challenge takes the small part away.
            bool expected = k % 8 == 0;
            Assert.Equal(
                expected ? SignatureVerdict.Holds : SignatureVerdict.Mismatch,
                Verify(key, Message, signature)
            );
            holds += expected ? 1 : 0;
        }

        Assert.InRange(holds, 1, 31);
    }

    private static SignatureVerdict Verify(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> message,
        ReadOnlySpan<byte> signature
    ) => StrictEd25519.Verify(new AgreeingLibrary(), key, message, signature);
}
