using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Tonsure.Disclosing.Envelopes;

/// <summary>
/// JSON with one text for one value (RFC 8785): names sorted by UTF-16 units, numbers as ECMAScript writes them, no white space, only
/// what must be escaped escaped.
/// </summary>
public static class CanonicalJson
{
    /// <summary>Writes the one text of a value, as UTF-8.</summary>
    /// <param name="value">The value.</param>
    public static byte[] Write(JsonValue value)
    {
        StringBuilder text = new();
        Append(text, value);
        return StrictText.Encode(text.ToString());
    }

    /// <summary>
    /// Reads JSON strictly: valid UTF-8, no name twice, no number beyond a double, no half surrogate pair, at most
    /// <see cref="JsonReading.MostDepth"/> levels. It need not be canonical.
    /// </summary>
    /// <param name="bytes">The text.</param>
    /// <param name="value">What it says; null where it is refused.</param>
    public static bool TryRead(
        ReadOnlySpan<byte> bytes,
        [NotNullWhen(true)] out JsonValue? value
    ) => JsonReading.TryRead(bytes, out value);

    /// <summary>Reads JSON that is the one text of its value.</summary>
    /// <param name="bytes">The text.</param>
    /// <param name="value">What it says; null where it is refused.</param>
    public static bool TryReadCanonical(
        ReadOnlySpan<byte> bytes,
        [NotNullWhen(true)] out JsonValue? value
    )
    {
        if (TryRead(bytes, out value) && bytes.SequenceEqual(Write(value)))
        {
            return true;
        }

        value = null;
        return false;
    }

    private static void Append(StringBuilder text, JsonValue value)
    {
        switch (value)
        {
            case JsonValue.Truth truth:
                text.Append(truth.Value ? "true" : "false");
                break;
            case JsonValue.Number number:
                text.Append(EcmaNumber.Format(number.Value));
                break;
            case JsonValue.Text words:
                AppendText(text, words.Value);
                break;
            case JsonValue.Array list:
                AppendList(text, list.Items);
                break;
            case JsonValue.Members members:
                AppendMembers(text, members.Values);
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static void AppendList(StringBuilder text, ImmutableArray<JsonValue> items)
    {
        text.Append('[');
        for (int i = 0; i < items.Length; i++)
        {
            if (i > 0)
            {
                text.Append(',');
            }

            Append(text, items[i]);
        }

        text.Append(']');
    }

    private static void AppendMembers(
        StringBuilder text,
        ImmutableDictionary<string, JsonValue> members
    )
    {
        text.Append('{');
        string separator = "";
        // Ordinal order of .NET strings is that of UTF-16 units, which the standard asks for.
        foreach (string name in members.Keys.Order(StringComparer.Ordinal))
        {
            text.Append(separator);
            AppendText(text, name);
            text.Append(':');
            Append(text, members[name]);
            separator = ",";
        }

        text.Append('}');
    }

    private static void AppendText(StringBuilder text, string words)
    {
        text.Append('"');
        foreach (char c in words)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
