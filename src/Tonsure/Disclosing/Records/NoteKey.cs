using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Records;

/// <summary>
/// A public key of notes, with the name that goes with it: <c>name+id+base64(type ‖ key)</c>. The id is the beginning of
/// SHA-256(name ‖ 0x0A ‖ type ‖ key), so neither name nor type can be swapped.
/// </summary>
public sealed record NoteKey
{
    private NoteKey(string name, NoteKeyType type, ReadOnlyMemory<byte> publicKey)
    {
        (Name, Type, PublicKey) = (name, type, publicKey);
        Id = IdOf(name, [Byte(type), .. publicKey.Span]);
    }

    /// <summary>Whose key it is, as a URL without a scheme.</summary>
    public string Name { get; }

    /// <summary>What it signs.</summary>
    public NoteKeyType Type { get; }

    /// <summary>32 bytes.</summary>
    public ReadOnlyMemory<byte> PublicKey { get; }

    /// <summary>The beginning of its digest, by which signatures name it.</summary>
    public uint Id { get; }

    /// <summary>A key of a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="type">What it signs.</param>
    /// <param name="publicKey">32 bytes that are a key.</param>
    /// <exception cref="ArgumentException">The name or the bytes are none.</exception>
    public static NoteKey Of(string name, NoteKeyType type, ReadOnlySpan<byte> publicKey) =>
        IsName(name) && StrictEd25519.IsKey(publicKey)
            ? new NoteKey(name, type, publicKey.ToArray())
            : throw new ArgumentException($"no key of notes: {name}", nameof(name));

    /// <summary>Whether a text can be a key's name: not empty, without white space, plus signs and control characters.</summary>
    /// <param name="name">The text.</param>
    public static bool IsName([NotNullWhen(true)] string? name) =>
        !string.IsNullOrEmpty(name)
        && StrictText.IsWellFormed(name)
        && !name.Any(c => c == '+' || char.IsWhiteSpace(c) || char.IsControl(c));

    /// <summary>Reads <c>name+id+base64</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="key">The key; null where it is none.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out NoteKey? key)
    {
        key = null;
        string[] parts = (text ?? "").Split('+', 3);
        if (
            parts.Length != 3
            || !IsName(parts[0])
            || !Base64.TryDecode(parts[2], out byte[]? bytes)
            || bytes.Length != 1 + StrictEd25519.KeyLength
            || TypeOf(bytes[0]) is not { } type
            || !StrictEd25519.IsKey(bytes.AsSpan(1))
        )
        {
            return false;
        }

        NoteKey read = new(parts[0], type, bytes.AsMemory(1));
        key = read.IdText == parts[1] ? read : null;
        return key is not null;
    }

    /// <summary>The id as eight hexadecimal digits.</summary>
    public string IdText => Id.ToString("x8", CultureInfo.InvariantCulture);

    /// <summary>Whether a signature says that it is this key's.</summary>
    /// <param name="signature">The signature.</param>
    public bool Names(NoteSignature signature) => signature.Name == Name && signature.KeyId == Id;

    /// <summary><c>name+id+base64(type ‖ key)</c>.</summary>
    public override string ToString() =>
        $"{Name}+{IdText}+{Convert.ToBase64String([Byte(Type), .. PublicKey.Span])}";

    /// <inheritdoc/>
    public bool Equals(NoteKey? other) =>
        other is not null
        && Name == other.Name
        && Type == other.Type
        && PublicKey.Span.SequenceEqual(other.PublicKey.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)(Id & int.MaxValue);

    /// <summary>SHA-256(name ‖ 0x0A ‖ encoded)[:4].</summary>
    internal static uint IdOf(string name, ReadOnlySpan<byte> encoded) =>
        BinaryPrimitives.ReadUInt32BigEndian(
            Digest.Of([.. StrictText.Encode(name), (byte)'\n', .. encoded]).ToArray()
        );

    // Assigned by the signed-note format.
    private static byte Byte(NoteKeyType type) => type == NoteKeyType.Log ? (byte)0x01 : (byte)0x04;

    private static NoteKeyType? TypeOf(byte assigned) =>
        assigned switch
        {
            0x01 => NoteKeyType.Log,
            0x04 => NoteKeyType.Witness,
            _ => null,
        };
}
