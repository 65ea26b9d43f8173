using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Tonsure.Adapters.Meters;

/// <summary>
/// Files of procfs and sysfs. They are opened anew for each reading: a file that was replaced or has become unreadable must not
/// go on answering through an old handle.
/// </summary>
internal static class SmallFile
{
    /// <summary>Reads the head of a file into a buffer and returns the part that was filled.</summary>
    public static ReadOnlySpan<byte> Read(string path, Span<byte> buffer)
    {
        using SafeFileHandle file = File.OpenHandle(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete
        );
        int length = 0;
        int read;
        do
        {
            read = RandomAccess.Read(file, buffer[length..], length);
            length += read;
        } while (read > 0 && length < buffer.Length);

        return buffer[..length];
    }

    /// <summary>As <see cref="Read"/>, with nothing for a file that is not there or may not be read.</summary>
    public static ReadOnlySpan<byte> ReadOrNothing(string path, Span<byte> buffer)
    {
        try
        {
            return Read(path, buffer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>A file's whole text; null for one that is not there or may not be read.</summary>
    public static string? TextOrNull(string path)
    {
        try
        {
            return File.ReadAllText(path, Encoding.UTF8);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
