using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Records;

/// <summary>A text with signatures below it (C2SP signed-note). Whether they hold is for <see cref="NoteVerification"/> to say.</summary>
public sealed record SignedNote
{
    /// <summary>Bytes of the longest note that is read.</summary>
    public const int MostBytes = 1 << 20;

    private const int MostSignatures = 64;
    private const int IdBytes = 4;

    private SignedNote(string text, ImmutableArray<NoteSignature> signatures) =>
        (Text, Signatures) = (text, signatures);

    /// <summary>What is signed, with the end of its last line.</summary>
    public string Text { get; }

    /// <summary>The signatures, at least one.</summary>
    public ImmutableArray<NoteSignature> Signatures { get; }

    /// <summary>A note that the program itself writes.</summary>
    /// <param name="text">What is signed, with the end of its last line.</param>
    /// <param name="signatures">The signatures.</param>
    /// <exception cref="ArgumentException">Together they are no note.</exception>
    public static SignedNote Of(string text, params IEnumerable<NoteSignature> signatures)
    {
        SignedNote note = new(text, [.. signatures]);
        return TryParse(note.ToString(), out SignedNote? read) && read == note
            ? note
            : throw new ArgumentException("no note can say this", nameof(text));
    }

    /// <summary>Reads a note.</summary>
    /// <param name="bytes">UTF-8.</param>
    /// <param name="note">The note; null where it is none.</param>
    public static bool TryParse(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out SignedNote? note)
    {
        note = null;
        return bytes.Length <= MostBytes
            && StrictText.TryDecode(bytes, out string? text)
            && TryParse(text, out note);
    }

    /// <summary>Reads a note.</summary>
    /// <param name="text">The whole note.</param>
    /// <param name="note">The note; null where it is none.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out SignedNote? note)
    {
        note = null;
        int blank = text.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (
            text.Length > MostBytes
            || blank < 1
            || text[^1] != '\n'
            || !StrictText.IsWellFormed(text)
            || text.Any(c => c < ' ' && c != '\n')
        )
        {
            return false;
        }

        string[] lines = text[(blank + 2)..].Split('\n');
        if (lines.Length is < 2 or > MostSignatures + 1)
        {
            return false;
        }

        ImmutableArray<NoteSignature>.Builder signatures =
            ImmutableArray.CreateBuilder<NoteSignature>(lines.Length);
        foreach (string line in lines[..^1])
        {
            if (Signature(line) is not { } signature)
            {
                return false;
            }

            signatures.Add(signature);
        }

        note = new SignedNote(text[..(blank + 1)], signatures.ToImmutable());
        return true;
    }

    /// <summary>The same text with more signatures; one that is there already is not there twice.</summary>
    /// <param name="signatures">More signatures.</param>
    /// <exception cref="ArgumentException">They are too many.</exception>
    public SignedNote With(params IEnumerable<NoteSignature> signatures) =>
        Of(Text, Signatures.Union(signatures));

    /// <summary>The note in UTF-8.</summary>
    public byte[] ToBytes() => StrictText.Encode(ToString());

    /// <summary>The whole note.</summary>
    public override string ToString() => $"{Text}\n{string.Concat(Signatures)}";

    /// <inheritdoc/>
    public bool Equals(SignedNote? other) =>
        other is not null && Text == other.Text && Signatures.SequenceEqual(other.Signatures);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    private static NoteSignature? Signature(string line)
    {
        string[] parts = line.Split(' ');
        return
            parts is ["—", var name, var encoded]
            && NoteKey.IsName(name)
            && Base64.TryDecode(encoded, out byte[]? bytes)
            && bytes.Length > IdBytes
            ? new NoteSignature(
                name,
                BinaryPrimitives.ReadUInt32BigEndian(bytes),
                [.. bytes.AsSpan(IdBytes)]
            )
            : null;
    }
}
