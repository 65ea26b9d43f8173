using Tonsure.Adapters.Interop;
using Tonsure.Disclosing.Records;

namespace Tonsure.Adapters.Records;

/// <summary>Tiles as plain files. A few that were read last are kept, whatever the size of the log.</summary>
/// <param name="folder">The record.</param>
/// <param name="written">Called after each tile that is written.</param>
public sealed class TileFiles(RecordFolder folder, Action? written = null) : ITileSource, ITileSink
{
    private const int Kept = 32;
    private readonly Dictionary<TileId, byte[]> _kept = [];
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly List<TileId> _filled = [];

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Read(TileId tile)
    {
        if (_kept.TryGetValue(tile, out byte[]? known))
        {
            return known;
        }

        byte[] bytes =
            TryRead(tile)
            ?? (tile.IsFull ? null : TryRead(tile.Full))
            ?? throw new LogDamagedException(tile.Path, "it is not there");
        if (_kept.Count == Kept)
        {
            _kept.Clear();
        }

        _kept[tile] = bytes;
        return bytes;
    }

    /// <inheritdoc/>
    public void Write(TileId tile, ReadOnlyMemory<byte> bytes)
    {
        _kept.Remove(tile);
        if (TryRead(tile) is not { } there || !bytes.Span.SequenceEqual(there))
        {
            string path = PathOf(tile);
            string parent = Path.GetDirectoryName(path)!;
            Directory.CreateDirectory(parent);
            DurableFiles.Replace(path, folder.TemporaryFor(tile.Path), bytes.Span);
        }

        // Also where the bytes were there: whoever wrote them may have died before their name was durable.
        string? at = Path.GetDirectoryName(PathOf(tile));
        while (at is not null && at.Length >= folder.Root.Length && _folders.Add(at))
        {
            at = Path.GetDirectoryName(at);
        }

        if (tile.IsFull)
        {
            _filled.Add(tile);
        }

        written?.Invoke();
    }

    /// <summary>Makes the names of all that was written durable.</summary>
    internal void Sync()
    {
        foreach (string touched in _folders.OrderDescending(StringComparer.Ordinal))
        {
            DurableNames.SyncDirectory(touched);
        }

        _folders.Clear();
    }

    /// <summary>Removes partial tiles of which the full one is there; readers take that one instead.</summary>
    internal void RemoveReplaced()
    {
        foreach (TileId tile in _filled)
        {
            string partial = PathOf(tile) + ".p";
            try
            {
                if (Directory.Exists(partial))
                {
                    Directory.Delete(partial, recursive: true);
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // A file that is left harms nobody.
            }
        }

        _filled.Clear();
    }

    private string PathOf(TileId tile) => Path.Combine(folder.Root, tile.Path);

    private byte[]? TryRead(TileId tile)
    {
        try
        {
            return File.ReadAllBytes(PathOf(tile));
        }
        catch (Exception missing)
            when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new LogDamagedException(tile.Path, TonsureHome.Reason(failure), failure);
        }
    }
}
