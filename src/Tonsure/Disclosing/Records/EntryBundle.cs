using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Tonsure.Disclosing.Records;

/// <summary>Entries one after another, each behind its length as a big-endian 16-bit number.</summary>
public static class EntryBundle
{
    /// <summary>Bytes of the longest entry.</summary>
    public const int MostBytes = ushort.MaxValue;

    /// <summary>Reads a bundle of exactly so many entries.</summary>
    /// <param name="bytes">The bundle.</param>
    /// <param name="width">How many entries, from 1 to 256.</param>
    /// <param name="entries">The entries; null where it is no such bundle.</param>
    public static bool TryRead(
        ReadOnlyMemory<byte> bytes,
        int width,
        [NotNullWhen(true)] out ImmutableArray<ReadOnlyMemory<byte>>? entries
    )
    {
        entries = null;
        ImmutableArray<ReadOnlyMemory<byte>>.Builder read = ImmutableArray.CreateBuilder<
            ReadOnlyMemory<byte>
        >(width);
        while (bytes.Length > 0)
        {
            if (read.Count == width || bytes.Length < 2)
            {
                return false;
            }

            int length = BinaryPrimitives.ReadUInt16BigEndian(bytes.Span);
            if (bytes.Length - 2 < length)
            {
                return false;
            }

            read.Add(bytes.Slice(2, length));
            bytes = bytes[(2 + length)..];
        }

        entries = read.Count == width ? read.ToImmutable() : null;
        return entries is not null;
    }

    /// <summary>Appends an entry to a bundle that is being written.</summary>
    /// <param name="bundle">The bundle.</param>
    /// <param name="entry">At most <see cref="MostBytes"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The entry is too long.</exception>
    public static void Append(ICollection<byte> bundle, ReadOnlySpan<byte> entry)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(entry.Length, MostBytes);
        bundle.Add((byte)(entry.Length >> 8));
        bundle.Add((byte)(entry.Length & 0xff));
        foreach (byte one in entry)
        {
            bundle.Add(one);
        }
    }
}
