using NSec.Cryptography;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Adapters.Records;

/// <summary>Ed25519 of libsodium.</summary>
public sealed class SodiumEd25519 : IEd25519
{
    /// <inheritdoc/>
    public bool Verify(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> message,
        ReadOnlySpan<byte> signature
    ) =>
        PublicKey.TryImport(
            SignatureAlgorithm.Ed25519,
            key,
            KeyBlobFormat.RawPublicKey,
            out PublicKey? known
        ) && SignatureAlgorithm.Ed25519.Verify(known!, message, signature);
}
