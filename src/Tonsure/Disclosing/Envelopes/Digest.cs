using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Tonsure.Disclosing.Envelopes;

/// <summary>A SHA-256 digest: 32 bytes. The default value is 32 zeros, the digest of nothing known.</summary>
public readonly record struct Digest
{
    /// <summary>Bytes of a digest.</summary>
    public const int Length = 32;

    private const string Prefix = "sha256:";

    private readonly ulong _a;
    private readonly ulong _b;
    private readonly ulong _c;
    private readonly ulong _d;

    private Digest(ReadOnlySpan<byte> bytes)
    {
        _a = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        _b = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        _c = BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
        _d = BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]);
    }

    /// <summary>The digest of some bytes.</summary>
    /// <param name="content">Any number of bytes.</param>
    public static Digest Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[Length];
        SHA256.HashData(content, hash);
        return new Digest(hash);
    }

    /// <summary>Takes 32 bytes as they stand.</summary>
    /// <param name="bytes">Exactly 32 bytes.</param>
    /// <exception cref="ArgumentException">It is another number of bytes.</exception>
    public static Digest FromBytes(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Length
            ? new Digest(bytes)
            : throw new ArgumentException($"{bytes.Length} bytes are no SHA-256", nameof(bytes));

    /// <summary>Reads 64 hexadecimal digits in lower case, with or without <c>sha256:</c> before them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="digest">What it says; zeros where it says nothing.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out Digest digest)
    {
        if (text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            text = text[Prefix.Length..];
        }

        Span<byte> bytes = stackalloc byte[Length];
        bool isDigest = Hex.TryDecode(text, bytes) && !text.ContainsAnyInRange('A', 'F');
        digest = isDigest ? new Digest(bytes) : default;
        return isDigest;
    }

    /// <summary>Writes the 32 bytes.</summary>
    /// <param name="target">At least 32 bytes.</param>
    public void CopyTo(Span<byte> target)
    {
        BinaryPrimitives.WriteUInt64BigEndian(target, _a);
        BinaryPrimitives.WriteUInt64BigEndian(target[8..], _b);
        BinaryPrimitives.WriteUInt64BigEndian(target[16..], _c);
        BinaryPrimitives.WriteUInt64BigEndian(target[24..], _d);
    }

    /// <summary>The 32 bytes.</summary>
    public byte[] ToArray()
    {
        byte[] bytes = new byte[Length];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>64 hexadecimal digits in lower case.</summary>
    public string ToHex() => Convert.ToHexStringLower(ToArray());

    /// <summary>The digest in base64: 44 characters.</summary>
    public string ToBase64() => Convert.ToBase64String(ToArray());

    /// <summary><c>sha256:</c> and 64 hexadecimal digits.</summary>
    public override string ToString() => Prefix + ToHex();
}
