using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Tonsure.Web.Http;

/// <summary>Reads a body that is a list of objects.</summary>
internal static class BodyReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 8 };

    /// <summary>The objects; null where there is no such list, and the fault says so.</summary>
    /// <exception cref="BadHttpRequestException">The body is no JSON by its type, or it is too large.</exception>
    public static async Task<IReadOnlyList<FieldReader>?> ItemsAsync(
        HttpContext context,
        int most,
        ParameterFaults faults
    )
    {
        if (
            context.Request.ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase)
            != true
        )
        {
            throw new BadHttpRequestException(
                "The body is application/json.",
                StatusCodes.Status415UnsupportedMediaType
            );
        }

        JsonElement root;
        try
        {
            using JsonDocument document = await JsonDocument.ParseAsync(
                context.Request.Body,
                Options,
                context.RequestAborted
            );
            root = document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            faults.Add("$", e.Message);
            return null;
        }

        if (root.ValueKind != JsonValueKind.Array)
        {
            faults.Add("$", "is not a list");
            return null;
        }

        if (root.GetArrayLength() > most)
        {
            faults.Add("$", $"has {root.GetArrayLength()} entries; at most {most} are answered");
            return null;
        }

        return [.. root.EnumerateArray().Select((item, i) => new FieldReader(item, i, faults))];
    }
}
