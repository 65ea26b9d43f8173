using System.Text;
using Tonsure.Adapters.Interop;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Records;

namespace Tonsure.Adapters.Records;

/// <summary>
/// Entries that were appended and not published: a line each, its hash before it, after a line that says where in the log they begin.
/// So one that was published just before its process died is not published twice.
/// </summary>
/// <param name="folder">The record.</param>
internal sealed class PendingEntries(RecordFolder folder)
{
    private const string Head = "base ";

    /// <summary>The entries behind the log's end, with their places in the log to be.</summary>
    /// <exception cref="LogDamagedException">The log has fewer entries than it had.</exception>
    internal IEnumerable<(long Index, byte[] Entry)> Read(long size)
    {
        if (!File.Exists(folder.Pending))
        {
            yield break;
        }

        using StreamReader reader = new(folder.Pending, Encoding.UTF8);
        long index = Base(reader.ReadLine(), size);
        while (reader.ReadLine() is { } line && Entry(line) is { } entry)
        {
            if (index >= size)
            {
                yield return (index, entry);
            }

            index++;
        }
    }

    /// <summary>Adds entries, durable when this returns.</summary>
    internal void Add(IEnumerable<RecordEntry> entries, long size)
    {
        if (!File.Exists(folder.Pending))
        {
            DurableFiles.Replace(
                folder.Pending,
                folder.TemporaryFor("pending"),
                Encoding.UTF8.GetBytes($"{Head}{size}\n"),
                DurableFiles.Private
            );
            DurableNames.SyncDirectory(folder.State);
        }

        using FileStream file = new(folder.Pending, FileMode.Open, FileAccess.ReadWrite);
        long whole = WholeLines(file, size);
        file.Seek(Math.Min(whole, file.Length), SeekOrigin.Begin);
        if (whole > file.Length)
        {
            // The last line was written to its end but for the end itself.
            file.WriteByte((byte)'\n');
        }

        foreach (RecordEntry entry in entries)
        {
            byte[] bytes = entry.ToBytes();
            file.Write([.. Encoding.UTF8.GetBytes(Merkle.Leaf(bytes).ToHex() + " "), .. bytes, 10]);
        }

        file.SetLength(file.Position);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Removes what is published.</summary>
    internal void Clear()
    {
        File.Delete(folder.Pending);
        DurableNames.SyncDirectory(folder.State);
    }

    /// <summary>Where the last line ends that was written to its end.</summary>
    private long WholeLines(FileStream file, long size)
    {
        using StreamReader reader = new(file, Encoding.UTF8, leaveOpen: true);
        string? head = reader.ReadLine();
        Base(head, size);
        long length = Encoding.UTF8.GetByteCount(head!) + 1L;
        while (reader.ReadLine() is { } line && Entry(line) is not null)
        {
            length += Encoding.UTF8.GetByteCount(line) + 1L;
        }

        return length;
    }

    private long Base(string? line, long size) =>
        line?.StartsWith(Head, StringComparison.Ordinal) == true
        && long.TryParse(
            line.AsSpan(Head.Length),
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out long begin
        )
            ? begin <= size
                ? begin
                : throw new LogDamagedException(
                    folder.Checkpoint,
                    $"it has {size} entries, and {begin} were published"
                )
            : throw new LogDamagedException(folder.Pending, "its first line is broken");

    private static byte[]? Entry(string line)
    {
        int space = line.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0)
        {
            return null;
        }

        byte[] entry = Encoding.UTF8.GetBytes(line[(space + 1)..]);
        return Digest.TryParse(line.AsSpan(0, space), out Digest hash) && Merkle.Leaf(entry) == hash
            ? entry
            : null;
    }
}
