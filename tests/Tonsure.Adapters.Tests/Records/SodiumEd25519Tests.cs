using Tonsure.Adapters.Records;
using Tonsure.Disclosing.Envelopes;
using Xunit;

namespace Tonsure.Adapters.Tests.Records;

public sealed class SodiumEd25519Tests
{
    [Fact]
    public void What_the_library_signs_passes_the_strict_rule_and_nothing_near_it_does()
    {
        for (int i = 0; i < 50; i++)
        {
            using PrivateKey key = PrivateKey.Create();
            byte[] message = new byte[i];
            byte[] signature = key.Sign(message);
            Assert.Equal(SignatureVerdict.Holds, Verify(key.PublicKey.Span, message, signature));
            signature[i] ^= 1;
            Assert.NotEqual(SignatureVerdict.Holds, Verify(key.PublicKey.Span, message, signature));
        }
    }

    [Fact]
    public void The_library_knows_the_key_of_the_standards_first_vector()
    {
        using PrivateKey key = PrivateKey.FromSeed(
            Convert.FromHexString(
                "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
            )
        )!;
        Assert.Equal(
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            Convert.ToHexStringLower(key.PublicKey.Span)
        );
    }

    // Made for this test: a key with a part of order eight and a challenge that is no multiple of eight; the same with one that is;
    // an R with a part of order eight.
    [Theory]
    [InlineData(
        "3c45b6dc3f8778be2dbcde621d936991ca435d39ea819cc8936ac6f1c32a87c9",
        "d9f9098c1061116b6bca7a6225120f99de8560c57f2270f919c50bd94e562fc7c6ff096273158ed6f7a0a8a0766791af470b8ef40ab74f9149cadc9d7b884e0e",
        SignatureVerdict.Mismatch
    )]
    [InlineData(
        "3c45b6dc3f8778be2dbcde621d936991ca435d39ea819cc8936ac6f1c32a87c9",
        "b6ed11096f4e6116c4547bc05be93e22619f6853300e1b322b22a7844bb1d91edac516871e6aec51d654572b71f898935d171654ece8a4915d74064530afea03",
        SignatureVerdict.Holds
    )]
    [InlineData(
        "4c69bd303fa7e4cfda3b59b2630dc8912f44305edd207d23260fe5f00c588d90",
        "2e8a452a4819eadef740111cd50be0a2366742eab1824bd8097cddac57374137eb367994ff730b8af9d4436a2a74d86391d7c686145a20bed5054b6ae2459303",
        SignatureVerdict.Mismatch
    )]
    public void The_library_and_our_rule_agree_where_verifiers_differ(
        string key,
        string signature,
        SignatureVerdict verdict
    )
    {
        byte[] keyBytes = Convert.FromHexString(key);
        byte[] bytes = Convert.FromHexString(signature);
        Assert.Equal(
            verdict == SignatureVerdict.Holds,
            new SodiumEd25519().Verify(keyBytes, "a statement"u8, bytes)
        );
        Assert.Equal(verdict, Verify(keyBytes, "a statement"u8, bytes));
    }

    private static SignatureVerdict Verify(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> message,
        ReadOnlySpan<byte> signature
    ) => StrictEd25519.Verify(new SodiumEd25519(), key, message, signature);
}
