namespace Tonsure.Disclosing.Envelopes;

/// <summary>Checks Ed25519 signatures. What it accepts still has to pass <see cref="StrictEd25519"/>, which is the one that is asked.</summary>
public interface IEd25519
{
    /// <summary>Whether a signature is one of the key over the message, by the rule of the library behind.</summary>
    /// <param name="key">32 bytes.</param>
    /// <param name="message">Any number of bytes.</param>
    /// <param name="signature">64 bytes.</param>
    bool Verify(ReadOnlySpan<byte> key, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature);
}
