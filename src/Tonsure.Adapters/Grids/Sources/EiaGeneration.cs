using System.Globalization;
using System.Text.Json;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Grids.Sources;

/// <summary>
/// Reads a page of EIA v2 <c>electricity/rto/fuel-type-data</c>. A period names the hour, in UTC, that ends then; megawatt-hours of
/// an hour are its mean megawatts. Values come as text, as numbers or as null.
/// </summary>
internal static class EiaGeneration
{
    private const string Parts = "rows";

    /// <summary>Reads a body into the readings; rows of other respondents are left out.</summary>
    public static GenerationReply Read(
        ReadOnlyMemory<byte> body,
        string respondent,
        GenerationReadings readings
    )
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            return Read(document.RootElement, respondent, readings);
        }
        // Half of a surrogate pair is JSON and yet no text, which is an invalid operation.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return new GenerationReply.Failed(
                SourceFailure.Unreadable,
                "EIA answered something that is no JSON, or was cut off"
            );
        }
    }

    private static GenerationReply Read(
        JsonElement root,
        string respondent,
        GenerationReadings readings
    )
    {
        if (Property(root, "error") is { } error)
        {
            return Failure(error);
        }

        if (
            Property(root, "response") is not { } response
            || Property(response, "data") is not { ValueKind: JsonValueKind.Array } data
        )
        {
            return new GenerationReply.Failed(
                SourceFailure.Unreadable,
                "EIA answered without response.data"
            );
        }

        foreach (JsonElement row in data.EnumerateArray())
        {
            Row(row, respondent, readings);
        }

        return new GenerationReply.Read(data.GetArrayLength(), Total(response));
    }

    private static void Row(JsonElement row, string respondent, GenerationReadings readings)
    {
        if (
            Text(row, "respondent") != respondent
            || Text(row, "fueltype") is not { Length: > 0 } fuel
            || Text(row, "value-units") is not (null or "megawatthours")
            || !DateTimeOffset.TryParseExact(
                Text(row, "period"),
                "yyyy-MM-dd'T'HH",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out DateTimeOffset end
            )
        )
        {
            readings.RemarkOdd(Parts);
            return;
        }

        JsonElement? value = Property(row, "value");
        if (value is null or { ValueKind: JsonValueKind.Null })
        {
            readings.AddUnknown(fuel);
            return;
        }

        if (Number(value.Value) is not { } megawatts)
        {
            readings.RemarkOdd(Parts);
            return;
        }

        long endMs = end.ToUnixTimeMilliseconds();
        readings.Add(
            Interval.FromMilliseconds(endMs - HourIndex.Milliseconds, endMs),
            fuel,
            megawatts
        );
    }

    // The gate before the API answers {code, message}; the API itself a sentence.
    private static GenerationReply.Failed Failure(JsonElement error)
    {
        string code = Text(error, "code") ?? "";
        SourceFailure failure = code switch
        {
            "OVER_RATE_LIMIT" => SourceFailure.RateLimited,
            _ when code.StartsWith("API_KEY_", StringComparison.Ordinal) => SourceFailure.Refused,
            _ => SourceFailure.Unreadable,
        };
        return new GenerationReply.Failed(
            failure,
            code.Length > 0 ? $"EIA answered the error {code}" : "EIA did not accept the question"
        );
    }

    private static int? Total(JsonElement response) =>
        Property(response, "total") is { } total
        && Number(total) is { } number
        && number is >= 0 and <= int.MaxValue
            ? (int)number
            : null;

    private static double? Number(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Number => value.GetDouble(),
            JsonValueKind.String
                when double.TryParse(
                    value.GetString(),
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out double number
                ) => number,
            _ => null,
        };

    private static JsonElement? Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(name, out JsonElement property)
            ? property
            : null;

    private static string? Text(JsonElement element, string name) =>
        Property(element, name) is { ValueKind: JsonValueKind.String } text
            ? text.GetString()
            : null;
}
