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

    private static SignatureVerdict Verify(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> message,
        ReadOnlySpan<byte> signature
    ) => StrictEd25519.Verify(new SodiumEd25519(), key, message, signature);
}
