using System.Globalization;
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

    /// <summary>A whole number among fields that spaces and line ends separate.</summary>
    /// <param name="text">The fields.</param>
    /// <param name="index">Which one, from 0.</param>
    /// <param name="value">The number.</param>
    public static bool TryField(ReadOnlySpan<byte> text, int index, out long value)
    {
        value = 0;
        int field = 0;
        foreach (Range range in text.SplitAny(" \n"u8))
        {
            if (field == index)
            {
                return long.TryParse(text[range], CultureInfo.InvariantCulture, out value);
            }

            field++;
        }

        return false;
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
