using Tonsure.Disclosing.Records;

namespace Tonsure.Adapters.Records;

/// <summary>A private key that was read from its file.</summary>
/// <param name="signer">Signs notes with it.</param>
/// <param name="secret">Signs anything else, such as envelopes.</param>
public sealed class StoredKey(NoteSigner signer, PrivateKey secret) : IDisposable
{
    /// <summary>Signs notes.</summary>
    public NoteSigner Signer { get; } = signer;

    /// <summary>Signs anything else.</summary>
    public PrivateKey Secret { get; } = secret;

    /// <summary>What others are given.</summary>
    public NoteKey Key => Signer.Key;

    /// <inheritdoc/>
    public void Dispose() => Secret.Dispose();
}
