using System.Globalization;
using System.Text.Json;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Lint;

/// <summary>Lines of a JSON text by what stands in them.</summary>
internal static class SourceLines
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = JsonReading.MostDepth };

    /// <summary>The line, from 1, of the value at a pointer, or of the nearest above it that is there.</summary>
    public static int Of(ReadOnlySpan<byte> json, string pointer)
    {
        Utf8JsonReader reader = new(json, Strict);
        long found = 0;
        try
        {
            reader.Read();
            found = reader.TokenStartIndex;
            foreach (string name in JsonPointer.Names(pointer))
            {
                if (!TryEnter(ref reader, name, out long at))
                {
                    break;
                }

                found = at;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What was read before says where it stopped.
        }

        return LineAt(json, found);
    }

    /// <summary>The line, from 1, from which on a text is not JSON that every reader understands alike.</summary>
    public static int OfFault(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json, Strict);
        Stack<HashSet<string>> names = [];
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.StartObject)
                {
                    names.Push(new HashSet<string>(StringComparer.Ordinal));
                }
                else if (reader.TokenType == JsonTokenType.EndObject)
                {
                    names.Pop();
                }
                else if (IsOdd(ref reader, names))
                {
                    break;
                }
            }
        }
        catch (JsonException e)
        {
            return (int)(e.LineNumber ?? 0) + 1;
        }
        catch (InvalidOperationException)
        {
            // A text that is not valid: the token's start says where.
        }

        return LineAt(json, reader.TokenStartIndex);
    }

    private static bool IsOdd(ref Utf8JsonReader reader, Stack<HashSet<string>> names) =>
        reader.TokenType switch
        {
            JsonTokenType.PropertyName => !names.Peek().Add(reader.GetString()!),
            JsonTokenType.String => reader.GetString() is null,
            JsonTokenType.Number => !reader.TryGetDouble(out double number)
                || !double.IsFinite(number),
            _ => false,
        };

    /// <summary>Goes to a member or an item of the value that the reader is at.</summary>
    private static bool TryEnter(ref Utf8JsonReader reader, string name, out long at)
    {
        at = 0;
        bool isList = reader.TokenType == JsonTokenType.StartArray;
        if (!isList && reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        int i = 0;
        while (
            reader.Read()
            && reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject)
        )
        {
            at = reader.TokenStartIndex;
            bool isIt = isList
                ? i.ToString(CultureInfo.InvariantCulture) == name
                : reader.ValueTextEquals(name);
            if (!isList)
            {
                reader.Read();
            }

            if (isIt)
            {
                return true;
            }

            reader.Skip();
            i++;
        }

        return false;
    }

    private static int LineAt(ReadOnlySpan<byte> text, long index) =>
        text[..(int)Math.Min(index, text.Length)].Count((byte)'\n') + 1;
}
