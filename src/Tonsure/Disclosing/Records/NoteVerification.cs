using System.Buffers.Binary;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Records;

/// <summary>Says which keys signed a note. Signatures of keys that nobody asked about are no concern of anyone's.</summary>
public static class NoteVerification
{
    /// <summary>What the note says of a key: all signatures that are said to be the key's must hold.</summary>
    /// <param name="ed25519">The library.</param>
    /// <param name="note">The note.</param>
    /// <param name="key">The key.</param>
    public static NoteCheck Check(IEd25519 ed25519, SignedNote note, NoteKey key)
    {
        NoteOutcome outcome = NoteOutcome.Absent;
        long? time = null;
        foreach (NoteSignature signature in note.Signatures.Where(key.Names))
        {
            if (!Holds(ed25519, note.Text, key, signature.Bytes.AsSpan(), out time))
            {
                return new NoteCheck(key, NoteOutcome.Broken, null);
            }

            outcome = NoteOutcome.Holds;
        }

        return new NoteCheck(key, outcome, time);
    }

    /// <summary>What a witness signs: a header, the time, and the note's text.</summary>
    internal static byte[] CosignedMessage(string text, long unixSeconds) =>
        StrictText.Encode($"cosignature/v1\ntime {Decimal64.Format(unixSeconds)}\n{text}");

    private static bool Holds(
        IEd25519 ed25519,
        string text,
        NoteKey key,
        ReadOnlySpan<byte> bytes,
        out long? time
    )
    {
        time = null;
        byte[] message;
        if (key.Type == NoteKeyType.Witness)
        {
            if (
                bytes.Length != sizeof(long) + StrictEd25519.SignatureLength
                || BinaryPrimitives.ReadInt64BigEndian(bytes) is not (>= 0 and long seconds)
            )
            {
                return false;
            }

            time = seconds;
            message = CosignedMessage(text, seconds);
            bytes = bytes[sizeof(long)..];
        }
        else
        {
            message = StrictText.Encode(text);
        }

        return StrictEd25519.Verify(ed25519, key.PublicKey.Span, message, bytes)
            == SignatureVerdict.Holds;
    }
}
