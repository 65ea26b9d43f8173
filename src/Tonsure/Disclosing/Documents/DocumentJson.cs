using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Documents;

/// <summary>JSON as documents have it: indented, numbers as the exact decimals that they are.</summary>
internal static class DocumentJson
{
    internal static DocumentOutcome Written(Action<Utf8JsonWriter> content)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (
            Utf8JsonWriter json = new(
                bytes,
                new JsonWriterOptions
                {
                    Indented = true,
                    NewLine = "\n",
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        return new DocumentOutcome.Written(Encoding.UTF8.GetString(bytes.WrittenSpan) + "\n");
    }

    internal static void WriteDecimal(this Utf8JsonWriter json, string name, string plainDecimal)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(plainDecimal);
    }

    internal static void WriteObject(
        this Utf8JsonWriter json,
        string name,
        Action<Utf8JsonWriter> content
    )
    {
        json.WriteStartObject(name);
        content(json);
        json.WriteEndObject();
    }

    internal static void WriteList<T>(
        this Utf8JsonWriter json,
        string name,
        IEnumerable<T> items,
        Action<Utf8JsonWriter, T> content
    )
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            content(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void WriteTexts(
        this Utf8JsonWriter json,
        string name,
        params IEnumerable<string> texts
    )
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    /// <summary>A UUID (version 8) of a digest and a word: the same statement has the same names in every document.</summary>
    internal static string Uuid(Digest digest, string word)
    {
        Span<byte> bytes = stackalloc byte[Digest.Length];
        Digest.Of(Encoding.UTF8.GetBytes($"{digest} {word}")).CopyTo(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes[..16], bigEndian: true).ToString();
    }
}
