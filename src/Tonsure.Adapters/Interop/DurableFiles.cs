namespace Tonsure.Adapters.Interop;

/// <summary>Files that are whole or not there, and stay after a crash.</summary>
internal static class DurableFiles
{
    internal const UnixFileMode Public =
        UnixFileMode.UserRead
        | UnixFileMode.UserWrite
        | UnixFileMode.GroupRead
        | UnixFileMode.OtherRead;

    internal const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes a file and gives it its name when it is whole and durable; the name becomes durable with its folder, see <see cref="DurableNames.SyncDirectory"/>.</summary>
    internal static void Replace(
        string path,
        string temporary,
        ReadOnlySpan<byte> bytes,
        UnixFileMode mode = Public,
        bool overwrite = true
    )
    {
        WriteNew(temporary, bytes, mode);
        File.Move(temporary, path, overwrite);
    }

    /// <summary>Writes a file, whole and durable.</summary>
    internal static void WriteNew(string path, ReadOnlySpan<byte> bytes, UnixFileMode mode)
    {
        File.Delete(path);
        using FileStream file = new(
            path,
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = mode,
                BufferSize = 0,
            }
        );
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    }
}
