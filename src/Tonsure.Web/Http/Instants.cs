using System.Globalization;

namespace Tonsure.Web.Http;

/// <summary>Instants as they are written in addresses and bodies.</summary>
internal static class Instants
{
    /// <summary>What is expected, for messages.</summary>
    public const string Expected =
        "an instant such as 2026-11-22T10:00:00Z or a day such as 2026-11-22 (a + in an address is written %2B)";

    private static readonly string[] Forms =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>Reads a day or an instant; without an offset it is UTC.</summary>
    public static bool TryParse(string? text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParseExact(
            text,
            Forms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out instant
        );
}
