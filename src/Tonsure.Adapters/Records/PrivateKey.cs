using NSec.Cryptography;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Adapters.Records;

/// <summary>A private key in memory that libsodium guards; it shows itself only to the file that keeps it.</summary>
public sealed class PrivateKey : ISigningKey, IDisposable
{
    private readonly Key _key;

    private PrivateKey(Key key)
    {
        _key = key;
        PublicKey = key.PublicKey.Export(KeyBlobFormat.RawPublicKey);
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> PublicKey { get; }

    /// <summary>A new key, by the system's randomness.</summary>
    public static PrivateKey Create() => new(Key.Create(SignatureAlgorithm.Ed25519, Exportable));

    /// <summary>The key of a seed of 32 bytes; null where it is none.</summary>
    public static PrivateKey? FromSeed(ReadOnlySpan<byte> seed) =>
        Key.TryImport(
            SignatureAlgorithm.Ed25519,
            seed,
            KeyBlobFormat.RawPrivateKey,
            out Key? key,
            Exportable
        )
            ? new PrivateKey(key!)
            : null;

    /// <inheritdoc/>
    public byte[] Sign(ReadOnlySpan<byte> message) =>
        SignatureAlgorithm.Ed25519.Sign(_key, message);

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    /// <summary>The seed, for the key's file.</summary>
    internal byte[] Seed() => _key.Export(KeyBlobFormat.RawPrivateKey);

    private static KeyCreationParameters Exportable =>
        new() { ExportPolicy = KeyExportPolicies.AllowPlaintextExport };
}
