using System.Buffers.Binary;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Adapters.Records;

/// <summary>
/// Where in the log a document may be: rows of digest and index, in 256 files by the digest's first byte. It is a hint alone; whoever
/// reads looks at the entry, and reads the whole log where the hint is missing.
/// </summary>
/// <param name="folder">Its folder.</param>
internal sealed class DigestIndex(string folder)
{
    private const int Row = Digest.Length + sizeof(long);

    /// <summary>Adds rows.</summary>
    internal void Add(IEnumerable<(Digest Digest, long Index)> rows)
    {
        Directory.CreateDirectory(folder);
        foreach (var bucket in rows.GroupBy(row => FileOf(row.Digest), StringComparer.Ordinal))
        {
            using FileStream file = new(bucket.Key, FileMode.OpenOrCreate, FileAccess.Write);
            // A row that was not written to its end is written over.
            file.Seek(file.Length - (file.Length % Row), SeekOrigin.Begin);
            foreach ((Digest digest, long index) in bucket)
            {
                byte[] bytes = new byte[Row];
                digest.CopyTo(bytes);
                BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(Digest.Length), index);
                file.Write(bytes);
            }
        }
    }

    /// <summary>Where the document may be, the latest first.</summary>
    internal IReadOnlyList<long> Find(Digest digest)
    {
        string path = FileOf(digest);
        if (!File.Exists(path))
        {
            return [];
        }

        List<long> found = [];
        byte[] wanted = digest.ToArray();
        byte[] rows = new byte[Row * 1024];
        using FileStream file = new(path, FileMode.Open, FileAccess.Read);
        int read;
        while ((read = file.ReadAtLeast(rows, rows.Length, throwOnEndOfStream: false)) >= Row)
        {
            for (int at = 0; at + Row <= read; at += Row)
            {
                if (rows.AsSpan(at, Digest.Length).SequenceEqual(wanted))
                {
                    found.Add(BinaryPrimitives.ReadInt64BigEndian(rows.AsSpan(at + Digest.Length)));
                }
            }
        }

        return [.. found.Where(index => index >= 0).Distinct().OrderDescending()];
    }

    private string FileOf(Digest digest) => Path.Combine(folder, digest.ToHex()[..2]);
}
