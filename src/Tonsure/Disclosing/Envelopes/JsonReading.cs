using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Tonsure.Disclosing.Envelopes;

/// <summary>Reads JSON of RFC 8259 and refuses whatever two readers could understand differently.</summary>
internal static class JsonReading
{
    /// <summary>Objects and lists within one another.</summary>
    internal const int MostDepth = 64;

    internal static bool TryRead(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out JsonValue? value)
    {
        value = null;
        try
        {
            Utf8JsonReader reader = new(
                bytes,
                new JsonReaderOptions
                {
                    MaxDepth = MostDepth,
                    CommentHandling = JsonCommentHandling.Disallow,
                    AllowTrailingCommas = false,
                }
            );
            reader.Read();
            value = Value(ref reader);
            // The reader refuses whatever but white space comes after.
            if (value is not null && reader.Read())
            {
                value = null;
            }
        }
        catch (JsonException)
        {
            value = null;
        }
        catch (InvalidOperationException)
        {
            // A text that is not valid UTF-8, or an escape that is half a surrogate pair.
            value = null;
        }

        return value is not null;
    }

    private static JsonValue? Value(ref Utf8JsonReader reader) =>
        reader.TokenType switch
        {
            JsonTokenType.Null => JsonValue.Nothing,
            JsonTokenType.True => JsonValue.Of(true),
            JsonTokenType.False => JsonValue.Of(false),
            JsonTokenType.String => new JsonValue.Text(reader.GetString()!),
            JsonTokenType.Number => reader.TryGetDouble(out double number)
            && double.IsFinite(number)
                ? new JsonValue.Number(number)
                : null,
            JsonTokenType.StartArray => List(ref reader),
            JsonTokenType.StartObject => Members(ref reader),
            _ => null,
        };

    private static JsonValue.Array? List(ref Utf8JsonReader reader)
    {
        ImmutableArray<JsonValue>.Builder items = ImmutableArray.CreateBuilder<JsonValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Value(ref reader) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new JsonValue.Array(items.ToImmutable());
    }

    private static JsonValue.Members? Members(ref Utf8JsonReader reader)
    {
        ImmutableDictionary<string, JsonValue>.Builder members = ImmutableDictionary.CreateBuilder<
            string,
            JsonValue
        >(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string name = reader.GetString()!;
            reader.Read();
            if (members.ContainsKey(name) || Value(ref reader) is not { } value)
            {
                return null;
            }

            members.Add(name, value);
        }

        return new JsonValue.Members(members.ToImmutable());
    }
}
