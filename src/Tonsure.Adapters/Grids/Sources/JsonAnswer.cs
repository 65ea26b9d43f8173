using System.Globalization;
using System.Text.Json;
using Tonsure.Grid.Sources;

namespace Tonsure.Adapters.Grids.Sources;

/// <summary>Reads a JSON answer strictly; what does not fit becomes <see cref="SourceFailure.Unreadable"/>.</summary>
internal static class JsonAnswer
{
    /// <summary>Reads a whole answer.</summary>
    /// <param name="reply">What came.</param>
    /// <param name="read">Reads the root; throws <see cref="AnswerShapeException"/> where it does not fit.</param>
    /// <returns>Null where it was read.</returns>
    public static SourceAnswer.Failed? Read(SourceReply reply, Action<JsonElement> read) =>
        reply is not SourceReply.Content content ? ((SourceReply.Failed)reply).Answer
        : Read(content.Body, read) is { } fault
            ? fault with
            {
                Detail = $"{content.Asked}: {fault.Detail}",
            }
        : null;

    /// <summary>Reads a whole body.</summary>
    /// <param name="body">What came.</param>
    /// <param name="read">Reads the root; throws <see cref="AnswerShapeException"/> where it does not fit.</param>
    /// <returns>Null where it was read; else why not, without what was asked.</returns>
    public static SourceAnswer.Failed? Read(ReadOnlyMemory<byte> body, Action<JsonElement> read)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(body);
            read(json.RootElement);
            return null;
        }
        catch (JsonException e)
        {
            return Unreadable(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"is no JSON from byte {e.BytePositionInLine ?? 0} of line {(e.LineNumber ?? 0) + 1} on"
                )
            );
        }
        catch (AnswerShapeException e)
        {
            return Unreadable(e.Message);
        }
    }

    /// <summary>A member that must be there, null or not.</summary>
    public static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind != JsonValueKind.Object
            ? throw new AnswerShapeException($"has no object where '{name}' belongs")
        : element.TryGetProperty(name, out JsonElement member) ? member
        : throw new AnswerShapeException($"has no '{name}'");

    /// <summary>The elements of a list that must be there.</summary>
    public static JsonElement[] List(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray()]
            : throw new AnswerShapeException($"has no list '{name}'");

    /// <summary>A text that must be there.</summary>
    public static string Text(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } text
        && TextOf(text) is { } told
            ? told
            : throw new AnswerShapeException($"has no text '{name}'");

    /// <summary>A number, or null where the source has none; anything else does not fit.</summary>
    public static double? Number(JsonElement element, string name) =>
        NumberOrNull(Member(element, name), name);

    /// <summary>A number, or null where the source has none.</summary>
    public static double? NumberOrNull(JsonElement element, string name) =>
        element.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.Number
                when element.TryGetDouble(out double value) && double.IsFinite(value) => value,
            _ => throw new AnswerShapeException($"has no number '{name}'"),
        };

    /// <summary>An instant with its offset or Z, in milliseconds since 1970.</summary>
    public static long Instant(JsonElement element, string name)
    {
        string text = Text(element, name);
        return
            text.Length > 10
            && (text.EndsWith('Z') || text.AsSpan(10).IndexOfAny('+', '-') >= 0)
            && DateTimeOffset.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AdjustToUniversal,
                out DateTimeOffset instant
            )
            ? instant.ToUnixTimeMilliseconds()
            : throw new AnswerShapeException($"has no instant with its offset in '{name}'");
    }

    private static string? TextOf(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are no UTF-8.
            return null;
        }
    }

    private static SourceAnswer.Failed Unreadable(string why) =>
        new(SourceFailure.Unreadable, "the answer " + why, null);
}
