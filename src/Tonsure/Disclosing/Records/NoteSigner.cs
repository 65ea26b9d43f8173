using System.Buffers.Binary;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Records;

/// <summary>Signs notes with a private key under a name.</summary>
/// <param name="name">The name.</param>
/// <param name="type">What it signs.</param>
/// <param name="key">The private key.</param>
public sealed class NoteSigner(string name, NoteKeyType type, ISigningKey key)
{
    /// <summary>The public key.</summary>
    public NoteKey Key { get; } = NoteKey.Of(name, type, key.PublicKey.Span);

    /// <summary>Signs a text; a witness's signature also says when.</summary>
    /// <param name="text">The note's text, with the end of its last line.</param>
    /// <param name="unixSeconds">The time, which a log's signature does not carry.</param>
    public NoteSignature Sign(string text, long unixSeconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(unixSeconds);
        if (Key.Type == NoteKeyType.Log)
        {
            return new NoteSignature(Key.Name, Key.Id, [.. key.Sign(StrictText.Encode(text))]);
        }

        byte[] time = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(time, unixSeconds);
        return new NoteSignature(
            Key.Name,
            Key.Id,
            [.. time, .. key.Sign(NoteVerification.CosignedMessage(text, unixSeconds))]
        );
    }
}
