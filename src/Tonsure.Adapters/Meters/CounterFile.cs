using System.Globalization;
using Tonsure.Measuring;

namespace Tonsure.Adapters.Meters;

/// <summary>A sysfs file that holds one whole number.</summary>
internal static class CounterFile
{
    private const int EPERM = 1;
    private const int ENXIO = 6;
    private const int ENODEV = 19;

    /// <summary>The number, or why there is none.</summary>
    public static bool TryRead(string path, out long value, out GapReason reason)
    {
        value = 0;
        reason = GapReason.Unreadable;
        try
        {
            // A buffer that is filled to its end holds no number of 64 bits.
            Span<byte> buffer = stackalloc byte[64];
            ReadOnlySpan<byte> text = SmallFile.Read(path, buffer).Trim(" \t\r\n"u8);
            return text.Length < buffer.Length
                && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
        }
        catch (UnauthorizedAccessException e)
        {
            // A driver whose device sleeps or is being reset says EPERM; who lacks the right to read is told EACCES.
            reason =
                e.InnerException?.HResult == EPERM
                    ? GapReason.ReadFailed
                    : GapReason.PermissionLost;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            reason = GapReason.Vanished;
        }
        catch (IOException e)
        {
            reason = e.HResult is ENODEV or ENXIO ? GapReason.Vanished : GapReason.ReadFailed;
        }

        return false;
    }

    /// <summary>The number; null where there is none.</summary>
    public static long? ReadOrNull(string path) =>
        TryRead(path, out long value, out _) ? value : null;
}
