using System.Collections.Immutable;
using System.Text.Json;

namespace Tonsure.Adapters.Ledgers;

/// <summary>What compaction has published: which base files there are and which segments they hold.</summary>
/// <param name="Generation">Grows with each compaction; 0 before the first.</param>
/// <param name="Base">Names of files in <c>base/</c>.</param>
/// <param name="Absorbed">Names of files that may still be in <c>log/</c> and whose activities are in the base.</param>
internal sealed record SegmentManifest(
    long Generation,
    ImmutableArray<string> Base,
    ImmutableHashSet<string> Absorbed
)
{
    internal static SegmentManifest Empty { get; } = new(0, [], []);

    /// <summary>Names of the files in <c>base/</c> that hold the ids of all batches ever absorbed.</summary>
    internal ImmutableArray<string> Batches { get; init; } = [];

    /// <summary>How many rows base files have; one that is not here is not merged again.</summary>
    internal ImmutableDictionary<string, long> Rows { get; init; } =
        ImmutableDictionary<string, long>.Empty;

    /// <summary>
    /// Reads <c>{"generation": 3, "base": ["3-0.parquet"], "rows": {"3-0.parquet": 7}, "batches": ["3.batches"],
    /// "absorbed": ["….parquet"]}</c>; no file is an empty base.
    /// </summary>
    /// <exception cref="CorruptSegmentException">The file is something else.</exception>
    internal static SegmentManifest Read(string path)
    {
        byte[] text;
        try
        {
            text = File.ReadAllBytes(path);
        }
        catch (Exception missing)
            when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return Empty;
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(text);
            return new SegmentManifest(
                json.RootElement.GetProperty("generation").GetInt64(),
                [.. Names(json.RootElement.GetProperty("base"))],
                [.. Names(json.RootElement.GetProperty("absorbed"))]
            )
            {
                Batches = json.RootElement.TryGetProperty("batches", out JsonElement batches)
                    ? [.. Names(batches)]
                    : [],
                Rows = json.RootElement.TryGetProperty("rows", out JsonElement rows)
                    ? rows.EnumerateObject()
                        .ToImmutableDictionary(
                            file => file.Name,
                            file => file.Value.GetInt64(),
                            StringComparer.Ordinal
                        )
                    : ImmutableDictionary<string, long>.Empty,
            };
        }
        catch (Exception wrong)
            when (wrong
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
            )
        {
            throw new CorruptSegmentException(path, wrong.Message, wrong);
        }
    }

    /// <summary>Writes it whole and durably under a name that nobody reads yet.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    internal void Write(string path)
    {
        using FileStream file = new(path, FileMode.Create, FileAccess.Write);
        using (Utf8JsonWriter json = new(file, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteNumber("generation", Generation);
            List(json, "base", Base);
            json.WriteStartObject("rows");
            foreach (string name in Base.Where(Rows.ContainsKey))
            {
                json.WriteNumber(name, Rows[name]);
            }

            json.WriteEndObject();
            List(json, "batches", Batches);
            List(json, "absorbed", Absorbed.Order(StringComparer.Ordinal));
            json.WriteEndObject();
        }

        file.Flush(flushToDisk: true);
    }

    private static void List(Utf8JsonWriter json, string name, IEnumerable<string> names)
    {
        json.WriteStartArray(name);
        foreach (string one in names)
        {
            json.WriteStringValue(one);
        }

        json.WriteEndArray();
    }

    private static IEnumerable<string> Names(JsonElement list)
    {
        foreach (JsonElement element in list.EnumerateArray())
        {
            string name = element.GetString() ?? "";
            yield return name.Length > 0 && Path.GetFileName(name) == name
                ? name
                : throw new FormatException($"'{name}' is not a file name");
        }
    }
}
