using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Tonsure.Accounting;

namespace Tonsure.Web.Asking;

/// <summary>A place in the list of activities as text that goes into an address and means nothing to whoever reads it.</summary>
public static class ActivityCursor
{
    /// <summary>Writes a place.</summary>
    public static string Write(ActivityMark mark) =>
        Base64Url.EncodeToString(
            Encoding.ASCII.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"{mark.StartMs}.{mark.Id:N}")
            )
        );

    /// <summary>Reads a place.</summary>
    /// <exception cref="FormatException">It is no such text.</exception>
    public static ActivityMark Read(string text)
    {
        string[] parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('.');
        return
            parts.Length == 2
            && long.TryParse(
                parts[0],
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out long start
            )
            && Guid.TryParseExact(parts[1], "N", out Guid id)
            ? new ActivityMark(start, id)
            : throw new FormatException("no place in the list of activities");
    }
}
