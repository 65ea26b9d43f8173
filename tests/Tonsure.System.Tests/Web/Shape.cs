using System.Globalization;
using System.Text.Json;

namespace Tonsure.System.Tests.Web;

/// <summary>The names and types of a JSON object's members in order, to be compared with a documented shape.</summary>
internal static class Shape
{
    public static string Of(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object =>
                $"{{{string.Join(", ", json.EnumerateObject().Select(member => $"{member.Name}: {Of(member.Value)}"))}}}",
            JsonValueKind.Array => json.GetArrayLength() == 0 ? "[]" : $"[{Of(json[0])}]",
            JsonValueKind.String => TimeSpan.TryParse(
                json.GetString(),
                CultureInfo.InvariantCulture,
                out _
            )
                ? "time-span"
            : json.TryGetDateTimeOffset(out _) ? "date-time"
            : "string",
            JsonValueKind.Number => json.TryGetInt32(out _) ? "integer" : "number",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            _ => "null",
        };
}
