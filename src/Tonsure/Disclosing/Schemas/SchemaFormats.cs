using System.Globalization;

namespace Tonsure.Disclosing.Schemas;

/// <summary>The formats that the schemas use.</summary>
internal static class SchemaFormats
{
    // What no URI or IRI has anywhere unless it is escaped.
    private const string NeverInAddresses = "<>\"{}|\\^`";

    public static Func<string, bool>? Find(string name) =>
        name switch
        {
            "date" => IsDate,
            "date-time" => IsInstant,
            "uri" => text => IsAddress(text) && IsAscii(text) && HasScheme(text),
            "uri-reference" => text => IsAddress(text) && IsAscii(text),
            "iri-reference" => IsAddress,
            "idn-email" => IsMailbox,
            _ => null,
        };

    private static bool IsDate(string text) =>
        text.Length == 10
        && DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out _
        );

    /// <summary>RFC 3339: a date, T, a time, and Z or an offset. A leap second ends a UTC day.</summary>
    private static bool IsInstant(string text)
    {
        if (
            text.Length < 20
            || !IsDate(text[..10])
            || text[10] is not ('T' or 't')
            || !TryTwo(text, 11, 23, out int hour)
            || text[13] != ':'
            || !TryTwo(text, 14, 59, out int minute)
            || text[16] != ':'
            || !TryTwo(text, 17, 60, out int second)
        )
        {
            return false;
        }

        int at = 19;
        if (text[at] == '.')
        {
            int digits = at + 1;
            at = digits;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                at++;
            }

            if (at == digits)
            {
                return false;
            }
        }

        return TryOffset(text.AsSpan(at), out int offset)
            && (second < 60 || (((hour * 60) + minute - offset + 1440) % 1440) == 1439);
    }

    private static bool TryOffset(ReadOnlySpan<char> text, out int minutes)
    {
        minutes = 0;
        if (text is "Z" or "z")
        {
            return true;
        }

        if (
            text.Length != 6
            || text[0] is not ('+' or '-')
            || text[3] != ':'
            || !TryTwo(text, 1, 23, out int hours)
            || !TryTwo(text, 4, 59, out int rest)
        )
        {
            return false;
        }

        minutes = (text[0] == '-' ? -1 : 1) * ((hours * 60) + rest);
        return true;
    }

    private static bool TryTwo(ReadOnlySpan<char> text, int at, int most, out int number)
    {
        number = 0;
        if (!char.IsAsciiDigit(text[at]) || !char.IsAsciiDigit(text[at + 1]))
        {
            return false;
        }

        number = ((text[at] - '0') * 10) + (text[at + 1] - '0');
        return number <= most;
    }

    private static bool IsAddress(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (
                c <= ' '
                || c == '\u007f'
                || NeverInAddresses.Contains(c, StringComparison.Ordinal)
                || (
                    c == '%'
                    && !(
                        i + 2 < text.Length
                        && char.IsAsciiHexDigit(text[i + 1])
                        && char.IsAsciiHexDigit(text[i + 2])
                    )
                )
            )
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAscii(string text) => text.All(char.IsAscii);

    private static bool HasScheme(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            && colon + 1 < text.Length
            && char.IsAsciiLetter(text[0])
            && text[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.');
    }

    private static bool IsMailbox(string text)
    {
        int at = text.LastIndexOf('@');
        return at > 0
            && at + 1 < text.Length
            && !text.Any(c => c <= ' ' || c == '\u007f' || c is '<' or '>' or ',' or ';')
            && text[..at].All(c => c != '@')
            && text[at + 1] != '.'
            && text[^1] != '.'
            && !text[(at + 1)..].Contains("..", StringComparison.Ordinal);
    }
}
