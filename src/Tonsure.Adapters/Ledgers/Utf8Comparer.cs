using System.Runtime.InteropServices;

namespace Tonsure.Adapters.Ledgers;

/// <summary>UTF-8 texts as keys that can be looked up without a copy.</summary>
internal sealed class Utf8Comparer
    : IEqualityComparer<byte[]>,
        IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
{
    private const ulong Odd = 0x9E37_79B9_7F4A_7C15;

    internal static Utf8Comparer Instance { get; } = new();

    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) =>
        alternate.SequenceEqual(other);

    public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        ulong hash = (ulong)alternate.Length;
        while (alternate.Length >= sizeof(ulong))
        {
            hash = Mixed(hash, MemoryMarshal.Read<ulong>(alternate));
            alternate = alternate[sizeof(ulong)..];
        }

        ulong rest = 0;
        foreach (byte one in alternate)
        {
            rest = (rest << 8) | one;
        }

        return unchecked((int)(Mixed(hash, rest) >> 32));
    }

    public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

    private static ulong Mixed(ulong hash, ulong word)
    {
        ulong mixed = unchecked((hash ^ word) * Odd);
        return mixed ^ (mixed >> 29);
    }
}
