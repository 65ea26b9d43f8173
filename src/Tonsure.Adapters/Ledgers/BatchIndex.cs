using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Security.Cryptography;

namespace Tonsure.Adapters.Ledgers;

/// <summary>
/// The ids of batches that compaction has absorbed, so that none is appended or read again after its segment is gone:
/// sixteen bytes each, big-endian and ascending, and the SHA-256 of them all at the end.
/// </summary>
internal sealed class BatchIndex : IDisposable
{
    internal const string Extension = ".batches";

    private const int IdBytes = 16;

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly long _count;

    /// <summary>Opens one to look ids up; its digest is not checked.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    /// <exception cref="CorruptSegmentException">It is no such file.</exception>
    internal BatchIndex(string path)
    {
        long length = new FileInfo(path).Length;
        _count = Count(path, length);
        _file = MemoryMappedFile.CreateFromFile(
            path,
            FileMode.Open,
            null,
            0,
            MemoryMappedFileAccess.Read
        );
        _view = _file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
    }

    /// <summary>Whether the batch was absorbed.</summary>
    internal bool Contains(Guid batch)
    {
        UInt128 wanted = Number(batch);
        (long low, long high) = (0, _count - 1);
        while (low <= high)
        {
            long middle = low + ((high - low) / 2);
            UInt128 found = At(middle);
            if (found == wanted)
            {
                return true;
            }

            (low, high) = found < wanted ? (middle + 1, high) : (low, middle - 1);
        }

        return false;
    }

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }

    /// <summary>All ids of a file, checked.</summary>
    /// <exception cref="CorruptSegmentException">The digest is another, or it is no such file.</exception>
    internal static IReadOnlyList<Guid> Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        long count = Count(path, bytes.Length);
        ReadOnlySpan<byte> ids = bytes.AsSpan(0, (int)count * IdBytes);
        if (!SHA256.HashData(ids).AsSpan().SequenceEqual(bytes.AsSpan(ids.Length)))
        {
            throw new CorruptSegmentException(
                path,
                "its ids do not have the digest that it states"
            );
        }

        Guid[] batches = new Guid[count];
        for (int i = 0; i < batches.Length; i++)
        {
            batches[i] = new Guid(ids.Slice(i * IdBytes, IdBytes), bigEndian: true);
        }

        return batches;
    }

    /// <summary>Writes one durably.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    internal static void Write(string path, IEnumerable<Guid> batches)
    {
        UInt128[] numbers = [.. batches.Select(Number).Distinct()];
        Array.Sort(numbers);
        byte[] ids = new byte[numbers.Length * IdBytes];
        for (int i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteUInt128BigEndian(ids.AsSpan(i * IdBytes), numbers[i]);
        }

        using FileStream file = new(path, FileMode.Create, FileAccess.Write);
        file.Write(ids);
        file.Write(SHA256.HashData(ids));
        file.Flush(flushToDisk: true);
    }

    private static long Count(string path, long length) =>
        length >= SHA256.HashSizeInBytes && (length - SHA256.HashSizeInBytes) % IdBytes == 0
            ? (length - SHA256.HashSizeInBytes) / IdBytes
            : throw new CorruptSegmentException(path, $"{length} bytes are no list of batches");

    private static UInt128 Number(Guid batch)
    {
        Span<byte> bytes = stackalloc byte[IdBytes];
        _ = batch.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }

    private UInt128 At(long index) =>
        new(
            BinaryPrimitives.ReverseEndianness(_view.ReadUInt64(index * IdBytes)),
            BinaryPrimitives.ReverseEndianness(_view.ReadUInt64((index * IdBytes) + 8))
        );
}
