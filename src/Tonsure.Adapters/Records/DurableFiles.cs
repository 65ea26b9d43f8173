using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using Tonsure.Adapters.Interop;

namespace Tonsure.Adapters.Records;

/// <summary>Files that are whole or not there, and stay after a crash.</summary>
internal static class DurableFiles
{
    internal const UnixFileMode Public =
        UnixFileMode.UserRead
        | UnixFileMode.UserWrite
        | UnixFileMode.GroupRead
        | UnixFileMode.OtherRead;

    internal const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes a file and gives it its name when it is whole and durable; the name becomes durable with its folder.</summary>
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

    /// <summary>Makes the names in a folder durable.</summary>
    internal static void SyncFolder(string path)
    {
        int descriptor = Libc.Open(path, Libc.OpenCloseOnExec, 0);
        if (descriptor < 0)
        {
            throw new IOException(Marshal.GetLastPInvokeErrorMessage());
        }

        using SafeFileHandle folder = new(descriptor, ownsHandle: true);
        RandomAccess.FlushToDisk(folder);
    }
}
