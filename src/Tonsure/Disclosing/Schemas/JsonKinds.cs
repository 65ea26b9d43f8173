using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Schemas;

/// <summary>Kinds of JSON values by the names that schemas give them.</summary>
internal static class JsonKinds
{
    public static readonly string[] All =
    [
        "null",
        "boolean",
        "number",
        "integer",
        "string",
        "array",
        "object",
    ];

    /// <summary>Whether a value is of a kind; a whole number is an integer however it is written.</summary>
    public static bool Is(JsonValue value, string kind) =>
        kind switch
        {
            "null" => value is JsonValue.Null,
            "boolean" => value is JsonValue.Truth,
            "number" => value is JsonValue.Number,
            "integer" => value is JsonValue.Number number && double.IsInteger(number.Value),
            "string" => value is JsonValue.Text,
            "array" => value is JsonValue.Array,
            _ => value is JsonValue.Members,
        };
}
