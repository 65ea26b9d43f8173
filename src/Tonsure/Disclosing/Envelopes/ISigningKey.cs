namespace Tonsure.Disclosing.Envelopes;

/// <summary>A private Ed25519 key that signs and never shows itself.</summary>
public interface ISigningKey
{
    /// <summary>The 32 bytes that go with it.</summary>
    ReadOnlyMemory<byte> PublicKey { get; }

    /// <summary>Signs.</summary>
    /// <param name="message">Any number of bytes.</param>
    /// <returns>64 bytes.</returns>
    byte[] Sign(ReadOnlySpan<byte> message);
}
